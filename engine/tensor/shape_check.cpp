// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/shape_check.h"

#include "fresco/error.h"

#include <algorithm>

namespace fresco::tensor {

std::string shapeText(at::IntArrayRef shape)
{
    std::string text;
    for (const std::int64_t side : shape)
        text.append(text.empty() ? "" : "x").append(side == kAnySide ? "?" : std::to_string(side));
    return text.empty() ? "scalar" : text;
}

void requireShape(const at::Tensor& tensor, at::IntArrayRef wanted, std::string_view name)
{
    const auto sideFits = [](std::int64_t side, std::int64_t want) { return want == kAnySide || side == want; };
    if (tensor.defined() && std::ranges::equal(tensor.sizes(), wanted, sideFits))
        return;
    const std::string found = tensor.defined() ? "has shape " + shapeText(tensor.sizes()) : "is missing";
    throw Error{ErrorKind::BadShape,
                "The tensor " + std::string{name} + " " + found + " but should be " + shapeText(wanted) + "."};
}

}  // namespace fresco::tensor
