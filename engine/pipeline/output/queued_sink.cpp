// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/queued_sink.h"

#include "core/stop.h"

#include <c10/core/InferenceMode.h>

#include <utility>

namespace fresco::pipeline {

QueuedSink::QueuedSink(PictureSink& next, std::size_t capacity, ProgressMeter& meter)
    : next_(next), capacity_(capacity), meter_(meter)
{
}

QueuedSink::~QueuedSink() = default;  // jthread asks for stop and joins

void QueuedSink::begin(std::int64_t pictures)
{
    next_.begin(pictures);
    worker_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

void QueuedSink::work(const std::stop_token& stop)
{
    const c10::InferenceMode inference;  // of a thread, not of the process
    try {
        for (Item item; take(item, stop);)
            next_.write(item.frame, item.picture, stop);
    } catch (...) {  // a thread's entry: whoever writes next throws it on
        const std::lock_guard lock{mutex_};
        failure_ = std::current_exception();
    }
    meter_.pause();
    changed_.notify_all();
}

bool QueuedSink::take(Item& item, const std::stop_token& stop)
{
    meter_.pause();
    std::unique_lock lock{mutex_};
    changed_.wait(lock, stop, [this] { return isComplete_ || !waiting_.empty(); });
    if (waiting_.empty() || stop.stop_requested())
        return false;
    item = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    changed_.notify_all();
    return true;
}

void QueuedSink::write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    if (!failure_ && waiting_.size() >= capacity_) {
        lock.unlock();
        meter_.pause();
        lock.lock();
    }
    changed_.wait(lock, stop, [this] { return failure_ || waiting_.size() < capacity_; });
    core::throwIfStopped(stop);
    if (failure_)
        rethrow();
    waiting_.push_back({frame, picture});
    lock.unlock();
    changed_.notify_all();
}

void QueuedSink::finish(const std::stop_token& stop)
{
    meter_.pause();
    {
        const std::lock_guard lock{mutex_};
        isComplete_ = true;
    }
    changed_.notify_all();
    {
        const std::stop_callback whenStopped{stop, [this] { worker_.request_stop(); }};
        worker_.join();
    }
    core::throwIfStopped(stop);
    if (failure_)
        rethrow();
    next_.finish(stop);
}

void QueuedSink::rethrow() { std::rethrow_exception(std::exchange(failure_, nullptr)); }

}  // namespace fresco::pipeline
