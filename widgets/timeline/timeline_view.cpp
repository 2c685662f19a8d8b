// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include "timeline/timeline_accessible.h"

#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace fresco::widgets {

namespace {

using namespace std::chrono_literals;
constexpr int kBarSteps = 100'000;  // the bar's range is an int: frames are mapped onto it
constexpr double kWheelZoom = 1.0 / 480.0;
constexpr int kEdge = 24;             // pixels at the ends in which a drag scrolls
constexpr double kEdgeSpeed = 14.0;   // pixels a tick
constexpr auto kEdgeTick = 30ms;

TimelineMouse::Modifiers modifiersOf(const QMouseEvent* event, bool isSpaceHeld)
{
    return {.adds = event->modifiers().testFlag(Qt::ControlModifier),
            .extends = event->modifiers().testFlag(Qt::ShiftModifier),
            .pans = isSpaceHeld || event->buttons().testFlag(Qt::MiddleButton)};
}

/// A picture file that is being dragged, or an empty text.
QString draggedPicture(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toUtf8()) ? path : QString();
}

}  // namespace

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent)
{
    installTimelineAccessibility();
    setObjectName("timeline");
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Timeline"));
    scrollAtEdge_.setInterval(kEdgeTick);
    connect(&scrollAtEdge_, &QTimer::timeout, this, [this] {
        const QPoint place = viewport()->mapFromGlobal(QCursor::pos());
        const int over = place.x() < kEdge ? -1 : place.x() > viewport()->width() - kEdge ? 1 : 0;
        if (over != 0 && mouse_.isDragging()) {
            scrolled(over * kEdgeSpeed);
            mouse_.move(place, {});
        }
    });
}

void TimelineView::setContent(const TimelineContent& content)
{
    const bool isOther = content.frames != content_.frames;
    content_ = content;
    std::set<std::int64_t> selected;
    for (const TimelineKey& key : content_.keys)
        if (state_.selected.contains(key.frame))
            selected.insert(key.frame);
    if (isOther) {
        scale_.setFrames(content.frames);
        state_.playhead = std::clamp<std::int64_t>(state_.playhead, 0, std::max<std::int64_t>(0, content.frames - 1));
        scaleChanged();
    }
    select(selected);
    viewport()->update();
}

void TimelineView::setThumbnails(ThumbnailProvider* thumbnails)
{
    thumbnails_ = thumbnails;
    wantThumbnails();
    viewport()->update();
}

void TimelineView::thumbnailsChanged(std::int64_t first, std::int64_t last)
{
    // A cell shows its first frame and reaches on: the one before may be meant too.
    const int left = static_cast<int>(scale_.xOf(static_cast<double>(first))) - lanes_.of(Lane::Source).height() * 2;
    const int right = static_cast<int>(scale_.xOf(static_cast<double>(last + 1))) + lanes_.of(Lane::Source).height() * 2;
    const QRect strips = lanes_.of(Lane::Source) | lanes_.of(Lane::Result);
    viewport()->update(QRect(QPoint(left, strips.top()), QPoint(right, strips.bottom())));
}

void TimelineView::setPlayhead(std::int64_t frame)
{
    frame = std::clamp<std::int64_t>(frame, 0, std::max<std::int64_t>(0, content_.frames - 1));
    if (frame == state_.playhead)
        return;
    updatePlayhead(std::exchange(state_.playhead, frame));
    updatePlayhead(frame);
    if (!mouse_.isDragging()) {
        const TimeScale before = scale_;
        scale_.reveal(frame);
        if (before != scale_)
            scaleChanged();
    }
}

void TimelineView::updatePlayhead(std::int64_t frame)
{
    const int x = static_cast<int>(scale_.xOf(static_cast<double>(frame) + 0.5));
    const int margin = TimelinePainter::kPlayheadMargin;
    viewport()->update(QRect(x - margin, 0, 2 * margin + 1, viewport()->height()));
}

void TimelineView::setSelection(const std::set<std::int64_t>& keys) { select(keys); }

void TimelineView::setShowsTimecode(bool shows)
{
    state_.showsTimecode = shows;
    viewport()->update();
}

void TimelineView::fit()
{
    scale_.fit();
    scaleChanged();
}

void TimelineView::zoomBy(double factor)
{
    const double x = scale_.xOf(static_cast<double>(state_.playhead) + 0.5);
    scale_.zoomAbout(x < 0 || x > scale_.width() ? scale_.width() / 2 : x, factor);
    scaleChanged();
}

void TimelineView::showRange()
{
    scale_.show(content_.in.value_or(0), content_.out.value_or(std::max<std::int64_t>(0, content_.frames - 1)));
    scaleChanged();
}

QSize TimelineView::sizeHint() const { return {900, LaneLayout::smallestHeight(fontMetrics().height()) + 60}; }

QSize TimelineView::minimumSizeHint() const { return {240, LaneLayout::smallestHeight(fontMetrics().height()) + 4}; }

void TimelineView::layOut()
{
    lanes_ = LaneLayout(viewport()->width(), viewport()->height(), fontMetrics().height());
    scale_.setWidth(viewport()->width());
    scaleChanged();
}

