// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/mix_pane.h"

#include "image_viewer/difference.h"
#include "image_viewer/wipe_divider.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace fresco::widgets {

namespace {

constexpr double kDimmed = 0.28;

}  // namespace

MixPane::MixPane(const ImagePane* first, const ImagePane* second, QWidget* parent)
    : ImagePane(parent), first_(first), second_(second), divider_(new WipeDivider(this)), task_(new LatestTask(this))
{
    setObjectName("mixPane");
    setAccessibleName(tr("Source and result in one picture"));
    for (const ImagePane* pane : {first_, second_})
        connect(pane, &ImagePane::contentChanged, this, &MixPane::follow);
    connect(divider_, &WipeDivider::shareChanged, this, qOverload<>(&QWidget::update));
    follow();
}

void MixPane::follow()
{
    const QSize film = first_->referenceSize().isEmpty() ? second_->referenceSize() : first_->referenceSize();
    if (film != referenceSize())
        setImage({}, film);
    update();
}

void MixPane::setMode(CompareMode mode)
{
    mode_ = mode;
    divider_->setVisible(mode == CompareMode::Wipe);
    difference_ = {};
    differenceKey_ = {};
    follow();
    update();
}

void MixPane::setGain(int gain)
{
    gain_ = std::clamp(gain, 1, kLargestGain);
    update();
}

void MixPane::setOnionOpacity(double opacity)
{
    onionOpacity_ = std::clamp(opacity, 0.0, 1.0);
    update();
}

void MixPane::setBlink(bool showsSecond)
{
    blinksSecond_ = showsSecond;
    update();
}

void MixPane::setFirstOnly(bool on)
{
    showsFirstOnly_ = on;
    divider_->setVisible(!on && mode_ == CompareMode::Wipe);
    update();
}

const ImagePane* MixPane::paneAt(QPointF fraction) const
{
    switch (mode_) {
    case CompareMode::Wipe: return showsFirstOnly_ || fraction.x() < divider_->share() ? first_ : second_;
    case CompareMode::Blink: return showsFirstOnly_ || !blinksSecond_ ? first_ : second_;
    default: return showsFirstOnly_ ? first_ : second_;
    }
}

void MixPane::paintContent(QPainter& painter)
{
    if (showsFirstOnly_)
        paintWhole(painter, first_->content());
    else if (mode_ == CompareMode::Wipe)
        paintWipe(painter);
    else if (mode_ == CompareMode::Blink)
        paintWhole(painter, (blinksSecond_ ? second_ : first_)->content());
    else if (mode_ == CompareMode::Onion)
        paintOnion(painter);
    else
        paintDifference(painter);
}

void MixPane::paintWhole(QPainter& painter, const PaneContent& content)
{
    const Placement placed = placement();
    painter.setOpacity(content.notice.isEmpty() ? 1.0 : kDimmed);
    drawImage(painter, content.image, placed, &content == &first_->content() ? reducedFirst_ : reducedSecond_);
    painter.setOpacity(1.0);
    drawOverlays(painter, content, placed);
    drawNotice(painter, content.notice, size(), palette());
    drawTitle(painter, content, size(), palette());
}

void MixPane::paintWipe(QPainter& painter)
{
    const double line = divider_->lineX();
    paintHalf(painter, first_->content(), QRectF(0, 0, line, height()), TitleCorner::Left);
    paintHalf(painter, second_->content(), QRectF(line, 0, width() - line, height()), TitleCorner::Right);
    drawTitle(painter, first_->content(), size(), palette(), TitleCorner::Left);
    drawTitle(painter, second_->content(), size(), palette(), TitleCorner::Right);
}

void MixPane::paintHalf(QPainter& painter, const PaneContent& content, const QRectF& clip, TitleCorner corner)
{
    painter.save();
    painter.setClipRect(clip);
    painter.setOpacity(content.notice.isEmpty() ? 1.0 : kDimmed);
    drawImage(painter, content.image, placement(), corner == TitleCorner::Left ? reducedFirst_ : reducedSecond_);
    painter.setOpacity(1.0);
    drawOverlays(painter, content, placement());
    painter.translate(clip.topLeft());
    drawNotice(painter, content.notice, clip.size().toSize(), palette());
    painter.restore();
}

void MixPane::paintOnion(QPainter& painter)
{
    const Placement placed = placement();
    drawImage(painter, first_->content().image, placed, reducedFirst_);
    if (second_->notice().isEmpty()) {
        painter.setOpacity(onionOpacity_);
        drawImage(painter, second_->content().image, placed, reducedSecond_);
        painter.setOpacity(1.0);
    }
    drawOverlays(painter, second_->content(), placed);
    PaneContent words;
    words.title = tr("Result over source, %L1 %").arg(qRound(onionOpacity_ * 100.0));
    words.badge = second_->notice().isEmpty() ? second_->content().badge : second_->notice();
    words.badgeState = second_->content().badgeState;
    drawTitle(painter, words, size(), palette());
}

void MixPane::paintDifference(QPainter& painter)
{
    if (!second_->notice().isEmpty() || second_->image().isNull()) {
        paintWhole(painter, second_->content());
        return;
    }
    const Placement placed = placement();
    refreshDifference(placed.deviceSize().boundedTo(second_->image().size()));
    drawImage(painter, difference_, placed, reducedDifference_);
    drawOverlays(painter, second_->content(), placed);
    PaneContent words;
    words.title = tr("Difference × %L1").arg(gain_);
    words.badge = second_->content().badge;
    words.badgeState = second_->content().badgeState;
    drawTitle(painter, words, size(), palette());
}

void MixPane::refreshDifference(QSize size)
{
    const DifferenceKey key{first_->image().cacheKey(), second_->image().cacheKey(), size, gain_};
    if (key == differenceKey_)
        return;
    differenceKey_ = key;
    task_->start([this, first = first_->image(), second = second_->image(), size, gain = gain_] {
        const QImage made = differenceOf(first, second, size, gain);
        return LatestTask::Delivery([this, made] {
            difference_ = made;
            update();
        });
    });
}

void MixPane::placementChanged() { divider_->setArea(placement().target); }

void MixPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    ImagePane::changeEvent(event);
}

}  // namespace fresco::widgets
