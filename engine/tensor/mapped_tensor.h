// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/element_type.h"
#include "tensor/mapped_file.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace fresco::tensor {

/// A contiguous CPU tensor over bytes of a mapped file, which stays mapped as long as the tensor lives.
/// Data misaligned for their type are copied instead: unaligned vector loads are undefined behaviour.
/// @param offset  checked by the caller: the tensor lies inside the file
/// @throws Error{BadModel} for a BOOL tensor with bytes other than 0 and 1
at::Tensor viewOf(const std::shared_ptr<const MappedFile>& file, std::size_t offset, const TensorInfo& info);

}  // namespace fresco::tensor
