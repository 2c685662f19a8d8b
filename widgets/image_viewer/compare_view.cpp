// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"

#include "image_viewer/mix_pane.h"
#include "image_viewer/wipe_divider.h"

#include <QEvent>
#include <QSplitter>
#include <QSplitterHandle>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr int kBlinkMilliseconds = 500;
constexpr int kShortestBlink = 100;

}  // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent), first_(new ImagePane(this)), second_(new ImagePane(this)),
      mix_(new MixPane(first_, second_, this)), splitter_(new QSplitter(Qt::Horizontal, this)),
      stack_(new QStackedLayout(this)), blink_(new QTimer(this))
{
    first_->setObjectName("sourcePane");
    second_->setObjectName("resultPane");
    splitter_->addWidget(first_);
    splitter_->addWidget(second_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(6);
    splitter_->handle(1)->installEventFilter(this);
    stack_->setContentsMargins({});
    stack_->addWidget(splitter_);
    stack_->addWidget(mix_);
    for (ImagePane* pane : {first_, second_, static_cast<ImagePane*>(mix_)})
        link(pane);
    connect(first_, &ImagePane::referenceSizeChanged, this, &CompareView::tellScale);
    connect(second_, &ImagePane::referenceSizeChanged, this, &CompareView::tellScale);
    connect(splitter_, &QSplitter::splitterMoved, this, &CompareView::tellScale);
    blink_->setInterval(kBlinkMilliseconds);
    connect(blink_, &QTimer::timeout, this, [this] { mix_->setBlink(!mix_->blinksSecond()); });
}

void CompareView::link(ImagePane* pane)
{
    connect(pane, &ImagePane::viewEdited, this, &CompareView::share);
    connect(pane, &ImagePane::pointLeft, this, &CompareView::pointLeft);
    connect(pane, &ImagePane::pointPicked, this, &CompareView::pointPicked);
    connect(pane, &ImagePane::pointHovered, this, [this, pane](QPointF fraction, QPoint pixel) {
        Q_EMIT pointHovered(sideOf(pane, fraction), fraction, pixel);
    });
}

PaneSide CompareView::sideOf(const ImagePane* pane, QPointF fraction) const
{
    const ImagePane* seen = pane == mix_ ? mix_->paneAt(fraction) : pane;
    return seen == first_ ? PaneSide::First : PaneSide::Second;
}

void CompareView::setMode(CompareMode mode)
{
    holdOther(false);
    mode_ = mode;
    first_->setVisible(mode != CompareMode::Second);
    second_->setVisible(mode != CompareMode::First);
    stack_->setCurrentWidget(isMixed(mode) ? static_cast<QWidget*>(mix_) : splitter_);
    if (isMixed(mode))
        mix_->setMode(mode);
    if (mode == CompareMode::Blink)
        blink_->start();
    else
        blink_->stop();
    tellScale();
    Q_EMIT modeChanged(mode);
}

void CompareView::holdOther(bool held)
{
    first_->showContentOf(held && mode_ == CompareMode::First ? second_ : nullptr);
    second_->showContentOf(held && !isMixed(mode_) && mode_ != CompareMode::First ? first_ : nullptr);
    mix_->setFirstOnly(held && isMixed(mode_));
}

void CompareView::setBlinkInterval(int milliseconds) { blink_->setInterval(std::max(kShortestBlink, milliseconds)); }

ImagePane* CompareView::visiblePane() const
{
    if (isMixed(mode_))
        return mix_;
    return mode_ == CompareMode::Second ? second_ : first_;
}

void CompareView::tellScale() { Q_EMIT scaleShown(visiblePane()->shownScale()); }

const ViewTransform& CompareView::view() const { return first_->view(); }

void CompareView::share(const ViewTransform& view)
{
    first_->setView(view);
    second_->setView(view);
    mix_->setView(view);
    tellScale();
}

void CompareView::fit() { share(ViewTransform{}); }

void CompareView::zoomTo(double scale) { visiblePane()->zoomTo(scale); }

void CompareView::zoomBy(double factor) { visiblePane()->zoomBy(factor); }

void CompareView::centreDivider()
{
    mix_->divider()->setShare(0.5);
    const int half = splitter_->width() / 2;
    splitter_->setSizes({half, half});
}

void CompareView::setPickMode(bool on)
{
    for (ImagePane* pane : {first_, second_, static_cast<ImagePane*>(mix_)})
        pane->setPickMode(on);
}

QSize CompareView::pictureDeviceSize() const
{
    const QSizeF film = visiblePane()->referenceSize();
    return (film * visiblePane()->shownScale()).toSize();
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
