// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/packed_picture.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

void put(PackedPicture& packed, const Picture& picture, std::size_t channel)
{
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            std::copy_n(picture.pixel(x, y), 3, packed.at(x, y)->value.begin() + static_cast<std::ptrdiff_t>(channel));
}

}  // namespace

PackedPicture::PackedPicture(int width, int height)
    : width_(width), height_(height),
      pixels_(static_cast<std::size_t>(width + 2 * kPatchRadius) * static_cast<std::size_t>(height + 2 * kPatchRadius))
{
}

void PackedPicture::repeatBorder()
{
    for (int y = 0; y < height_; ++y) {
        std::fill_n(at(-kPatchRadius, y), kPatchRadius, *at(0, y));
        std::fill_n(at(width_, y), kPatchRadius, *at(width_ - 1, y));
    }
    for (int i = 1; i <= kPatchRadius; ++i) {
        std::copy_n(at(-kPatchRadius, 0), stride(), at(-kPatchRadius, -i));
        std::copy_n(at(-kPatchRadius, height_ - 1), stride(), at(-kPatchRadius, height_ - 1 + i));
    }
}

PackedPicture packSource(const SynthesisRequest& request)
{
    PackedPicture packed(request.style.width, request.style.height);
    put(packed, request.style, 0);
    for (std::size_t i = 0; i < request.guides.size(); ++i)
        put(packed, request.guides[i].source, 3 + 3 * i);
    packed.repeatBorder();
    return packed;
}

PackedPicture packTarget(const SynthesisRequest& request)
{
    PackedPicture packed(request.guides.front().target.width, request.guides.front().target.height);
    for (std::size_t i = 0; i < request.guides.size(); ++i)
        put(packed, request.guides[i].target, 3 + 3 * i);
    packed.repeatBorder();
    return packed;
}

PackedPicture halved(const PackedPicture& picture)
{
    PackedPicture half(std::max(picture.width() / 2, 1), std::max(picture.height() / 2, 1));
    for (int y = 0; y < half.height(); ++y)
        for (int x = 0; x < half.width(); ++x) {
            // A side of one pixel has a repeated neighbour.
            const PackedPixel* const above = picture.at(2 * x, 2 * y);
            const PackedPixel* const below = picture.at(2 * x, 2 * y + 1);
            PackedPixel& mean = *half.at(x, y);
            for (std::size_t c = 0; c < kPackedChannels; ++c)
                mean.value[c] = static_cast<std::uint8_t>(
                    (above[0].value[c] + above[1].value[c] + below[0].value[c] + below[1].value[c] + 2) / 4);
        }
    half.repeatBorder();
    return half;
}

}  // namespace fresco::propagation
