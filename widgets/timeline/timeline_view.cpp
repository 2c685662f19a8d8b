// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include "timeline/strip_cells.h"
#include "timeline/timeline_accessible.h"
#include "timeline/timeline_header.h"
#include "timeline/timeline_painter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace fresco::widgets {

namespace {

using namespace std::chrono_literals;
constexpr int kBarSteps = 1'000'000;  // the bar's range is an int: frames are mapped onto it
constexpr auto kEdgeTick = 16ms;

}  // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent), header_(new TimelineHeader(this))
{
    installTimelineAccessibility();
    setObjectName("timeline");
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    edgeTimer_.setInterval(kEdgeTick);
    connect(&edgeTimer_, &QTimer::timeout, this, &TimelineView::scrollAtEdge);
    connect(header_, &TimelineHeader::laneToggled, this, [this](Lane lane, bool isShown) {
        setLaneShown(lane, isShown);
        Q_EMIT laneToggled(lane, isShown);
    });
}

std::int64_t TimelineView::lastFrame() const { return std::max<std::int64_t>(0, content_.frames - 1); }

void TimelineView::setContent(const TimelineContent& content)
{
    const bool isOtherFilm = content.frames != content_.frames;
    const bool hasOtherCells = isOtherFilm || content.pictureAspect != content_.pictureAspect;
    const std::vector<TimelineKey> keysBefore = std::move(content_.keys);
    content_ = content;
    std::set<std::int64_t> selected;
    for (const TimelineKey& key : content_.keys)
        if (state_.selected.contains(key.frame))
            selected.insert(selected.end(), key.frame);
    if (isOtherFilm) {
        mouse_.cancel();
        scale_.setFrames(content_.frames);
        state_.playhead = std::min(state_.playhead, lastFrame());
    }
    if (hasOtherCells)
        scaleChanged();
    tellKeysChanged(*this, keysBefore);
    select(selected);
    viewport()->update();
}

void TimelineView::setThumbnails(ThumbnailProvider* thumbnails)
{
    thumbnails_ = thumbnails;
    refreshThumbnails();
}

void TimelineView::refreshThumbnails()
{
    wantThumbnails();
    viewport()->update(lanes_.of(Lane::Source) | lanes_.of(Lane::Result));
}

void TimelineView::thumbnailsChanged(std::int64_t first, std::int64_t last)
{
    // A cell shows one frame and reaches on to the next cell; those beside it may have stood in for each other.
    const double height = std::max(lanes_.of(Lane::Source).height(), lanes_.of(Lane::Result).height());
    const std::int64_t step = stripCells(scale_, height, content_.pictureAspect).step;
    const double left = std::max(0.0, scale_.xOf(static_cast<double>(first - step)));
    const double right = std::min(scale_.width(), scale_.xOf(static_cast<double>(last + 8 * step)));
    const QRect strips = lanes_.of(Lane::Source) | lanes_.of(Lane::Result);
    viewport()->update(QRectF(left, strips.top(), right - left, strips.height()).toAlignedRect());
}

void TimelineView::wantThumbnails()
{
    if (!thumbnails_ || content_.frames <= 0)
        return;
    for (const auto& [lane, strip] : {std::pair{Lane::Source, Strip::Source}, std::pair{Lane::Result, Strip::Result}}) {
        const double height = lanes_.of(lane).height() - 1.0;
        if (height <= 0)
            continue;
        const StripCells cells = stripCells(scale_, height, content_.pictureAspect);
        const int pixels = static_cast<int>(std::ceil(height * devicePixelRatioF()));
        thumbnails_->want(strip, cells.first, cells.last, cells.step, pixels);
    }
}

void TimelineView::setPlayhead(std::int64_t frame)
{
    frame = std::clamp<std::int64_t>(frame, 0, lastFrame());
    if (frame == state_.playhead)
        return;
    updatePlayhead(std::exchange(state_.playhead, frame));
    updatePlayhead(frame);
    tellPlayheadChanged(*this);
    if (mouse_.isDragging())
        return;
    const TimeScale before = scale_;
    scale_.reveal(frame);
    if (before != scale_)
        scaleChanged();
}

void TimelineView::updatePlayhead(std::int64_t frame)
{
    const double half = std::max(1.0, scale_.pixelsPerFrame() / 2) + kPlayheadMargin;
    const double middle = scale_.xOf(static_cast<double>(frame) + 0.5);
    viewport()->update(QRectF(middle - half, 0, 2 * half, viewport()->height()).toAlignedRect());
}

void TimelineView::setSelection(const std::set<std::int64_t>& keys) { select(keys); }

void TimelineView::setShowsTimecode(bool shows)
{
    state_.showsTimecode = shows;
    viewport()->update();
}

void TimelineView::setLaneShown(Lane lane, bool isShown)
{
    if (lane == Lane::Ruler || isShown == isLaneShown(lane))
        return;
    isShown ? static_cast<void>(hidden_.erase(lane)) : static_cast<void>(hidden_.insert(lane));
    mouse_.cancel();
    updateGeometry();
    layOut();
}

