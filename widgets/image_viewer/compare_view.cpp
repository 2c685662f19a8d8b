// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QSplitterHandle>

namespace fresco::widgets {

CompareView::CompareView(QWidget* parent)
    : QWidget(parent), first_(new ImagePane(this)), second_(new ImagePane(this)),
      splitter_(new QSplitter(Qt::Horizontal, this))
{
    first_->setObjectName("sourcePane");
    second_->setObjectName("resultPane");
    splitter_->addWidget(first_);
    splitter_->addWidget(second_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(6);
    splitter_->handle(1)->installEventFilter(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter_);
    connect(first_, &ImagePane::viewEdited, this, &CompareView::share);
    connect(second_, &ImagePane::viewEdited, this, &CompareView::share);
    connect(first_, &ImagePane::referenceSizeChanged, this, &CompareView::tellScale);
    connect(second_, &ImagePane::referenceSizeChanged, this, &CompareView::tellScale);
    connect(splitter_, &QSplitter::splitterMoved, this, &CompareView::tellScale);
}

void CompareView::setMode(CompareMode mode)
{
    mode_ = mode;
    first_->setVisible(mode != CompareMode::Second);
    second_->setVisible(mode != CompareMode::First);
    tellScale();
}

ImagePane* CompareView::visiblePane() const { return mode_ == CompareMode::Second ? second_ : first_; }

void CompareView::tellScale() { Q_EMIT scaleShown(visiblePane()->shownScale()); }

const ViewTransform& CompareView::view() const { return first_->view(); }

void CompareView::share(const ViewTransform& view)
{
    first_->setView(view);
    second_->setView(view);
    tellScale();
}

void CompareView::fit() { share(ViewTransform{}); }

void CompareView::zoomTo(double scale) { visiblePane()->zoomTo(scale); }

void CompareView::zoomBy(double factor) { visiblePane()->zoomBy(factor); }

void CompareView::centreDivider()
{
    const int half = splitter_->width() / 2;
    splitter_->setSizes({half, half});
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellScale();
}

bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonDblClick)
        centreDivider();
    return QWidget::eventFilter(watched, event);
}

}  // namespace fresco::widgets
