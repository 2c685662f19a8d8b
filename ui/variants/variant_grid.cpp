// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_grid.h"

#include "colours.h"
#include "variants/variant_cell.h"
#include "variants/variant_list.h"
#include "variants/variant_wishes.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kSpacing = 4;
constexpr double kUsualAspect = 16.0 / 9.0;

/// How far a key moves in the list; 0: it is another key.
int moveOf(const QKeyEvent& event, int columns)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return 0;
    switch (event.key()) {
    case Qt::Key_Left: return -1;
    case Qt::Key_Right: return 1;
    case Qt::Key_Up: return -columns;
    case Qt::Key_Down: return columns;
    default: return 0;
    }
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

}  // namespace

VariantGrid::VariantGrid(VariantList& variants, QWidget* parent)
    : QWidget(parent), variants_(variants), grid_(new QGridLayout(this))
{
    setObjectName("variantGrid");
    setFocusPolicy(Qt::StrongFocus);
    grid_->setContentsMargins({});
    grid_->setSpacing(kSpacing);
    setAccessibleName(tr("Variants"));
    connect(&variants, &VariantList::modelReset, this, &VariantGrid::rebuild);
    connect(&variants, &VariantList::rowsRemoved, this, &VariantGrid::rebuild);
    connect(&variants, &VariantList::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        refresh(first.row(), last.row());
    });
    rebuild();
}

void VariantGrid::rebuild()
{
    for (VariantCell* cell : cells_)
        delete cell;
    cells_.clear();
    for (int i = 0; i < variants_.count(); ++i)
        cells_.push_back(makeCell(i));
    refresh(0, variants_.count() - 1);
    arrange();
    current_ = std::min(current_, variants_.count() - 1);
    setCurrent(variants_.count() > 0 ? std::max(0, current_) : -1);
}

VariantCell* VariantGrid::makeCell(int index)
{
    auto* cell = new VariantCell(this);
    cell->setObjectName(QString("variant%1").arg(index));
    cell->setView(view_);
    connect(cell, &VariantCell::pressed, this, [this, index] {
        setFocus(Qt::MouseFocusReason);
        setCurrent(index);
    });
    connect(cell, &VariantCell::doubleClicked, this, [this, index] {
        setCurrent(index);
        keep();
    });
    connect(cell, &VariantCell::viewEdited, this, &VariantGrid::setView);
    cell->show();
    return cell;
}

void VariantGrid::refresh(int first, int last)
{
    for (int i = first; i <= last; ++i)
        cells_[static_cast<std::size_t>(i)]->showVariant(variants_.at(i), i + 1);
    arrange();
    Q_EMIT currentChanged(current_);
}

void VariantGrid::setView(const widgets::ViewTransform& view)
{
    view_ = view;
    for (VariantCell* cell : cells_)
        cell->setView(view);
}

int VariantGrid::columnsFor(int count, QSize area, double aspect)
{
    int best = 1;
    double widest = 0.0;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double width = std::min(area.width() / static_cast<double>(columns), area.height() * aspect / rows);
        if (width > widest) {
            widest = width;
            best = columns;
        }
    }
    return best;
}

void VariantGrid::arrange()
{
    double aspect = kUsualAspect;
    for (int i = 0; i < variants_.count(); ++i)
        if (const QImage& picture = variants_.at(i).picture; !picture.isNull())
            aspect = static_cast<double>(picture.width()) / picture.height();
    columns_ = columnsFor(variants_.count(), size(), aspect);
    for (std::size_t i = 0; i < cells_.size(); ++i)
        grid_->addWidget(cells_[i], static_cast<int>(i) / columns_, static_cast<int>(i) % columns_);
    for (int i = 0; i < kMostVariants; ++i) {
        grid_->setColumnStretch(i, i < columns_ ? 1 : 0);
        grid_->setRowStretch(i, i * columns_ < variants_.count() ? 1 : 0);
    }
}

void VariantGrid::setCurrent(int index)
{
    current_ = index;
    for (std::size_t i = 0; i < cells_.size(); ++i)
        cells_[i]->setChosen(static_cast<int>(i) == index);
    if (index >= 0)
        setAccessibleDescription(cells_[static_cast<std::size_t>(index)]->accessibleName());
    Q_EMIT currentChanged(index);
}

void VariantGrid::keep()
{
    if (current_ >= 0 && variants_.at(current_).state == VariantState::Done)
        Q_EMIT keepWanted(current_);
}

bool VariantGrid::event(QEvent* event)
{
    // The window moves by the same keys, and has another use for Enter.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (moveOf(key, columns_) != 0 || (isEnter(key) && key.modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void VariantGrid::keyPressEvent(QKeyEvent* event)
{
    const int move = moveOf(*event, columns_);
    const int next = current_ + move;
    if (move != 0 && next >= 0 && next < variants_.count())
        setCurrent(next);
    else if (move == 0 && isEnter(*event))
        keep();
    else if (move == 0)
        QWidget::keyPressEvent(event);
}

int VariantGrid::indexAt(QPoint position) const
{
    const auto hit = std::find_if(
        cells_.begin(), cells_.end(), [&](const VariantCell* cell) { return cell->geometry().contains(position); });
    return hit == cells_.end() ? -1 : static_cast<int>(hit - cells_.begin());
}

void VariantGrid::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = isByKey ? current_ : indexAt(event->pos());
    if (index < 0)
        return;
    setCurrent(index);
    const QPoint place = cells_[static_cast<std::size_t>(index)]->geometry().center();
    Q_EMIT menuWanted(index, isByKey ? mapToGlobal(place) : event->globalPos());
}

void VariantGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void VariantGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (current_ < 0 && variants_.count() > 0)
        setCurrent(0);
}

void VariantGrid::paintEvent(QPaintEvent*)
{
    if (!cells_.empty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::ViewerBackground, palette()));
    painter.setPen(widgets::colour(widgets::ColourRole::SubtleText, palette()));
    painter.drawText(rect().adjusted(16, 16, -16, -16),
                     Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Try a keyframe with several seeds or prompts, and keep the best."));
}

void VariantGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Variants"));
        refresh(0, variants_.count() - 1);
    }
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
