// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_delegate.h"

#include "colours.h"
#include "queue/queued_job.h"
#include "queue/render_queue_model.h"

#include <QPainter>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kBarHeight = 4;
constexpr int kGap = 4;
constexpr int kStrip = 3;
constexpr int kDarkTint = 70;
constexpr int kLightTint = 32;
constexpr int kWhole = 100;

QColor barColour(QueueState state, const QPalette& palette)
{
    using widgets::ColourRole;
    switch (state) {
    case QueueState::Failed: return widgets::colour(ColourRole::ErrorEdge, palette);
    case QueueState::Done: return widgets::colour(ColourRole::KeyRendered, palette);
    case QueueState::Running: return widgets::colour(ColourRole::Accent, palette);
    default: return widgets::colour(ColourRole::SubtleText, palette);
    }
}

/// Left and right of one line; what is on the right is never cut.
void drawLine(QPainter& painter, const QRect& line, const QString& left, const QString& right)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int rightWidth = metrics.horizontalAdvance(right);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
    const QRect rest = line.adjusted(0, 0, right.isEmpty() ? 0 : -rightWidth - kMargin, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, rest.width()));
}

void drawBar(QPainter& painter, const QRectF& bar, double fraction, QueueState state, const QPalette& palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(widgets::colour(widgets::ColourRole::Outline, palette));
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    if (fraction <= 0.0)
        return;
    painter.setBrush(barColour(state, palette));
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(std::max(bar.height(), bar.width() * fraction), bar.height())),
                            bar.height() / 2,
                            bar.height() / 2);
}

/// A tint behind the selected film, on which the bar's colours can still be told apart, and a ring for the keyboard.
void drawGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    const QColor accent = widgets::colour(widgets::ColourRole::Accent, option.palette);
    QColor tint = accent;
    tint.setAlpha(widgets::isDark(option.palette) ? kDarkTint : kLightTint);
    painter.fillRect(option.rect, tint);
    painter.fillRect(QRect(option.rect.topLeft(), QSize(kStrip, option.rect.height())), accent);
    if (option.state & QStyle::State_HasFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2));
        painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
}

QString percentWords(double fraction) { return QueueDelegate::tr("%L1 %").arg(qRound(fraction * kWhole)); }

}  // namespace

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawGround(*painter, option);
    const QPalette& palette = option.palette;
    const double fraction = index.data(RenderQueueModel::FractionRole).toDouble();
    const auto state = static_cast<QueueState>(index.data(RenderQueueModel::StateRole).toInt());
    const bool isFailed = state == QueueState::Failed;
    const int lineHeight = option.fontMetrics.height();
    QRect line = option.rect.adjusted(kMargin, kMargin, -kMargin, 0);
    line.setHeight(lineHeight);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(palette.color(QPalette::Text));
    drawLine(*painter, line, index.data().toString(), isFailed ? tr("Failed") : percentWords(fraction));
    painter->setFont(option.font);
    painter->setPen(widgets::colour(widgets::ColourRole::SubtleText, palette));
    line.translate(0, lineHeight + kGap);
    drawLine(*painter,
             line,
             index.data(RenderQueueModel::RangeRole).toString(),
             index.data(RenderQueueModel::TimeRole).toString());
    line.translate(0, lineHeight + kGap);
    painter->setPen(isFailed ? barColour(state, palette) : palette.color(QPalette::Text));
    drawLine(*painter, line, index.data(RenderQueueModel::StageRole).toString().replace('\n', ' '), {});
    const QRectF bar(line.left(), line.bottom() + kGap + 1, line.width(), kBarHeight);
    drawBar(*painter, bar, fraction, state, palette);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 36,
            3 * option.fontMetrics.height() + 2 * kGap + 2 * kMargin + kGap + kBarHeight};
}

}  // namespace fresco::ui
