// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/guided/batch_guidance.h"
#include "support/motions.h"

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

constexpr std::int64_t kFrames = 3, kSide = 64;

at::Tensor someFrames() { return at::rand({kFrames, 3, kSide, kSide}) * 2.0 - 1.0; }

/// Pairs of frames that trajectories link.
std::int64_t links(const BatchGuidance& guidance)
{
    return guidance.maps.front().correspondence->isLinked.to(at::kLong).sum().item<std::int64_t>();
}

TEST(BatchGuidance, PairsThatShareTooLittleEndAllTrajectories)
{
    at::manual_seed(3);
    guidance::PairMotion motion = test::constantMotion(kFrames, kSide, kSide, 0.0, 0.0);
    motion.occludedOnNext[0].slice(0, 0, 3 * kSide / 4).fill_(true);  // of the first pair a quarter is left
    motion.occludedOnThis[0].slice(0, 0, 3 * kSide / 4).fill_(true);
    const at::Tensor frames = someFrames();
    const std::int64_t all = links(makeBatchGuidance(motion, frames, {}, 0.0));
    EXPECT_EQ(links(makeBatchGuidance(motion, frames, {}, 0.1)), all) << "a quarter is more than a tenth";
    EXPECT_LT(links(makeBatchGuidance(motion, frames, {}, 0.5)), all);
}

}  // namespace
}  // namespace fresco::pipeline
