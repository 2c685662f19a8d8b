// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace fresco {

/// Motion of every pixel: two planes [height, width], first x to the right, then y down, in pixels.
struct FlowField {
    int width = 0;
    int height = 0;
    std::shared_ptr<const float[]> values;

    bool isEmpty() const noexcept { return !values; }
    float x(int column, int row) const noexcept { return values[at(column, row)]; }
    float y(int column, int row) const noexcept { return values[at(column, row) + size()]; }

private:
    std::ptrdiff_t size() const noexcept { return std::ptrdiff_t{width} * height; }
    std::ptrdiff_t at(int column, int row) const noexcept { return std::ptrdiff_t{row} * width + column; }
};

/// Where the tokens of a batch go from frame to frame, at one resolution of rows x columns tokens.
struct TokenTracks {
    int stride = 0;  ///< pixels a token
    int columns = 0;
    int rows = 0;
    /// [frames][tokens]: which token of the frame trajectory k, which starts at token k of the first frame, is.
    std::vector<std::vector<std::int32_t>> tokenFromTrajectory;
    /// [frames - 1][tokens]: whether trajectory k really goes on from frame f to f + 1.
    std::vector<std::vector<bool>> isLinkedToNext;
};

/// What guides one batch of keyframes, at working size. Pairs are cyclic: entry f is of frames f and f + 1, the last
/// one of the last and the first.
struct GuidanceReport {
    std::int64_t batch = 0;  ///< of the job, from 0
    std::vector<FrameIndex> frames;
    std::int64_t anchors = 0;            ///< how many of the first are anchors
    std::vector<ImageView> pictures;     ///< Rgb8
    std::vector<ImageView> controlMaps;  ///< Gray8; none without control
    std::vector<FlowField> nextFromThis;
    std::vector<FlowField> thisFromNext;
    std::vector<ImageView> occludedOnThis;  ///< Gray8, 255 = occluded
    std::vector<ImageView> occludedOnNext;
    std::vector<ImageView> background;        ///< Gray8 at half size, 255 = background; none without smoothing
    std::vector<ImageView> crossFrameTokens;  ///< Gray8, a pixel a token at stride 8, 255 = shared by all frames
    std::vector<TokenTracks> tracks;          ///< at strides 8 and 16
};

}  // namespace fresco
