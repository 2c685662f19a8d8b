// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/pickle/value.h"

#include <string_view>

namespace fresco::tensor::pickle {

/// What a name in a pickle means to us. None of it runs code: each only makes a value of value.h.
enum class Meaning {
    StorageType,       ///< torch.FloatStorage: the type of a run of numbers
    RebuildTensor,     ///< (storage, offset, sizes, strides, ...) -> tensor
    RebuildParameter,  ///< (tensor, ...) -> tensor
    RebuildFromType,   ///< (one of the above, class, arguments, state) -> tensor
    OrderedDict,       ///< () or (pairs) -> dict
    Size,              ///< (tuple) -> tuple
    Inert,             ///< anything -> None: training leftovers that stand in well-known published checkpoints
};

struct Global {
    std::string_view module;
    std::string_view name;
    Meaning meaning = Meaning::Inert;
    at::ScalarType dtype = at::kFloat;  ///< of a StorageType
};

/// @return nullptr if the name is not on the list: the file must be refused
const Global* findGlobal(std::string_view module, std::string_view name) noexcept;

}  // namespace fresco::tensor::pickle
