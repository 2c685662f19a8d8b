// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/cuda_module.h"

#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <array>
#include <dlfcn.h>
#include <filesystem>

namespace fresco::kernels {
namespace {

namespace fs = std::filesystem;

/// Folder of the library or program that holds `address`.
fs::path folderOf(const void* address)
{
    Dl_info found{};
    if (dladdr(address, &found) == 0 || !found.dli_fname)
        return {};
    std::error_code ignored;
    return fs::weakly_canonical(found.dli_fname, ignored).parent_path();
}

void* open(const fs::path& file, Wording& reason)
{
    void* const handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char* const why = dlerror();
        reason = worded(FRESCO_TEXT("Errors", "Cannot open %1: %2."), file.string(), why ? why : "unknown reason");
    }
    return handle;
}

TorchCuda openTorchCuda()
{
    const fs::path library = folderOf(reinterpret_cast<const void*>(&at::globalContext)) / "libtorch_cuda.so";
    std::error_code ignored;
    if (!fs::exists(library, ignored))
        return {
            0,
            worded(FRESCO_TEXT(
                "Errors", "This LibTorch has no CUDA half; put the folder of one that has into CMAKE_PREFIX_PATH."))};
    TorchCuda result;
    if (!open(library, result.reason))
        return result;
    try {
        // NOLINTNEXTLINE(bugprone-signed-char-misuse): an 8-bit number, no character
        result.deviceCount = c10::impl::VirtualGuardImpl(c10::DeviceType::CUDA).deviceCount();
    } catch (const std::exception& error) {
        result.reason = worded(FRESCO_TEXT("Errors", "CUDA cannot be used: %1"), error.what());
        return result;
    }
    if (result.deviceCount == 0)
        result.reason = worded(FRESCO_TEXT("Errors", "There is no CUDA device, or its driver is missing."));
    return result;
}

CudaModule openCudaModule()
{
    if (!torchCuda().reason.isEmpty())
        return {nullptr, torchCuda().reason};
    static const char marker = 0;
    const fs::path here = folderOf(&marker);
    CudaModule result;
    for (const fs::path& folder : std::array{here, here / "../lib", here / "../lib/fresco"}) {
        const fs::path file = folder / "libfresco_cuda.so";
        std::error_code ignored;
        if (!fs::exists(file, ignored))
            continue;
        void* const handle = open(file, result.reason);
        if (!handle)
            return result;
        const auto function = reinterpret_cast<CudaTableFunction>(dlsym(handle, kCudaTableSymbol));
        const CudaTable* const table = function ? function() : nullptr;
        if (!table || table->version != kCudaTableVersion)
            return {nullptr,
                    worded(FRESCO_TEXT("Errors", "%1 belongs to another version of Fresco Studio; install it again."),
                           file.string())};
        return {table, {}};
    }
    return {nullptr, worded(FRESCO_TEXT("Errors", "libfresco_cuda.so is not installed; build with FRESCO_CUDA=ON."))};
}

}  // namespace

const TorchCuda& torchCuda()
{
    static const TorchCuda opened = openTorchCuda();
    return opened;
}

const CudaModule& cudaModule()
{
    static const CudaModule opened = openCudaModule();
    return opened;
}

}  // namespace fresco::kernels
