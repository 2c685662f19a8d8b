// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/whitelist.h"

#include <algorithm>
#include <array>

namespace fresco::tensor::pickle {

namespace {

using enum Meaning;

constexpr auto kGlobals = std::to_array<Global>({
    {"torch._utils", "_rebuild_tensor_v2", RebuildTensor},
    {"torch._utils", "_rebuild_tensor", RebuildTensor},
    {"torch._utils", "_rebuild_parameter", RebuildParameter},
    {"torch._utils", "_rebuild_parameter_with_state", RebuildParameter},
    {"torch._tensor", "_rebuild_from_type_v2", RebuildFromType},
    {"torch", "DoubleStorage", StorageType, at::kDouble},
    {"torch", "FloatStorage", StorageType, at::kFloat},
    {"torch", "HalfStorage", StorageType, at::kHalf},
    {"torch", "BFloat16Storage", StorageType, at::kBFloat16},
    {"torch", "LongStorage", StorageType, at::kLong},
    {"torch", "IntStorage", StorageType, at::kInt},
    {"torch", "ShortStorage", StorageType, at::kShort},
    {"torch", "CharStorage", StorageType, at::kChar},
    {"torch", "ByteStorage", StorageType, at::kByte},
    {"torch", "BoolStorage", StorageType, at::kBool},
    {"torch", "Size", Size},
    {"collections", "OrderedDict", OrderedDict},
    {"torch", "Tensor", Inert},
    {"torch.nn.parameter", "Parameter", Inert},
    // Stable Diffusion 1.x as its authors published it: Lightning's checkpoint callback with numpy numbers in it.
    {"pytorch_lightning.callbacks.model_checkpoint", "ModelCheckpoint", Inert},
    {"numpy.core.multiarray", "scalar", Inert},
    {"numpy", "dtype", Inert},
    {"_codecs", "encode", Inert},
});

}  // namespace

const Global* findGlobal(std::string_view module, std::string_view name) noexcept
{
    const auto* const found = std::ranges::find_if(
        kGlobals, [&](const Global& global) { return global.module == module && global.name == name; });
    return found == kGlobals.end() ? nullptr : found;
}

}  // namespace fresco::tensor::pickle
