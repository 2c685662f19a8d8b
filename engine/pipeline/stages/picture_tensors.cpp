// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/picture_tensors.h"

#include "fresco/error.h"

#include <ATen/ops/empty.h>

#include <cstring>
#include <limits>

namespace fresco::pipeline {

namespace {

constexpr std::int64_t kChannels = 3;

void requirePicture(const ImageView& picture, const ImageView& first)
{
    if (picture.isEmpty() || picture.format != PixelFormat::Rgb8 || picture.width != first.width ||
        picture.height != first.height)
        throw Error{ErrorKind::BadShape, "Pictures of one result must be RGB and of one size."};
}

}  // namespace

at::Tensor tensorOfPictures(const std::vector<ImageView>& pictures)
{
    if (pictures.empty())
        return {};
    const ImageView& first = pictures.front();
    const auto rowBytes = static_cast<std::size_t>(first.width) * kChannels;
    const at::Tensor tensor =
        at::empty({static_cast<std::int64_t>(pictures.size()), first.height, first.width, kChannels},
                  at::TensorOptions(at::kByte));
    auto* target = tensor.mutable_data_ptr<std::uint8_t>();
    for (const ImageView& picture : pictures) {
        requirePicture(picture, first);
        for (int y = 0; y < picture.height; ++y, target += rowBytes)
            std::memcpy(target, picture.row(y), rowBytes);
    }
    return tensor;
}

std::vector<ImageView> picturesOfTensor(const at::Tensor& pictures)
{
    constexpr std::int64_t kMost = std::numeric_limits<int>::max() / 4;
    const bool isSound = pictures.defined() && pictures.dim() == 4 && pictures.scalar_type() == at::kByte &&
                         pictures.is_contiguous() && pictures.size(3) == kChannels && pictures.size(1) < kMost &&
                         pictures.size(2) < kMost;
    if (!isSound)
        throw Error{ErrorKind::BadShape, "These are no stored pictures."};
    std::vector<ImageView> views;
    for (std::int64_t i = 0; i < pictures.size(0); ++i) {
        const at::Tensor picture = pictures[i];
        const auto* bytes = reinterpret_cast<const std::byte*>(picture.const_data_ptr<std::uint8_t>());
        const auto owner = std::make_shared<at::Tensor>(picture);
        views.push_back({.width = static_cast<int>(picture.size(1)),
                         .height = static_cast<int>(picture.size(0)),
                         .stride = static_cast<std::ptrdiff_t>(picture.size(1) * kChannels),
                         .format = PixelFormat::Rgb8,
                         .bytes = std::shared_ptr<const std::byte[]>(owner, bytes)});
    }
    return views;
}

}  // namespace fresco::pipeline
