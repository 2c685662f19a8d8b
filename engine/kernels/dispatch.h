// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/worded_error.h"
#include "kernels/cuda_module.h"

#include <c10/core/Device.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <string>
#include <string_view>

namespace fresco::kernels {

/// The kernels of ours that serve `device`, or nullptr: the caller then takes the CPU twin.
inline const CudaTable* cudaTableFor(at::Device device) { return device.is_cuda() ? cudaModule().table : nullptr; }

/// What is told of a launch that was refused. @param why  the CUDA runtime's text
inline WordedError launchFailure(const char* kernel, std::string_view why)
{
    // A launch needs memory too: for the code of a kernel that runs for the first time.
    if (why == "out of memory")
        return {
            ErrorKind::OutOfMemory,
            worded(FRESCO_TEXT(
                "Errors",
                "The card's memory is full; lower the working resolution or the batch size, or close other programs.")),
            kernel};
    return {ErrorKind::Internal,
            worded(FRESCO_TEXT("Errors", "The CUDA kernel %1 could not be started; the log has the driver's words."),
                   kernel),
            std::string(why)};
}

/// Runs one launch function of the CUDA table on torch's current stream of `device`.
/// @param launch  (void* stream) -> const char*: nullptr or the runtime's text
/// @throws Error{OutOfMemory, Internal} if the launch is refused
template <class Launch> void launchOn(at::Device device, const char* kernel, const Launch& launch)
{
    const c10::DeviceGuard current(device);
    // Through the guard interface, so that this file links against the CPU half of torch only.
    const c10::Stream stream = c10::impl::VirtualGuardImpl(device.type()).getStream(device);
    if (const char* const why = launch(stream.native_handle()))
        throw launchFailure(kernel, why);
}

}  // namespace fresco::kernels
