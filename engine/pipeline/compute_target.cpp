// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/compute_target.h"

#include "fresco/worded_error.h"
#include "kernels/cuda_module.h"

#include <ATen/Parallel.h>

#include <opencv2/core/utility.hpp>

#include <charconv>
#include <cstdlib>
#include <string>
#include <thread>

namespace fresco::pipeline {

namespace {

std::string wantedDevice(const ParameterSet& parameters)
{
    const char* forced = std::getenv("FRESCO_DEVICE");
    return forced && *forced ? forced : parameters.text(key::device);
}

[[noreturn]] void failDevice(const std::string& name, const Wording& reason)
{
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT("Errors", "There is no device \"%1\" here: %2 Use cpu or auto."), name, reason)};
}

at::Device cudaDevice(const std::string& name)
{
    const kernels::TorchCuda& cuda = kernels::torchCuda();
    if (cuda.deviceCount == 0)
        failDevice(name, cuda.reason);
    int index = 0;
    if (name.size() > 5) {
        const char* const end = name.data() + name.size();
        const auto [stop, failure] = std::from_chars(name.data() + 5, end, index);
        if (failure != std::errc{} || stop != end || index < 0 || index >= cuda.deviceCount)
            failDevice(name,
                       worded(FRESCO_TEXT("Errors", "it has %1 CUDA card(s), counted from cuda:0."), cuda.deviceCount));
    }
    return {at::kCUDA, static_cast<at::DeviceIndex>(index)};
}

at::Device parseDevice(const std::string& name)
{
    if (name == "cpu")
        return at::kCPU;
    if (name == "auto")
        return kernels::torchCuda().deviceCount > 0 ? at::Device{at::kCUDA, 0} : at::Device{at::kCPU};
    if (name == "cuda" || name.starts_with("cuda:"))
        return cudaDevice(name);
    failDevice(name, worded(FRESCO_TEXT("Errors", "devices are called cpu, cuda or cuda:N.")));
}

at::ScalarType parseDtype(const std::string& name, at::Device device)
{
    if (name == "float16")
        return at::kHalf;
    if (name == "bfloat16")
        return at::kBFloat16;
    if (name == "float32")
        return at::kFloat;
    return device.is_cuda() ? at::kHalf : at::kFloat;  // half precision has no fast path on most processors
}

}  // namespace

ComputeTarget chooseTarget(const ParameterSet& parameters)
{
    const at::Device device = parseDevice(wantedDevice(parameters));
    return {device, parseDtype(parameters.text(key::dtype), device)};
}

std::vector<DeviceInfo> listDevices()
{
    std::vector<DeviceInfo> devices{
        {"cpu", worded(FRESCO_TEXT("Errors", "%1 processor threads"), std::thread::hardware_concurrency())}};
    const int cards = kernels::torchCuda().deviceCount;
    for (int card = 0; card < cards; ++card)
        devices.push_back({"cuda:" + std::to_string(card), worded(FRESCO_TEXT("Errors", "CUDA card %1"), card)});
    return devices;
}

void useThreads(std::int64_t threads)
{
    // What LibTorch chose at start: one a core, or $OMP_NUM_THREADS. A job before may have set another number.
    static const int byDefault = at::get_num_threads();
    const int count = threads > 0 ? static_cast<int>(threads) : byDefault;
    at::set_num_threads(count);
    cv::setNumThreads(count);
}

}  // namespace fresco::pipeline
