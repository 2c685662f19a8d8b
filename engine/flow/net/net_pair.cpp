// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/net/net_pair.h"

#include "fresco/error.h"
#include "tensor/image_tensor.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::flow {
namespace {

/// Pixels to add before and after along one side.
struct Margin {
    std::int64_t before = 0;
    std::int64_t after = 0;
};

Margin marginFor(std::int64_t side, const NetSides& sides)
{
    const std::int64_t wanted = std::max(side, sides.smallest);
    const std::int64_t missing = (wanted + sides.multiple - 1) / sides.multiple * sides.multiple - side;
    return {missing / 2, missing - missing / 2};
}

}  // namespace

FlowPair estimatePair(const BothWays& network,
                      const NetSides& sides,
                      const ImageView& current,
                      const ImageView& next,
                      const at::TensorOptions& where)
{
    if (current.width != next.width || current.height != next.height)
        throw Error{ErrorKind::BadShape, "Motion can only be measured between pictures of one size."};
    const Margin rows = marginFor(current.height, sides);
    const Margin columns = marginFor(current.width, sides);
    const auto prepared = [&](const ImageView& picture) {
        const at::Tensor image = tensor::tensorFromImage(picture, tensor::ValueRange::ZeroToOne).to(where);
        return at::replication_pad2d(image, {columns.before, columns.after, rows.before, rows.after});
    };
    const at::Tensor flows = network(prepared(current), prepared(next))
                                 .narrow(2, rows.before, current.height)
                                 .narrow(3, columns.before, current.width)
                                 .to(at::kCPU, at::kFloat);
    return {flows.slice(0, 0, 1).contiguous(), flows.slice(0, 1, 2).contiguous()};
}

}  // namespace fresco::flow
