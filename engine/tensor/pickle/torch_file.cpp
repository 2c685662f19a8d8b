// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/torch_file.h"

#include "fresco/error.h"
#include "tensor/mapped_tensor.h"

#include <torch/types.h>

namespace fresco::tensor::pickle {

at::Tensor TorchFile::load(const PickledTensor& pickled) const
{
    const auto found = offsetOfStorage_.find(pickled.storage->key);
    FRESCO_CHECK(found != offsetOfStorage_.end());
    const std::size_t first = static_cast<std::size_t>(pickled.begin) * c10::elementSize(pickled.info.dtype);
    const at::Tensor run = viewOf(file_, found->second + first, {pickled.info.dtype, {pickled.span}});
    const c10::InferenceMode normalMode{false};
    return run.as_strided(pickled.info.shape, pickled.strides);
}

}  // namespace fresco::tensor::pickle
