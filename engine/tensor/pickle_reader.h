// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/weight_map.h"

#include <memory>

namespace fresco::tensor {

class MappedFile;

/// Whether the content is one of torch.save's two formats, or any pickle at all, which is refused by openPickledWeights
/// with a sentence of its own.
bool looksPickled(const MappedFile& file);

/// Opens a .pth, .ckpt or .bin file without running any of the code such files can hold (pickle/machine.h).
///
/// The weights are the dictionary under "state_dict", "params_ema", "params" or "model", else the file's own;
/// dictionaries in it are joined to it by dots. What is no tensor (global_step) is left out.
/// @throws Error{BadModel} damaged, holds no tensors, or wants to call something ("wants to call \"os.system\"")
WeightMap openPickledWeights(std::shared_ptr<const MappedFile> file);

}  // namespace fresco::tensor
