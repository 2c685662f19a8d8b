// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlay/legend.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace fresco::overlay {

/// A map by itself, 0 black .. 1 white: control maps. @param map  [h, w]    @return Rgb8. @throws Error{BadShape}
ImageView grayPicture(const at::Tensor& map);

/// What of a frame the frames beside it do not show, each in a colour of its own over the picture.
/// @param goneInNext  bool or 0..1 [h, w]: forward occlusion, of this frame
/// @param newHere     the same: backward occlusion of the frame before's pair. Either may be undefined: no such frame
ImageView occlusionPicture(const ImageView& picture, const at::Tensor& goneInNext, const at::Tensor& newHere);
std::vector<LegendEntry> occlusionLegend();

/// What stands out in orange, what is smoothed as background in blue; undecided places keep their look.
/// @param background  0..1 [h, w], 1 = background
ImageView saliencyPicture(const ImageView& picture, const at::Tensor& background);
std::vector<LegendEntry> saliencyLegend();

/// The tokens of a frame that cross-frame attention looks at, as cells over the muted picture, on the grid of all.
/// @param tokens  bool [rows * columns], raster order
ImageView tokenPicture(const ImageView& picture, const at::Tensor& tokens, std::int64_t rows, std::int64_t columns);
/// "keys of all frames: 31 of 1024 tokens"
std::vector<LegendEntry> tokenLegend(const at::Tensor& tokens);

/// Where attention looks: the muted picture, redder in cells that more comes from.
/// @param shares  0..1 [rows, columns], of the one that most comes from
ImageView heatPicture(const ImageView& picture, const at::Tensor& shares);

}  // namespace fresco::overlay
