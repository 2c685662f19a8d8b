// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_abi.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/engine.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <mutex>
#include <string>

namespace fresco {

namespace {

constexpr const char* kRemedy =
    FRESCO_TEXT("Errors", "run `./dev build`, which fetches LibTorch, or set FRESCO_LIBTORCH_DIR to its folder");

/// A build tree records where its LibTorch lies; an install tree has no such file.
std::filesystem::path recordedLibTorch()
{
    std::ifstream file{core::libraryFolder() / "libtorch.path"};
    std::string line;
    std::getline(file, line);
    return line;
}

/// The libraries stay open until the process ends: LibTorch's worker threads do not survive being unloaded.
void* openLibrary(const std::filesystem::path& library)
{
    dlerror();
    if (void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE))
        return handle;
    const char* reason = dlerror();
    throw WordedError{ErrorKind::EngineUnavailable,
                      worded(FRESCO_TEXT("Errors", "The engine cannot be loaded from %1; %2."),
                             core::quoted(library),
                             worded(kRemedy)),
                      reason ? reason : ""};
}

std::filesystem::path findLibTorch()
{
    const auto candidates = libTorchCandidates();
    const auto found = std::find_if(candidates.begin(), candidates.end(), [](const auto& folder) {
        std::error_code ignored;
        return std::filesystem::exists(folder / "libtorch_cpu.so", ignored);
    });
    if (found == candidates.end())
        throw WordedError{ErrorKind::EngineUnavailable,
                          worded(FRESCO_TEXT("Errors", "LibTorch, which does the translating, is not installed; %1."),
                                 worded(kRemedy))};
    return *found;
}

CreateEngine openEngine()
{
    const auto torch = findLibTorch();
    const core::ScopedTimer timer{"engine", "load " + torch.string()};
    // Opened by full path first: the engine library then needs no path of its own to LibTorch and can be moved
    // anywhere.
    openLibrary(torch / "libc10.so");
    openLibrary(torch / "libtorch_cpu.so");
    void* engine = openLibrary(core::libraryFolder() / "libfresco_engine.so");
    const auto create = reinterpret_cast<CreateEngine>(dlsym(engine, kCreateEngineSymbol));
    if (!create)
        throw WordedError{
            ErrorKind::EngineUnavailable,
            worded(FRESCO_TEXT("Errors",
                               "The engine library is of another version than the program; install both anew."))};
    return create;
}

}  // namespace

std::vector<std::filesystem::path> libTorchCandidates()
{
    std::vector<std::filesystem::path> folders;
    if (const char* named = std::getenv("FRESCO_LIBTORCH_DIR"); named && *named) {
        folders.emplace_back(std::filesystem::path{named} / "lib");
        folders.emplace_back(std::filesystem::path{named} / "torch" / "lib");
        folders.emplace_back(named);
        return folders;  // who names a folder wants that one or a sentence
    }
    if (auto recorded = recordedLibTorch(); !recorded.empty())
        folders.push_back(std::move(recorded));
    folders.push_back(core::libraryFolder() / "fresco" / "torch" / "lib");
    folders.push_back(core::userCacheFolder() / FRESCO_LIBTORCH_FOLDER / "torch" / "lib");
    return folders;
}

std::unique_ptr<Engine> loadEngine()
{
    static std::mutex mutex;
    static CreateEngine create = nullptr;
    const std::lock_guard lock{mutex};
    if (!create)
        create = openEngine();
    if (Engine* engine = create(kEngineAbi))
        return std::unique_ptr<Engine>{engine};
    throw WordedError{
        ErrorKind::EngineUnavailable,
        worded(FRESCO_TEXT("Errors", "The engine library is of another version than the program; install both anew."))};
}

}  // namespace fresco
