// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_cell.h"

#include "colours.h"
#include "variants/variant_list.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace fresco::ui {

namespace {

constexpr int kFrame = 3;
constexpr int kTitleLetters = 40;

widgets::BadgeState badgeOf(VariantState state)
{
    switch (state) {
    case VariantState::Running: return widgets::BadgeState::Running;
    case VariantState::Failed: return widgets::BadgeState::Failed;
    case VariantState::Waiting:
    case VariantState::Done: break;
    }
    return widgets::BadgeState::Plain;
}

QString shortened(const QString& title)
{
    return title.size() > kTitleLetters ? title.left(kTitleLetters - 1) + QChar(0x2026) : title;
}

}  // namespace

VariantCell::VariantCell(QWidget* parent) : ImagePane(parent) { setFocusPolicy(Qt::NoFocus); }

void VariantCell::showVariant(const Variant& variant, int number)
{
    const QString title = titleOf(variant);
    setTitle(QString("%L1  %2").arg(number).arg(shortened(title)));
    setBadge(stateText(variant.state), badgeOf(variant.state));
    setNotice(variant.state == VariantState::Failed ? variant.problem : QString());
    setImage(variant.picture, variant.picture.size());
    setToolTip(title);
    setAccessibleName(title);
    setAccessibleDescription(variant.problem.isEmpty() ? stateText(variant.state) : variant.problem);
}

void VariantCell::setChosen(bool on)
{
    isChosen_ = on;
    update();
}

void VariantCell::paintEvent(QPaintEvent* event)
{
    ImagePane::paintEvent(event);
    if (!isChosen_)
        return;
    QPainter painter(this);
    painter.setBrush(Qt::NoBrush);
    QPen pen(widgets::colour(widgets::ColourRole::Accent, palette()), kFrame);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(QRectF(rect()).adjusted(kFrame / 2.0, kFrame / 2.0, -kFrame / 2.0, -kFrame / 2.0));
}

// A pane pans by arrow keys; in the grid they go from one to the next.
bool VariantCell::event(QEvent* event)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): the pane's own handling is what is passed over
    return event->type() == QEvent::ShortcutOverride ? QWidget::event(event) : ImagePane::event(event);
}

void VariantCell::keyPressEvent(QKeyEvent* event) { event->ignore(); }

void VariantCell::mousePressEvent(QMouseEvent* event)
{
    Q_EMIT pressed();
    ImagePane::mousePressEvent(event);
}

void VariantCell::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

}  // namespace fresco::ui
