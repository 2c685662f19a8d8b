// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/warped_l1.h"

#include "fresco/error.h"
#include "kernels/warped_l1_cpu.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::kernels {
namespace {

/// Sums weight * table[index] over bags: a product with a sparse matrix that has one order of addition on each device.
at::Tensor
sumOfBags(const at::Tensor& table, const at::Tensor& index, const at::Tensor& offset, const at::Tensor& weight)
{
    return std::get<0>(at::_embedding_bag_forward_only(
        table, index, offset, /*scale_grad_by_freq*/ false, /*mode: sum*/ 0, /*sparse*/ false, weight));
}

at::Tensor everyFour(const at::Tensor& like, std::int64_t tokens)
{
    return at::arange(0, 4 * tokens, 4, like.options().dtype(at::kInt));
}

void requireFits(const at::Tensor& frames, const WarpedPair& pair)
{
    const std::int64_t tokens = frames.size(1);
    FRESCO_CHECK(pair.judged >= 0 && pair.judged < frames.size(0) && pair.other >= 0 && pair.other < frames.size(0));
    tensor::requireShape(pair.taps.index, {tokens, 4}, "warp's taps");
    tensor::requireShape(pair.taps.weight, {tokens, 4}, "warp's weights");
    tensor::requireShape(pair.visible, {tokens}, "visibility");
}

/// Coordinates along one axis, each between two neighbours.
class Axis {
public:
    Axis(const at::Tensor& wanted, std::int64_t extent) : extent_(extent)
    {
        // Through grid_sampler's -1..1 and back, as the published program goes: its rounding moves signs at the kinks
        // of |x|, which Adam makes visible. Whole coordinates stay exact: a frame at rest must not pull itself.
        const double span = static_cast<double>(std::max<std::int64_t>(extent - 1, 1));
        const at::Tensor unit = wanted * 2.0 / span - 1.0;
        coordinate_ = at::where(wanted == wanted.floor(), wanted, (unit + 1.0) * (span / 2.0));
        before_ = coordinate_.floor();
    }

    at::Tensor position(int neighbour) const { return before_ + neighbour; }
    at::Tensor isInside(int neighbour) const { return (position(neighbour) >= 0) & (position(neighbour) < extent_); }
    at::Tensor share(int neighbour) const
    {
        const at::Tensor past = coordinate_ - before_;
        return neighbour == 0 ? 1.0 - past : past;
    }

private:
    std::int64_t extent_;
    at::Tensor coordinate_;
    at::Tensor before_;
};

}  // namespace

WarpTaps makeWarpTaps(const at::Tensor& flowTokens)
{
    tensor::requireShape(flowTokens, {2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const std::int64_t height = flowTokens.size(1);
    const std::int64_t width = flowTokens.size(2);
    const std::int64_t tokens = height * width;
    const Axis xs(at::arange(width, flowTokens.options()) + flowTokens.select(0, 0), width);
    const Axis ys(at::arange(height, flowTokens.options()).unsqueeze(1) + flowTokens.select(0, 1), height);
    std::vector<at::Tensor> index;
    std::vector<at::Tensor> weight;
    for (const int row : {0, 1})
        for (const int column : {0, 1}) {
            const at::Tensor inside = xs.isInside(column) & ys.isInside(row);
            const at::Tensor token = ys.position(row) * width + xs.position(column);
            index.push_back(at::where(inside, token, 0.0).to(at::kInt).view({tokens}));
            weight.push_back(at::where(inside, xs.share(column) * ys.share(row), 0.0).view({tokens}));
        }
    WarpTaps taps{.index = at::stack(index, 1),
                  .weight = at::stack(weight, 1),
                  .backToken = {},
                  .backWeight = {},
                  .backOffset = {}};
    const auto [sorted, order] = taps.index.view({-1}).sort(/*stable*/ true, /*dim*/ 0, /*descending*/ false);
    taps.backToken = at::div(order, 4, "floor").to(at::kInt);
    taps.backWeight = taps.weight.view({-1}).index_select(0, order);
    taps.backOffset = at::searchsorted(sorted, at::arange(tokens, sorted.options())).to(at::kInt);
    return taps;
}

at::Tensor
warpedL1Generic(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient)
{
    at::Tensor sum = at::zeros({}, frames.options().dtype(at::kDouble));
    const at::Tensor fours = everyFour(frames, frames.size(1));
    for (const WarpedPair& pair : pairs) {
        const WarpTaps& taps = pair.taps;
        const at::Tensor warped = sumOfBags(frames[pair.other], taps.index.view({-1}), fours, taps.weight.view({-1}));
        const at::Tensor difference = frames[pair.judged] - warped;
        const at::Tensor visible = pair.visible.unsqueeze(1);
        sum += (difference.abs() * visible).sum(at::kDouble);
        const at::Tensor pull = difference.sign().mul_(visible * scale);
        gradient[pair.judged].add_(pull);
        gradient[pair.other].sub_(sumOfBags(pull, taps.backToken, taps.backOffset, taps.backWeight));
    }
    return sum;
}

at::Tensor
warpedL1(const at::Tensor& frames, std::span<const WarpedPair> pairs, double scale, const at::Tensor& gradient)
{
    tensor::requireShape(frames, {tensor::kAnySide, tensor::kAnySide, tensor::kAnySide}, "feature rows");
    tensor::requireShape(gradient, frames.sizes(), "gradient");
    FRESCO_CHECK(frames.scalar_type() == at::kFloat && frames.is_contiguous() && gradient.is_contiguous());
    for (const WarpedPair& pair : pairs)
        requireFits(frames, pair);
    if (frames.numel() == 0 || !frames.is_cpu())
        return warpedL1Generic(frames, pairs, scale, gradient);
    return at::scalar_tensor(warpedL1Cpu(frames, pairs, scale, gradient), at::kDouble);
}

}  // namespace fresco::kernels
