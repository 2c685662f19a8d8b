// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/mapped_tensor.h"

#include "fresco/wording.h"
#include "tensor/weight_file_error.h"

#include <torch/types.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace fresco::tensor {

namespace {

void requireTruthValues(const std::byte* data, std::size_t bytes, const std::filesystem::path& path)
{
    if (std::any_of(data, data + bytes, [](std::byte value) { return value > std::byte{1}; }))
        failDamaged(path, worded(FRESCO_TEXT("Errors", "a tensor of truth values holds something else")));
}

}  // namespace

at::Tensor viewOf(const std::shared_ptr<const MappedFile>& file, std::size_t offset, const TensorInfo& info)
{
    // A tensor born in inference mode could never take part in autograd again.
    const c10::InferenceMode normalMode{false};
    const auto options = at::TensorOptions{}.dtype(info.dtype);
    const std::size_t size = c10::elementSize(info.dtype);
    const std::size_t bytes = static_cast<std::size_t>(c10::multiply_integers(info.shape)) * size;
    if (bytes == 0)
        return at::empty(info.shape, options);
    std::byte* const data = file->data() + offset;
    if (info.dtype == at::kBool)
        requireTruthValues(data, bytes, file->path());
    if (reinterpret_cast<std::uintptr_t>(data) % size == 0)
        return torch::from_blob(
            data, info.shape, [file](void*) {}, options);
    const at::Tensor copy = at::empty(info.shape, options);
    std::memcpy(copy.data_ptr(), data, bytes);
    return copy;
}

}  // namespace fresco::tensor