void TimelineView::scaleChanged()
{
    const double hidden = std::max(0.0, static_cast<double>(scale_.frames()) - scale_.span());
    isSettingBar_ = true;
    horizontalScrollBar()->setRange(0, hidden > 0 ? kBarSteps : 0);
    horizontalScrollBar()->setPageStep(
        std::max(1, static_cast<int>(kBarSteps * scale_.span() / std::max(1.0, static_cast<double>(scale_.frames())))));
    horizontalScrollBar()->setSingleStep(std::max(1, horizontalScrollBar()->pageStep() / 10));
    if (hidden > 0)
        horizontalScrollBar()->setValue(static_cast<int>(std::lround(kBarSteps * scale_.offset() / hidden)));
    isSettingBar_ = false;
    wantThumbnails();
    viewport()->update();
}

void TimelineView::wantThumbnails()
{
    if (!thumbnails_ || content_.frames <= 0)
        return;
    const int height = lanes_.of(Lane::Source).height();
    const double cell = std::max(scale_.pixelsPerFrame(), height * 16.0 / 9.0);
    const auto step = std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(cell / scale_.pixelsPerFrame())));
    const std::int64_t first = scale_.frameAt(0) / step * step;
    for (const Strip strip : {Strip::Source, Strip::Result})
        thumbnails_->want(strip, first, scale_.frameAt(scale_.width()), step, height);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setFont(font());
    TimelinePainter timeline(painter, palette(), scale_, lanes_, content_, state_);
    timeline.paint(event->rect(), thumbnails_);
    drawnKeys_ = timeline.drawnKeys();
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
    if (mouse_.isDragging())
        scrollAtEdge_.start();
    else
        scrollAtEdge_.stop();
    viewport()->update();
}

void TimelineView::movePlayhead(std::int64_t frame)
{
    if (frame == state_.playhead)
        return;
    updatePlayhead(std::exchange(state_.playhead, frame));
    updatePlayhead(frame);
    Q_EMIT playheadMoved(frame);
}

void TimelineView::select(const std::set<std::int64_t>& keys)
{
    if (keys == state_.selected)
        return;
    state_.selected = keys;
    viewport()->update(lanes_.of(Lane::Keys));
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

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton)
        mouse_.press(event->pos(), modifiersOf(event, isSpaceHeld_));
    hasPannedWithSpace_ = hasPannedWithSpace_ || isSpaceHeld_;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    mouse_.move(event->pos(), modifiersOf(event, isSpaceHeld_));
    if (event->buttons() == Qt::NoButton)
        viewport()->setCursor(mouse_.keyAt(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    mouse_.release(event->pos(), modifiersOf(event, isSpaceHeld_));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || content_.frames <= 0)
        return;
    const auto lane = lanes_.at(event->pos().y());
    if (lane == Lane::Keys && !mouse_.keyAt(event->pos()))
        Q_EMIT keyAdded(scale_.frameAt(event->pos().x()));
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        scale_.zoomAbout(event->position().x(), std::exp2((turn.y() + turn.x()) * kWheelZoom));
        scaleChanged();
    } else {
        scrolled(-(turn.x() + turn.y()));
    }
    event->accept();
}

bool TimelineView::stepByKey(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return mouse_.cancel();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (state_.selected.empty())
            return false;
        Q_EMIT keysRemoved({state_.selected.begin(), state_.selected.end()});
        return true;
    case Qt::Key_Space:
        isSpaceHeld_ = true;
        hasPannedWithSpace_ = hasPannedWithSpace_ && event->isAutoRepeat();
        return true;
    default: return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!stepByKey(event))
        event->ignore();  // the arrows are actions of the window
}

void TimelineView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        event->ignore();
        return;
    }
    isSpaceHeld_ = false;
    if (!std::exchange(hasPannedWithSpace_, false))
        Q_EMIT playToggled();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (content_.frames <= 0)
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const std::int64_t frame = isByKey ? state_.playhead : scale_.frameAt(event->pos().x());
    const Lane lane = isByKey ? Lane::Keys : lanes_.at(event->pos().y()).value_or(Lane::Ruler);
    const auto key = isByKey ? std::nullopt : mouse_.keyAt(event->pos());
    if (key && !state_.selected.contains(*key))
        select({*key});
    Q_EMIT menuWanted(key.value_or(frame), lane, event->globalPos());
}

std::optional<std::int64_t> TimelineView::keyForDrop(const QPoint& place) const
{
    return mouse_.keyAt({place.x(), lanes_.of(Lane::Keys).center().y()});
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedPicture(event->mimeData()).isEmpty() && !content_.keys.empty())
        event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint place = event->position().toPoint();
    state_.dropKey = keyForDrop(place);
    state_.hovered = scale_.frameAt(place.x());
    state_.dragText = state_.dropKey ? tr("Drop to make this the picture of keyframe %L1").arg(*state_.dropKey)
                                     : tr("Drop on a keyframe to make this its picture");
    event->setAccepted(state_.dropKey.has_value());
    viewport()->update();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*)
{
    state_.dropKey.reset();
    state_.hovered.reset();
    state_.dragText.clear();
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent* event)
{
    const auto key = keyForDrop(event->position().toPoint());
    const QString path = draggedPicture(event->mimeData());
    dragLeaveEvent(nullptr);
    if (!key || path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT pictureDropped(*key, path);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Timeline"));
    QAbstractScrollArea::changeEvent(event);
    viewport()->update();
}

void TimelineView::focusInEvent(QFocusEvent*) { viewport()->update(); }

void TimelineView::focusOutEvent(QFocusEvent*)
{
    isSpaceHeld_ = false;
    viewport()->update();
}

}  // namespace fresco::widgets