void TimelineView::fit()
{
    scale_.fit();
    scaleChanged();
}

void TimelineView::zoomBy(double factor)
{
    const double x = scale_.xOf(static_cast<double>(state_.playhead) + 0.5);
    zoomAbout(x < 0 || x > scale_.width() ? scale_.width() / 2 : x, factor);
}

void TimelineView::showRange()
{
    scale_.show(content_.in.value_or(0), content_.out.value_or(lastFrame()));
    scaleChanged();
}

QSize TimelineView::minimumSizeHint() const
{
    const int bar = horizontalScrollBar()->sizeHint().height();
    return {header_->preferredWidth() + 160, LaneLayout::smallestHeight(fontMetrics().height(), hidden_) + bar};
}

QSize TimelineView::sizeHint() const { return minimumSizeHint() + QSize(600, 40); }

void TimelineView::layOut()
{
    const int names = header_->preferredWidth();
    setViewportMargins(names, 0, 0, 0);
    lanes_ = LaneLayout(viewport()->width(), viewport()->height(), fontMetrics().height(), hidden_);
    header_->setGeometry(0, 0, names, viewport()->height());
    header_->setLanes(lanes_, hidden_);
    scale_.setWidth(viewport()->width());
    scaleChanged();
}

void TimelineView::scaleChanged()
{
    const double hidden = std::max(0.0, static_cast<double>(scale_.frames()) - scale_.span());
    QScrollBar* bar = horizontalScrollBar();
    isSettingBar_ = true;
    bar->setRange(0, hidden > 0 ? kBarSteps : 0);
    bar->setPageStep(std::max(1, static_cast<int>(kBarSteps * scale_.span() / std::max(1.0, hidden))));
    bar->setSingleStep(std::max(1, bar->pageStep() / 10));
    if (hidden > 0)
        bar->setValue(static_cast<int>(std::lround(kBarSteps * scale_.offset() / hidden)));
    isSettingBar_ = false;
    wantThumbnails();
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    lastPaint_ = {};
    const QRect clip = event->rect();
    paintTimeline(
        {painter, palette(), scale_, lanes_, content_, state_, clip, framesTouching(scale_, clip), lastPaint_},
        thumbnails_,
        pictures_);
    if (!hasFocus())
        return;
    painter.setPen(QPen(colour(ColourRole::Accent, palette()), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void TimelineView::resizeEvent(QResizeEvent*) { layOut(); }

void TimelineView::scrollContentsBy(int, int)
{
    if (isSettingBar_)
        return;
    const double hidden = std::max(0.0, static_cast<double>(scale_.frames()) - scale_.span());
    scale_.setOffset(hidden * horizontalScrollBar()->value() / kBarSteps);
    wantThumbnails();
    viewport()->update();
}

void TimelineView::scrolled(double pixels)
{
    scale_.scrollBy(pixels);
    scaleChanged();
}

void TimelineView::stateChanged()
{
    if (mouse_.wantsEdgeScroll() && !edgeTimer_.isActive())
        edgeTimer_.start();
    else if (!mouse_.wantsEdgeScroll())
        edgeTimer_.stop();
    viewport()->update();
}

void TimelineView::movePlayhead(std::int64_t frame, bool isScrubbing)
{
    if (frame == state_.playhead && isScrubbing)
        return;
    updatePlayhead(std::exchange(state_.playhead, frame));
    updatePlayhead(frame);
    tellPlayheadChanged(*this);
    Q_EMIT playheadMoved(frame, isScrubbing);
}

void TimelineView::select(const std::set<std::int64_t>& keys)
{
    if (keys == state_.selected)
        return;
    state_.selected = keys;
    viewport()->update(lanes_.of(Lane::Keys));
    tellSelectionChanged(*this);
    Q_EMIT selectionChanged(keys);
}

void TimelineView::moveKeys(const std::map<std::int64_t, std::int64_t>& moves)
{
    std::set<std::int64_t> selected;
    for (const std::int64_t frame : state_.selected)
        selected.insert(moves.contains(frame) ? moves.at(frame) : frame);
    state_.selected = selected;  // they go on being selected where they are now
    Q_EMIT keysMoved(moves);
}

void TimelineView::editRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out)
{
    if (in != content_.in || out != content_.out)
        Q_EMIT rangeEdited(in, out);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        layOut();
    }
    QAbstractScrollArea::changeEvent(event);
    viewport()->update();
}

void TimelineView::focusInEvent(QFocusEvent*) { viewport()->update(); }

void TimelineView::focusOutEvent(QFocusEvent*)
{
    isSpaceHeld_ = false;
    hasPannedWithSpace_ = false;
    viewport()->unsetCursor();
    viewport()->update();
}

}  // namespace fresco::widgets
