// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "propagation/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace fresco::propagation {
namespace {

TEST(Workers, RunEachTaskOnce)
{
    for (const int threads : {0, 1, 2, 7}) {
        Workers workers{threads};
        std::vector<std::atomic<int>> runs(1000);
        for (int loop = 0; loop < 3; ++loop)
            workers.forEach(1000, {}, [&](int i) { ++runs[static_cast<std::size_t>(i)]; });
        for (const auto& count : runs)
            EXPECT_EQ(count, 3);
    }
}

TEST(Workers, SlicesCoverAllRows)
{
    Workers workers{2};
    std::atomic<int> rows = 0;
    workers.forRows(77, {}, [&](int begin, int end) { rows += end - begin; });
    EXPECT_EQ(rows, 77);
}

TEST(Workers, ThrowOnWhatATaskThrows)
{
    Workers workers{3};
    const auto bad = [](int i) {
        if (i == 5)
            throw std::runtime_error("five");
    };
    EXPECT_THROW(workers.forEach(10, {}, bad), std::runtime_error);
    EXPECT_NO_THROW(workers.forEach(5, {}, bad)) << "the next loop is not harmed";
}

TEST(Workers, StopWhenAsked)
{
    Workers workers{2};
    std::stop_source stop;
    std::atomic<int> runs = 0;
    EXPECT_THROW(workers.forEach(100000,
                                 stop.get_token(),
                                 [&](int) {
                                     if (++runs == 3)
                                         stop.request_stop();
                                 }),
                 Cancelled);
    EXPECT_LT(runs, 100000);
}

}  // namespace
}  // namespace fresco::propagation
