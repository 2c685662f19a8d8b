// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_worker.h"

#include "bridge/image_conversion.h"

#include <utility>

namespace fresco::ui {

FrameWorker::FrameWorker(std::filesystem::path path, FrameSourceFactory open)
    : path_(std::move(path)), openSource_(std::move(open))
{
}

void FrameWorker::open()
{
    try {
        source_ = openSource_(path_);
        isCounted_ = source_->info().framesAreExact;
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
        show(*frame);
        countWhileIdle();
    } catch (const Cancelled&) {
        // the film is being closed, or the next wish came while counting
    } catch (...) {
        Q_EMIT failed(Fault::current());
    }
}

void FrameWorker::show(std::int64_t frame)
{
    const QImage image = toQt(source_->frame(FrameIndex{frame}, stopAll_.get_token()));
    // Even films need no index for their times, and the first picture should not wait for one.
    const MediaInfo& info = source_->info();
    double seconds = 0.0;
    if (info.variableFrameRate)
        seconds = source_->timeOf(FrameIndex{frame}, stopAll_.get_token()).seconds();
    else if (info.frameRate.isKnown())
        seconds = static_cast<double>(frame) / info.frameRate.toDouble();
    Q_EMIT frameReady(frame, image, seconds);
}

void FrameWorker::countWhileIdle()
{
    if (isCounted_)
        return;
    std::stop_token stop;
    {
        const std::lock_guard lock(mutex_);
        if (wished_ || stopAll_.stop_requested())
            return;
        stopCount_ = std::stop_source{};
        stop = stopCount_.get_token();
    }
    const std::int64_t frames = source_->frameCount(stop);
    isCounted_ = true;
    Q_EMIT counted(frames);
}

}  // namespace fresco::ui
