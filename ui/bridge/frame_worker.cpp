// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_worker.h"

#include "bridge/image_conversion.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

FrameWorker::FrameWorker(std::filesystem::path path, FrameSourceFactory open)
    : path_(std::move(path)), openSource_(std::move(open))
{
}

void FrameWorker::open()
{
    try {
        source_ = openSource_(path_, {});
        isCounted_ = source_->info().framesAreExact;
        isTimed_ = !source_->info().variableFrameRate;
        Q_EMIT opened(source_->info());
    } catch (const Cancelled&) {
        // closed before it was open: nobody is listening any more
    } catch (...) {
        Q_EMIT failed(Fault::current());
    }
}

bool FrameWorker::wish(std::int64_t frame)
{
    const std::lock_guard lock(mutex_);
    stopCount_.request_stop();
    return !std::exchange(wished_, frame).has_value();
}

bool FrameWorker::setAhead(std::int64_t begin, std::int64_t end)
{
    const std::lock_guard lock(mutex_);
    aheadNext_ = begin;
    aheadEnd_ = end;
    if (begin >= end)
        return false;
    stopCount_.request_stop();
    return !std::exchange(aheadIsQueued_, true);
}

void FrameWorker::skipAheadTo(std::int64_t frame)
{
    const std::lock_guard lock(mutex_);
    aheadNext_ = std::max(aheadNext_, frame);
}

std::optional<std::int64_t> FrameWorker::takeAhead()
{
    const std::lock_guard lock(mutex_);
    if (aheadNext_ < aheadEnd_ && !stopAll_.stop_requested())
        return aheadNext_++;
    aheadIsQueued_ = false;
    return std::nullopt;
}

void FrameWorker::serveAhead()
{
    const auto frame = takeAhead();
    if (!frame)
        return;
    try {
        if (!source_)
            throw Cancelled{};
        const QImage image = toQt(source_->frame(FrameIndex{*frame}, stopAll_.get_token()));
        Q_EMIT readAhead(*frame, image, secondsOf(*frame));
    } catch (...) {  // whatever it is, it is told when the frame is wished for
        setAhead(0, 0);
        Q_EMIT aheadFailed();
    }
    QMetaObject::invokeMethod(this, &FrameWorker::serveAhead, Qt::QueuedConnection);
}

void FrameWorker::stop()
{
    stopAll_.request_stop();
    const std::lock_guard lock(mutex_);
    stopCount_.request_stop();
}

std::optional<std::int64_t> FrameWorker::takeWish()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(wished_, std::nullopt);
}

void FrameWorker::serve()
{
    const auto frame = takeWish();
    if (!frame || !source_)
        return;
    try {
        const QImage image = toQt(source_->frame(FrameIndex{*frame}, stopAll_.get_token()));
        Q_EMIT frameReady(*frame, image, secondsOf(*frame));
        countWhileIdle();
    } catch (const Cancelled&) {
        // the film is being closed, or the next wish came while counting
    } catch (...) {
        Q_EMIT failed(Fault::current());
    }
}

double FrameWorker::secondsOf(std::int64_t frame)
{
    // Even films need no index for their times, and the first picture should not wait for one.
    const MediaInfo& info = source_->info();
    if (info.variableFrameRate)
        return source_->timeOf(FrameIndex{frame}, stopAll_.get_token()).seconds();
    return info.frameRate.isKnown() ? static_cast<double>(frame) / info.frameRate.toDouble() : 0.0;
}

void FrameWorker::countWhileIdle()
{
    if (isCounted_ && isTimed_)
        return;
    std::stop_token stop;
    {
        const std::lock_guard lock(mutex_);
        if (wished_ || aheadIsQueued_ || stopAll_.stop_requested())
            return;
        stopCount_ = std::stop_source{};
        stop = stopCount_.get_token();
    }
    const std::int64_t frames = source_->frameCount(stop);
    if (!std::exchange(isCounted_, true))
        Q_EMIT counted(frames);
    if (!isTimed_)
        tellTimes(stop);
}

void FrameWorker::tellTimes(const std::stop_token& stop)
{
    const std::int64_t frames = source_->frameCount(stop);
    QList<double> seconds;
    seconds.reserve(frames);
    for (std::int64_t frame = 0; frame < frames; ++frame)
        seconds.append(source_->timeOf(FrameIndex{frame}, stop).seconds());
    isTimed_ = true;
    Q_EMIT timed(seconds);
}

}  // namespace fresco::ui
