// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"
#include "fresco/parameters.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace fresco::pipeline {

/// Where and in which number format the model runs.
struct ComputeTarget {
    at::Device device{at::kCPU};
    at::ScalarType dtype = at::kFloat;
};

/// The device that `device`, `dtype` and $FRESCO_DEVICE ask for. @throws Error{InvalidArgument} no such device here
ComputeTarget chooseTarget(const ParameterSet& parameters);

std::vector<DeviceInfo> listDevices();

/// Sets the processor threads of LibTorch and OpenCV; 0 takes one a core. For the whole process: the libraries know no
/// other way.
void useThreads(std::int64_t threads);

}  // namespace fresco::pipeline
