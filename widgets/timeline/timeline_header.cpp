// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_header.h"

#include "colours.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

namespace fresco::widgets {

namespace {

constexpr int kPadding = 8;
constexpr int kSwatch = 8;

QString nameOf(Lane lane)
{
    switch (lane) {
    case Lane::Ruler: return TimelineHeader::tr("Lanes");
    case Lane::Source: return TimelineHeader::tr("Source");
    case Lane::Result: return TimelineHeader::tr("Result");
    case Lane::Keys: return TimelineHeader::tr("Keyframes");
    case Lane::Batches: return TimelineHeader::tr("Batches, cuts");
    case Lane::Graph: return TimelineHeader::tr("Motion");
    case Lane::State: return TimelineHeader::tr("Render state");
    }
    return {};
}

QString uncovered() { return TimelineHeader::tr("Uncovered"); }

QString helpOf(Lane lane)
{
    switch (lane) {
    case Lane::Ruler: return TimelineHeader::tr("Drag to scrub, double-click to set or remove a marker");
    case Lane::Source: return TimelineHeader::tr("The film as it was opened");
    case Lane::Result: return TimelineHeader::tr("What was made of it so far");
    case Lane::Keys:
        return TimelineHeader::tr("Empty: not made yet. Half full: draft. Full: made. Striped: out of date. "
                                  "Dots: being made. Cross: failed. Double-click to add one, drag to move it.");
    case Lane::Batches:
        return TimelineHeader::tr("Keyframes that are made together, and where scenes begin. "
                                  "Double-click to set or remove a cut.");
    case Lane::Graph:
        return TimelineHeader::tr("Filled: how much changes from frame to frame. "
                                  "Line: how much comes into sight that was hidden before.");
    case Lane::State:
        return TimelineHeader::tr("Full: rendered. Slanted lines: out of date. Upright lines: being made. "
                                  "Crossed lines: failed.");
    }
    return {};
}

void paintName(QPainter& painter, const QRect& row, const QString& name)
{
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(name, Qt::ElideRight, row.width());
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// The graph has two curves: each with a sample of how it is drawn.
void paintLegend(QPainter& painter, const QRect& row, const QPalette& palette)
{
    const int half = row.height() / 2;
    const QRect upper(row.left(), row.top(), row.width(), half);
    const QRect lower(row.left(), row.top() + half, row.width(), row.height() - half);
    const QRect hill(upper.left(), upper.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch);
    QColor fill = colour(ColourRole::GraphMotion, palette);
    painter.fillRect(QRect(hill.left(), hill.top(), kSwatch, 2), fill);
    fill.setAlphaF(0.35F);
    painter.fillRect(hill, fill);
    painter.fillRect(QRect(lower.left(), lower.center().y(), kSwatch, 2),
                     colour(ColourRole::GraphDisocclusion, palette));
    paintName(painter, upper.adjusted(kSwatch + 5, 0, 0, 0), nameOf(Lane::Graph));
    paintName(painter, lower.adjusted(kSwatch + 5, 0, 0, 0), uncovered());
}

}  // namespace

TimelineHeader::TimelineHeader(QWidget* parent)
    : QWidget(parent), button_(new QToolButton(this)), menu_(new QMenu(this))
{
    setObjectName("timelineHeader");
    button_->setObjectName("timelineLanes");
    button_->setAutoRaise(true);
    button_->setPopupMode(QToolButton::InstantPopup);
    button_->setMenu(menu_);
    for (const Lane lane : kLanes) {
        if (lane == Lane::Ruler)
            continue;
        QAction* action = menu_->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, lane](bool isShown) { Q_EMIT laneToggled(lane, isShown); });
        actions_[lane] = action;
    }
    retranslate();
}

void TimelineHeader::setLanes(const LaneLayout& lanes, const std::set<Lane>& hidden)
{
    lanes_ = lanes;
    for (const auto& [lane, action] : actions_)
        action->setChecked(!hidden.contains(lane));
    button_->setGeometry(QRect(2, 1, width() - 4, lanes_.of(Lane::Ruler).height() - 2));
    update();
}

int TimelineHeader::preferredWidth() const
{
    const QFontMetrics metrics(font());
    int width = button_->sizeHint().width();
    for (const Lane lane : kLanes)
        width = std::max(width, metrics.horizontalAdvance(nameOf(lane)));
    width = std::max(width, metrics.horizontalAdvance(uncovered()) + kSwatch + 5);
    return width + 2 * kPadding;
}

void TimelineHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const Lane lane : kLanes) {
        const QRect row(kPadding, lanes_.of(lane).top(), width() - kPadding - 4, lanes_.of(lane).height());
        if (lane == Lane::Ruler || lanes_.of(lane).isEmpty())
            continue;
        painter.setPen(colour(ColourRole::Outline, palette()));
        painter.drawLine(0, row.top(), width(), row.top());
        painter.setPen(colour(ColourRole::SubtleText, palette()));
        if (lane == Lane::Graph)
            paintLegend(painter, row, palette());
        else
            paintName(painter, row, nameOf(lane));
    }
    painter.setPen(colour(ColourRole::Outline, palette()));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

bool TimelineHeader::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto lane = lanes_.at(help->pos().y()))
        QToolTip::showText(help->globalPos(), helpOf(*lane), this, lanes_.of(*lane));
    return true;
}

void TimelineHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
    update();
}

void TimelineHeader::retranslate()
{
    setAccessibleName(tr("Names of the lanes"));
    button_->setText(nameOf(Lane::Ruler));
    button_->setToolTip(tr("Show or hide lanes"));
    for (const auto& [lane, action] : actions_)
        action->setText(nameOf(lane));
}

}  // namespace fresco::widgets
