// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rate_limiter.h"

#include <gtest/gtest.h>

namespace fresco::core {
namespace {

using namespace std::chrono_literals;

TEST(RateLimiter, LetsOneThroughEachInterval)
{
    RateLimiter limiter{33ms};
    const RateLimiter::Clock::time_point start{};
    EXPECT_TRUE(limiter.admits(false, start));
    EXPECT_FALSE(limiter.admits(false, start + 32ms));
    EXPECT_TRUE(limiter.admits(false, start + 33ms));
}

TEST(RateLimiter, NeverHoldsBackTheLastEvent)
{
    RateLimiter limiter{33ms};
    const RateLimiter::Clock::time_point start{};
    EXPECT_TRUE(limiter.admits(false, start));
    EXPECT_TRUE(limiter.admits(true, start + 1ms));
}

}  // namespace
}  // namespace fresco::core
