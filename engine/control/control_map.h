// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string_view>
#include <vector>

namespace fresco::control {

/// Makes the picture that a ControlNet is shown of a source frame. Stateless: frames may be asked in any order, from
/// any thread.
class ControlMap {
public:
    virtual ~ControlMap() = default;

    /// @param picture  Rgb8, or Gray8 where there is no colour
    /// @return         float32 [H, W] in [0, 1], on the CPU. @throws Error{BadShape} an empty picture or another format
    virtual at::Tensor map(const ImageView& picture) const = 0;
};

/// The names that makeControlMap knows: soft-edge, canny.
const std::vector<std::string_view>& controlMapNames();

/// @throws Error{InvalidArgument} unknown name
std::unique_ptr<ControlMap> makeControlMap(std::string_view name);

/// What the ControlNet takes: N maps of one size as float32 [N, 3, H, W], three equal channels.
/// @throws Error{BadShape} no map, or maps of different sizes
at::Tensor controlInput(const std::vector<at::Tensor>& maps);

}  // namespace fresco::control
