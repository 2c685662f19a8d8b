// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/queued_sink.h"

#include "fresco/error.h"

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>

namespace fresco::pipeline {
namespace {

/// Takes a picture only when the test lets it; fails at one frame.
class SlowSink final : public PictureSink {
public:
    void begin(std::int64_t pictures) override { expected = pictures; }
    void write(FrameIndex frame, const ImageView&, const std::stop_token& stop) override
    {
        while (!allowed.try_acquire_for(std::chrono::milliseconds{1}))
            if (stop.stop_requested())
                throw Cancelled{};
        if (frame.value == failsAt)
            throw Error{ErrorKind::DiskFull, "full"};
        taken.push_back(frame.value);
        ++count;
    }
    void finish(const std::stop_token&) override { isFinished = true; }

    std::int64_t expected = 0;
    std::int64_t failsAt = -1;
    std::counting_semaphore<1000> allowed{0};
    std::vector<std::int64_t> taken;
    std::atomic<int> count{0};
    bool isFinished = false;
};

class QueuedSinkTest : public ::testing::Test {
protected:
    SlowSink next_;
    ProgressMeter meter_{silentObserver()};
};

TEST_F(QueuedSinkTest, PassesAllOnInOrderWithoutWaitingForEach)
{
    QueuedSink sink{next_, 4, meter_};
    sink.begin(5);
    for (std::int64_t frame = 0; frame < 4; ++frame)
        sink.write({frame}, {}, {});  // would never return if it waited
    next_.allowed.release(5);
    sink.write({4}, {}, {});
    sink.finish({});
    EXPECT_EQ(next_.taken, (std::vector<std::int64_t>{0, 1, 2, 3, 4}));
    EXPECT_EQ(next_.expected, 5);
    EXPECT_TRUE(next_.isFinished);
}

TEST_F(QueuedSinkTest, AFullQueueWaits)
{
    QueuedSink sink{next_, 2, meter_};
    sink.begin(5);
    std::atomic<int> written{0};
    std::thread writer{[&] {
        for (std::int64_t frame = 0; frame < 5; ++frame, ++written)
            sink.write({frame}, {}, {});
    }};
    while (written < 2)
        std::this_thread::yield();
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
    EXPECT_LE(written, 3) << "two wait and one is with the slow sink";
    next_.allowed.release(5);
    writer.join();
    sink.finish({});
    EXPECT_EQ(next_.count, 5);
}

TEST_F(QueuedSinkTest, WhatFailsBehindIsThrownInFront)
{
    next_.failsAt = 1;
    next_.allowed.release(100);
    QueuedSink sink{next_, 2, meter_};
    sink.begin(100);
    EXPECT_THROW(
        {
            for (std::int64_t frame = 0; frame < 100; ++frame)
                sink.write({frame}, {}, {});
            sink.finish({});
        },
        Error);
    EXPECT_FALSE(next_.isFinished);
    EXPECT_EQ(next_.taken, (std::vector<std::int64_t>{0}));
}

TEST_F(QueuedSinkTest, AStopEndsAWaitAtOnce)
{
    std::stop_source stop;
    QueuedSink sink{next_, 1, meter_};
    sink.begin(3);
    std::thread stopper{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
        stop.request_stop();
    }};
    EXPECT_THROW(
        {
            for (std::int64_t frame = 0; frame < 3; ++frame)
                sink.write({frame}, {}, stop.get_token());
            sink.finish(stop.get_token());
        },
        Cancelled);
    stopper.join();
}

TEST_F(QueuedSinkTest, DestroyedInTheMiddleItDoesNotHang)
{
    QueuedSink sink{next_, 4, meter_};
    sink.begin(3);
    sink.write({0}, {}, {});
    sink.write({1}, {}, {});
}

}  // namespace
}  // namespace fresco::pipeline
