// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_delegate.h"

#include "colours.h"
#include "palette/command_list.h"

#include <QApplication>
#include <QPainter>

namespace fresco::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kIconSide = 18;

/// The keys in a frame at the right end. @return what is left of the row
QRect drawKeys(QPainter& painter, const QRect& row, const QString& keys, const QColor& ink)
{
    if (keys.isEmpty())
        return row;
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(keys) + 2 * kMargin;
    QRect frame(row.right() - width, row.center().y() - metrics.height() / 2 - 2, width, metrics.height() + 4);
    painter.setPen(QPen(ink, 0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawText(frame, Qt::AlignCenter, keys);
    return row.adjusted(0, 0, -width - kMargin, 0);
}

}  // namespace

void CommandDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isEnabled = index.data(CommandList::EnabledRole).toBool();
    const QPalette& palette = option.palette;
    const QColor text = palette.color(isEnabled ? QPalette::Active : QPalette::Disabled,
                                      isSelected && isEnabled ? QPalette::HighlightedText : QPalette::Text);
    const QColor subtle = isSelected && isEnabled ? text
                          : isEnabled             ? widgets::colour(widgets::ColourRole::SubtleText, palette)
                                                  : text;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSelected)
        painter->fillRect(option.rect,
                          isEnabled ? palette.color(QPalette::Highlight) : palette.color(QPalette::Button));
    QRect row = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter,
               QRect(row.left(), row.center().y() - kIconSide / 2, kIconSide, kIconSide),
               Qt::AlignCenter,
               !isEnabled   ? QIcon::Disabled
               : isSelected ? QIcon::Selected
                            : QIcon::Normal);
    row.setLeft(row.left() + kIconSide + kMargin);
    painter->setFont(option.font);
    row = drawKeys(*painter, row, index.data(CommandList::KeysRole).toString(), subtle);
    const QString area = index.data(CommandList::AreaRole).toString();
    painter->setPen(subtle);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, area);
    row.setRight(row.right() - option.fontMetrics.horizontalAdvance(area) - kMargin);
    painter->setPen(text);
    painter->drawText(
        row,
        Qt::AlignVCenter | Qt::AlignLeft,
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, row.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 40, qMax(kIconSide, option.fontMetrics.height()) + 12};
}

}  // namespace fresco::ui
