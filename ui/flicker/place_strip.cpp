// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/place_strip.h"

#include "colours.h"
#include "flicker/flicker_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace fresco::ui {

using widgets::colour;
using widgets::ColourRole;

namespace {

constexpr int kGap = 4;
constexpr int kMargin = 3;

}  // namespace

PlaceStrip::PlaceStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName("placeStrip");
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tell();
}

void PlaceStrip::setAnswer(const FlickerAnswer& answer)
{
    answer_ = answer;
    current_ = answer.finding.path.origin;
    tell();
    updateGeometry();
    update();
}

void PlaceStrip::clear() { setAnswer({}); }

void PlaceStrip::tell()
{
    setAccessibleName(tr("This place in the keyframes of the batch"));
    QStringList sentences;
    for (std::size_t step = 0; step < answer_.finding.path.steps.size(); ++step)
        sentences << stepSentence(answer_.finding, step);
    setAccessibleDescription(sentences.join(QLatin1Char('\n')));
}

int PlaceStrip::side() const { return fontMetrics().height() * 4; }

int PlaceStrip::linkWidth() const { return fontMetrics().height() * 2; }

bool PlaceStrip::hasResults() const
{
    return std::any_of(
        answer_.crops.begin(), answer_.crops.end(), [](const PlaceCrop& crop) { return !crop.result.isNull(); });
}

QRect PlaceStrip::cell(std::size_t index) const
{
    const int rows = hasResults() ? 2 : 1;
    const int height = fontMetrics().height() + kGap + rows * side() + (rows - 1) * kGap;
    return {kMargin + static_cast<int>(index) * (side() + linkWidth()), kMargin, side(), height};
}

QRect PlaceStrip::link(std::size_t step) const
{
    const QRect before = cell(step);
    const int top = before.top() + fontMetrics().height() + kGap;
    return {before.right() + 1, top, linkWidth(), before.bottom() - top + 1};
}

QSize PlaceStrip::sizeHint() const
{
    if (answer_.crops.empty())
        return {0, 0};
    const QRect last = cell(answer_.crops.size() - 1);
    return {last.right() + 1 + kMargin, last.bottom() + 1 + kMargin};
}

std::optional<std::size_t> PlaceStrip::cellAt(const QPoint& position) const
{
    for (std::size_t index = 0; index < answer_.crops.size(); ++index)
        if (cell(index).contains(position))
            return index;
    return std::nullopt;
}

void PlaceStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t index = 0; index < answer_.crops.size(); ++index)
        paintCell(painter, index);
    for (std::size_t step = 0; step < answer_.finding.path.steps.size(); ++step)
        paintLink(painter, step);
}

void PlaceStrip::paintCell(QPainter& painter, std::size_t index) const
{
    const PlaceCrop& crop = answer_.crops[index];
    const QRect area = cell(index);
    const bool isOrigin = index == answer_.finding.path.origin;
    QFont bold = font();
    bold.setBold(isOrigin);
    painter.setFont(bold);
    painter.setPen(isOrigin ? palette().color(QPalette::WindowText) : colour(ColourRole::SubtleText, palette()));
    painter.drawText(QRect(area.topLeft(), QSize(area.width(), fontMetrics().height())),
                     Qt::AlignCenter,
                     QLocale().toString(static_cast<qlonglong>(crop.frame.value)));
    const bool isThere = answer_.finding.path.places[index].token.has_value();
    const QRect above(area.left(), area.top() + fontMetrics().height() + kGap, side(), side());
    paintCrop(painter, above, crop.source, isThere);
    if (hasResults())
        paintCrop(painter, above.translated(0, side() + kGap), crop.result, isThere);
    if (isOrigin || (hasFocus() && index == current_)) {
        const bool hasKeyboard = hasFocus() && index == current_;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour(ColourRole::Accent, palette()), hasKeyboard ? 2.5 : 1.5));
        painter.drawRoundedRect(QRectF(area).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3);
    }
}

void PlaceStrip::paintCrop(QPainter& painter, const QRect& area, const QImage& crop, bool isThere) const
{
    painter.fillRect(area, colour(ColourRole::ViewerBackground, palette()));
    if (crop.isNull()) {
        painter.fillRect(area, QBrush(colour(ColourRole::Outline, palette()), Qt::BDiagPattern));
        painter.setPen(colour(ColourRole::SubtleText, palette()));
        painter.setFont(font());
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, isThere ? tr("none") : tr("outside"));
        return;
    }
    painter.drawImage(area, crop);
    // The place itself, dark below light: seen on any picture.
    const double arm = area.width() / 9.0;
    const QRectF token(area.center().x() + 0.5 - arm / 2.0, area.center().y() + 0.5 - arm / 2.0, arm, arm);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 170), 2.5));
    painter.drawRect(token);
    painter.setPen(QPen(Qt::white, 1.0));
    painter.drawRect(token);
}

void PlaceStrip::paintLink(QPainter& painter, std::size_t step) const
{
    const QRect area = link(step);
    const QPointF centre = QRectF(area).center();
    const double reach = area.width() / 2.0 - 3.0, arm = fontMetrics().height() * 0.28;
    if (answer_.finding.path.steps[step].isLinked()) {
        painter.setPen(QPen(colour(ColourRole::KeyRendered, palette()), 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(reach, 0), centre + QPointF(reach, 0));
        return;
    }
    painter.setPen(QPen(colour(ColourRole::KeyFailed, palette()), 2.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(reach, 0), centre - QPointF(arm + 3.0, 0));
    painter.drawLine(centre + QPointF(arm + 3.0, 0), centre + QPointF(reach, 0));
    painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
    painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
}

void PlaceStrip::mousePressEvent(QMouseEvent* event)
{
    if (const auto index = cellAt(event->pos()); index && event->button() == Qt::LeftButton) {
        current_ = *index;
        update();
        Q_EMIT frameWanted(answer_.crops[*index].frame.value);
    }
}

void PlaceStrip::walk(int direction)
{
    const auto last = static_cast<int>(answer_.crops.size()) - 1;
    current_ = static_cast<std::size_t>(std::clamp(static_cast<int>(current_) + direction, 0, last));
    update();
    Q_EMIT cellReached(cell(current_));
}

void PlaceStrip::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (!answer_.crops.empty() && (key == Qt::Key_Left || key == Qt::Key_Right))
        return walk(key == Qt::Key_Left ? -1 : 1);
    if (!answer_.crops.empty() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        Q_EMIT frameWanted(answer_.crops[current_].frame.value);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool PlaceStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        if (const auto index = cellAt(help->pos()))
            text = placeSentence(answer_.finding.path.places[*index]);
        for (std::size_t step = 0; step < answer_.finding.path.steps.size(); ++step)
            if (link(step).contains(help->pos()))
                text = stepSentence(answer_.finding, step);
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void PlaceStrip::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void PlaceStrip::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

void PlaceStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
