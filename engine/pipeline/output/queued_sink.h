// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/output/picture_sink.h"
#include "pipeline/progress_meter.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>

namespace fresco::pipeline {

/// Hands pictures to another sink in a thread of its own, so that who makes them need not wait for who takes them: the
/// card denoises while frames between keys are made and films encoded. At most `capacity` pictures wait.
///
/// What the other sink throws, the next write() or finish() throws. Confined to one thread on the writing side.
class QueuedSink final : public PictureSink {
public:
    /// @param next, meter  borrowed; `next` is used by this sink's thread alone from begin() to finish()
    QueuedSink(PictureSink& next, std::size_t capacity, ProgressMeter& meter);
    /// Not finished: what waits is thrown away, what is under way is stopped.
    ~QueuedSink();
    QueuedSink(const QueuedSink&) = delete;
    QueuedSink& operator=(const QueuedSink&) = delete;

    void begin(std::int64_t pictures) override;
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override;

private:
    struct Item {
        FrameIndex frame;
        ImageView picture;
    };

    void work(const std::stop_token& stop);
    bool take(Item& item, const std::stop_token& stop);
    void rethrow();

    PictureSink& next_;
    std::size_t capacity_;
    ProgressMeter& meter_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Item> waiting_;
    bool isComplete_ = false;  ///< no more will come
    std::exception_ptr failure_;
    std::jthread worker_;
};

}  // namespace fresco::pipeline
