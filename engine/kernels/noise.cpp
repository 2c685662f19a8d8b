// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/noise.h"

#include "kernels/dispatch.h"
#include "kernels/noise_cpu.h"

#include <ATen/ops/empty.h>
#include <c10/util/StringUtil.h>

#include <algorithm>

namespace fresco::kernels {
namespace {

constexpr std::uint64_t kFrameLimit = std::uint64_t{1} << 48;
constexpr std::int64_t kElementLimit = std::int64_t{1} << 42;  // 2^40 blocks of four

noise::StreamKey streamKey(const NoiseKey& key)
{
    return {key.seed, key.frame, key.step, static_cast<std::uint32_t>(key.purpose)};
}

void requireInRange(const NoiseKey& key, at::IntArrayRef shape)
{
    if (key.frame >= kFrameLimit)
        throw Error{
            ErrorKind::InvalidArgument, "Noise is drawn for frame numbers below 2^48 only.", std::to_string(key.frame)};
    std::int64_t room = kElementLimit;  // dividing it down cannot overflow, multiplying up could
    for (const std::int64_t side : shape) {
        if (side < 0 || side > room)
            throw Error{
                ErrorKind::InvalidArgument, "A tensor of noise can have 2^42 elements at most.", c10::str(shape)};
        room /= std::max<std::int64_t>(side, 1);
    }
}

}  // namespace

at::Tensor gaussianNoise(const NoiseKey& key, at::IntArrayRef shape, at::Device device)
{
    requireInRange(key, shape);
    const at::TensorOptions options = at::TensorOptions().dtype(at::kFloat);
    if (const CudaTable* const table = cudaTableFor(device)) {
        const at::Tensor out = at::empty(shape, options.device(device));
        launchOn(out.device(), "fillNormals", [&](void* stream) {
            return table->fillNormals(streamKey(key), out.data_ptr<float>(), out.numel(), stream);
        });
        return out;
    }
    const at::Tensor out = at::empty(shape, options.device(at::kCPU));
    fillNormalsCpu(streamKey(key), out.data_ptr<float>(), out.numel());
    return out.to(device);
}

}  // namespace fresco::kernels
