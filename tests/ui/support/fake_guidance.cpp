// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_guidance.h"

#include "support/fake_engine.h"

#include <algorithm>
#include <memory>
#include <numeric>

namespace fresco::test {

namespace {

constexpr int kColumns = 8, kRows = 4, kStride = 8, kTokens = kColumns * kRows;
constexpr int kWidth = kColumns * kStride, kHeight = kRows * kStride;
constexpr int kHiddenToken = 9;
constexpr int kLoser = 17, kLost = 18, kWinner = 16;

/// Which token of the next frame each token of this one is, and whether that is a link: tokens without one fill what is
/// left over, in order.
struct Pair {
    std::vector<std::int32_t> nextFromThis;
    std::vector<bool> isLinked;
};

Pair moveRight(bool withTrouble)
{
    Pair pair{std::vector<std::int32_t>(kTokens, -1), std::vector<bool>(kTokens, false)};
    std::vector<bool> isTaken(kTokens, false);
    for (int token = 0; token < kTokens; ++token) {
        const bool leaves = token % kColumns == kColumns - 1;
        if (leaves || (withTrouble && (token == kHiddenToken || token == kLoser)))
            continue;
        const int target = withTrouble && token == kWinner ? kLost : token + 1;
        pair.nextFromThis[static_cast<std::size_t>(token)] = target;
        pair.isLinked[static_cast<std::size_t>(token)] = true;
        isTaken[static_cast<std::size_t>(target)] = true;
    }
    std::int32_t slot = 0;
    for (std::int32_t& next : pair.nextFromThis)
        if (next < 0) {
            while (isTaken[static_cast<std::size_t>(slot)])
                ++slot;
            next = slot++;
        }
    return pair;
}

TokenTracks chained(const std::vector<Pair>& pairs)
{
    TokenTracks tracks{
        .stride = kStride, .columns = kColumns, .rows = kRows, .tokenFromTrajectory = {}, .isLinkedToNext = {}};
    std::vector<std::int32_t> here(kTokens);
    std::iota(here.begin(), here.end(), 0);
    tracks.tokenFromTrajectory.push_back(here);
    for (const Pair& pair : pairs) {
        std::vector<bool> links;
        for (std::int32_t& token : here) {
            links.push_back(pair.isLinked[static_cast<std::size_t>(token)]);
            token = pair.nextFromThis[static_cast<std::size_t>(token)];
        }
        tracks.tokenFromTrajectory.push_back(here);
        tracks.isLinkedToNext.push_back(links);
    }
    return tracks;
}

int leftOf(int token) { return token % kColumns * kStride; }
int topOf(int token) { return token / kColumns * kStride; }

}  // namespace

ImageView grey(int width, int height, int value) { return greyWithPatch(width, height, value, 0, 0, 0, 0); }

ImageView greyWithPatch(int width, int height, int value, int left, int top, int side, int patchValue)
{
    const auto bytes = std::make_shared<std::byte[]>(static_cast<std::size_t>(width * height));
    std::fill_n(bytes.get(), width * height, static_cast<std::byte>(value));
    for (int y = top; y < top + side; ++y)
        std::fill_n(bytes.get() + y * width + left, side, static_cast<std::byte>(patchValue));
    return {width, height, width, PixelFormat::Gray8, bytes};
}

FlowField steadyFlow(int width, int height, float x, float y)
{
    const auto plane = static_cast<std::size_t>(width * height);
    const auto values = std::make_shared<float[]>(2 * plane);
    std::fill_n(values.get(), plane, x);
    std::fill_n(values.get() + plane, plane, y);
    return {width, height, values};
}

GuidanceReport movingReport(std::int64_t first)
{
    GuidanceReport report;
    for (int f = 0; f < 3; ++f) {
        report.frames.push_back({first + 12 * f});
        report.pictures.push_back(flatPicture(40, kWidth, kHeight));
        report.controlMaps.push_back(greyWithPatch(kWidth, kHeight, 0, 0, 0, kStride, 255));
        report.nextFromThis.push_back(steadyFlow(kWidth, kHeight, kStride, 0));
        report.thisFromNext.push_back(steadyFlow(kWidth, kHeight, -kStride, 0));
        report.occludedOnThis.push_back(
            f == 0 ? greyWithPatch(kWidth, kHeight, 0, leftOf(kHiddenToken), topOf(kHiddenToken), kStride, 255)
                   : grey(kWidth, kHeight, 0));
        report.occludedOnNext.push_back(grey(kWidth, kHeight, 0));
        report.background.push_back(grey(kWidth / 2, kHeight / 2, 255));
        report.crossFrameTokens.push_back(f == 0 ? grey(kColumns, kRows, 255)
                                                 : greyWithPatch(kColumns, kRows, 0, 0, 0, 2, 255));
    }
    report.tracks.push_back(chained({moveRight(true), moveRight(false)}));
    return report;
}

AttentionHeat heatOnOneToken(std::int64_t first)
{
    AttentionHeat heat{
        .frame = {first}, .columns = kColumns, .rows = kRows, .frames = {{first}, {first + 12}}, .weights = {}};
    heat.weights.assign(2, std::vector<float>(kTokens, 0.0F));
    heat.weights[1][10] = 1.0F;
    return heat;
}

}  // namespace fresco::test
