// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/synthesis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace fresco::propagation {

constexpr int kPatchRadius = 2;
constexpr int kPatchSide = 2 * kPatchRadius + 1;
constexpr int kPatchPixels = kPatchSide * kPatchSide;
constexpr int kPackedChannels = 16;

/// All that patches are compared by, at one pixel: channels 0..2 the style, then three of each guide, then zeros. One
/// register wide, so that a patch row is one run of memory.
struct alignas(kPackedChannels) PackedPixel {
    std::array<std::uint8_t, kPackedChannels> value{};
};

/// A picture of packed pixels with a border of kPatchRadius that repeats the outermost ones: a patch may lie on any
/// pixel, and a picture equal to its source maps onto it everywhere, corners included.
class PackedPicture {
public:
    PackedPicture() = default;
    PackedPicture(int width, int height);

    int width() const noexcept { return width_; }
    int height() const noexcept { return height_; }
    /// Pixels from one row to the next.
    std::ptrdiff_t stride() const noexcept { return width_ + 2 * kPatchRadius; }
    /// x in -kPatchRadius .. width - 1 + kPatchRadius, y likewise.
    PackedPixel* at(int x, int y) noexcept { return pixels_.data() + offset(x, y); }
    const PackedPixel* at(int x, int y) const noexcept { return pixels_.data() + offset(x, y); }

    /// Writes the border anew from the pixels inside.
    void repeatBorder();

private:
    std::ptrdiff_t offset(int x, int y) const noexcept { return (y + kPatchRadius) * stride() + x + kPatchRadius; }

    int width_ = 0;
    int height_ = 0;
    std::vector<PackedPixel> pixels_;
};

/// Style and source guides.
PackedPicture packSource(const SynthesisRequest& request);
/// Target guides; the style's channels are left 0, the votes fill them.
PackedPicture packTarget(const SynthesisRequest& request);
/// Half the size, at least 1; the mean of 2x2 pixels, a single last row or column left out.
PackedPicture halved(const PackedPicture& picture);

}  // namespace fresco::propagation
