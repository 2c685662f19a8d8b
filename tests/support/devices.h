// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels/cuda_module.h"

#include <c10/core/Device.h>

#include <gtest/gtest.h>

#include <string>

namespace fresco::test {

/// The devices that a parameterised test of a kernel runs on; FRESCO_NEEDS_DEVICE skips the one that is not there.
inline const at::Device kDevices[] = {at::Device(at::kCPU), at::Device(at::kCUDA, 0)};

inline std::string deviceName(const ::testing::TestParamInfo<at::Device>& info)
{
    return info.param.is_cuda() ? "Cuda" : "Cpu";
}

/// Why our kernels cannot run on the device; empty if they can.
inline std::string whyNot(at::Device device)
{
    return device.is_cuda() ? kernels::cudaModule().reason.english() : std::string{};
}

}  // namespace fresco::test

/// First line of a test that runs on a device: skips it, saying why, where CUDA or the kernels are missing.
#define FRESCO_NEEDS_DEVICE(device)                                                                                    \
    do {                                                                                                               \
        if (const std::string why = ::fresco::test::whyNot(device); !why.empty())                                      \
            GTEST_SKIP() << "No CUDA: " << why;                                                                        \
    } while (false)
