// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/gram_sign.h"

#include "fresco/error.h"
#include "kernels/gram_sign_cpu.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::kernels {
namespace {

/// Rows of a strip. Fewer waste less of the diagonal's square and more of each matrix product.
constexpr std::int64_t kStripRows = 128;
/// Samples share a strip while it stays in the cache (CPU), or until the device is busy (GPU).
constexpr std::int64_t kSharedElementsCpu = std::int64_t{1} << 18;
constexpr std::int64_t kSharedElementsGpu = std::int64_t{1} << 25;

std::int64_t samplesPerStrip(std::int64_t samples, std::int64_t tokens, at::Device device)
{
    const std::int64_t shared = device.is_cpu() ? kSharedElementsCpu : kSharedElementsGpu;
    return std::clamp<std::int64_t>(shared / (std::min(kStripRows, tokens) * tokens), 1, samples);
}

void requireRows(const at::Tensor& tensor, const at::Tensor& like, const char* name)
{
    tensor::requireShape(tensor, like.sizes(), name);
    FRESCO_CHECK(tensor.scalar_type() == at::kFloat && tensor.is_contiguous() && tensor.device() == like.device());
}

/// The two buffers that all strips of a call use in turn.
class StripBuffers {
public:
    StripBuffers(std::int64_t elements, const at::TensorOptions& options)
        : ours_(at::empty(elements, options)), theirs_(at::empty(elements, options))
    {
    }

    /// Fills both with the products of rows first .. first + height with all rows from `first` on, [b, height, rest].
    /// Two products alike rather than one: equal rows then cancel exactly.
    void multiply(const at::Tensor& rows, const at::Tensor& targetRows, std::int64_t first, std::int64_t height)
    {
        const auto product = [&](const at::Tensor& buffer, const at::Tensor& all) {
            const at::Tensor rest = all.narrow(1, first, all.size(1) - first);
            at::Tensor out =
                buffer.narrow(0, 0, all.size(0) * height * rest.size(1)).view({all.size(0), height, rest.size(1)});
            at::bmm_out(out, rest.narrow(1, 0, height), rest.transpose(1, 2));
            return out;
        };
        ours = product(ours_, rows);
        theirs = product(theirs_, targetRows);
    }

    /// `ours` becomes the sign of the difference. @return sum of its size, mirror image included
    at::Tensor toSigns()
    {
        const std::int64_t height = ours.size(1);
        if (ours.is_cpu())
            return at::scalar_tensor(signOfDifferenceCpu({.ours = ours.data_ptr<float>(),
                                                          .theirs = theirs.const_data_ptr<float>(),
                                                          .rowCount = ours.size(0) * height,
                                                          .columns = ours.size(2),
                                                          .squareColumns = height}),
                                     at::kDouble);
        ours.sub_(theirs);
        at::abs_out(theirs, ours);
        ours.sign_();
        const at::Tensor square = theirs.narrow(2, 0, height).sum(at::kDouble);
        return theirs.sum(at::kDouble).mul_(2.0).sub_(square);
    }

    at::Tensor ours;
    at::Tensor theirs;

private:
    at::Tensor ours_;
    at::Tensor theirs_;
};

/// d|G|/dX = 2 S X for symmetric S. The strip holds S from the diagonal on: once as it is, once mirrored.
void addGradient(
    const at::Tensor& signs, const at::Tensor& rows, std::int64_t first, double scale, const at::Tensor& gradient)
{
    const std::int64_t height = signs.size(1);
    const std::int64_t below = signs.size(2) - height;
    const auto add = [&](at::Tensor to, const at::Tensor& factor, const at::Tensor& from) {
        at::baddbmm_out(to, to, factor, from, /*beta*/ 1.0, /*alpha*/ 2.0 * scale);
    };
    add(gradient.narrow(1, first, height), signs, rows.narrow(1, first, height + below));
    if (below > 0)
        add(gradient.narrow(1, first + height, below),
            signs.narrow(2, height, below).transpose(1, 2),
            rows.narrow(1, first, height));
}

}  // namespace

std::int64_t gramStripElements(std::int64_t samples, std::int64_t tokens, at::Device device)
{
    return samplesPerStrip(samples, tokens, device) * std::min(kStripRows, tokens) * tokens;
}

at::Tensor gramSign(const at::Tensor& rows, const at::Tensor& targetRows, double scale, const at::Tensor& gradient)
{
    tensor::requireShape(rows, {tensor::kAnySide, tensor::kAnySide, tensor::kAnySide}, "feature rows");
    requireRows(targetRows, rows, "target rows");
    requireRows(gradient, rows, "gradient");
    at::Tensor sum = at::zeros({}, rows.options().dtype(at::kDouble));
    gradient.zero_();
    if (rows.numel() == 0)
        return sum;
    const std::int64_t samples = rows.size(0);
    const std::int64_t tokens = rows.size(1);
    const std::int64_t shared = samplesPerStrip(samples, tokens, rows.device());
    StripBuffers strip(gramStripElements(samples, tokens, rows.device()), rows.options());
    for (std::int64_t sample = 0; sample < samples; sample += shared) {
        const std::int64_t count = std::min(shared, samples - sample);
        const at::Tensor some = rows.narrow(0, sample, count);
        for (std::int64_t first = 0; first < tokens; first += kStripRows) {
            strip.multiply(some, targetRows.narrow(0, sample, count), first, std::min(kStripRows, tokens - first));
            sum += strip.toSigns();
            addGradient(strip.ours, some, first, scale, gradient.narrow(0, sample, count));
        }
    }
    return sum;
}

}  // namespace fresco::kernels
