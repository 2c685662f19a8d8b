// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/model_info.h"

#include <stop_token>

namespace fresco::pipeline {

/// Loads each part of a model by itself and puts what is wrong with it into its `problem`. @throws Error{NotFound};
/// Cancelled
ModelInfo checkModel(const std::filesystem::path& folder, const std::stop_token& stop);

}  // namespace fresco::pipeline
