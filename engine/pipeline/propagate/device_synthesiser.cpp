// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/device_synthesiser.h"

#include "kernels/dispatch.h"
#include "kernels/patch_match/patch_match.h"
#include "pipeline/propagate/fallback_synthesiser.h"
#include "propagation/patch/pyramid_synthesiser.h"

#include <ATen/ops/from_blob.h>

#include <cstring>

namespace fresco::pipeline {

namespace {

using namespace propagation;

static_assert(kPatchRadius == kernels::patch_match::kRadius && kPackedChannels == kernels::patch_match::kChannels);
static_assert(sizeof(PackedPixel) == kPackedChannels && sizeof(PatchCentre) == 2 * sizeof(std::int16_t));

/// The memory of `values` as a tensor; on the processor not a copy.
template <class T> at::Tensor tensorOf(const T* values, at::IntArrayRef shape, at::ScalarType type, at::Device device)
{
    // from_blob asks for memory that could be written; nobody does.
    return at::from_blob(const_cast<T*>(values), shape, type).to(device);
}

at::Tensor tensorOf(const PackedPicture& picture, at::Device device)
{
    return tensorOf(picture.at(-kPatchRadius, -kPatchRadius),
                    {picture.height() + 2 * kPatchRadius, picture.width() + 2 * kPatchRadius, kPackedChannels},
                    at::kByte,
                    device);
}

at::Tensor tensorOf(const Field& field, at::Device device)
{
    return tensorOf(field.values.data(), {field.height, field.width, 2}, at::kShort, device);
}

void copyOut(const at::Tensor& tensor, void* memory)
{
    const at::Tensor here = tensor.cpu();
    std::memcpy(memory, here.const_data_ptr(), here.nbytes());
}

class DeviceLevelSolver final : public LevelSolver {
public:
    explicit DeviceLevelSolver(at::Device device) : device_(device) {}

    void solve(Level& level,
               const ChannelWeights& weights,
               const SynthesisSettings& settings,
               std::uint64_t key,
               const std::stop_token& stop) override
    {
        const kernels::PatchMatchResult made = kernels::patchMatch(
            {.source = tensorOf(level.source, device_),
             .target = tensorOf(level.target, device_),
             .field = tensorOf(level.field, device_),
             .firstGuess = level.firstGuess.isEmpty() ? at::Tensor{} : tensorOf(level.firstGuess, device_)},
            {.units = weights.units,
             .unitsPerUse = unitsPerUse(level, weights, settings),
             .rounds = settings.searchVoteIterations,
             .sweeps = settings.patchMatchIterations,
             .stopThreshold = settings.stopThreshold,
             .key = key},
            stop);
        copyOut(made.target, level.target.at(-kPatchRadius, -kPatchRadius));
        copyOut(made.field, level.field.values.data());
        level.energy = Raster<std::uint32_t>(level.field.width, level.field.height);
        copyOut(made.energy, level.energy.values.data());
    }

private:
    at::Device device_;
};

}  // namespace

std::unique_ptr<Synthesiser> makeDeviceSynthesiser(at::Device device)
{
    return makePyramidSynthesiser(std::make_unique<DeviceLevelSolver>(device));
}

std::unique_ptr<Synthesiser> makeSynthesiser(at::Device device, int threads, std::function<void(const Wording&)> warn)
{
    const auto onProcessor = [threads] { return makeCpuSynthesiser(threads); };
    if (!kernels::cudaTableFor(device))
        return onProcessor();
    return makeFallbackSynthesiser(makeDeviceSynthesiser(device), onProcessor, std::move(warn));
}

}  // namespace fresco::pipeline
