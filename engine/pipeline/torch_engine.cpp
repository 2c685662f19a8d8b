// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/torch_engine.h"

#include "core/engine_abi.h"
#include "fresco/worded_error.h"
#include "pipeline/attention/attend_film.h"
#include "pipeline/compute_target.h"
#include "pipeline/inspect/inspect_film.h"
#include "pipeline/metrics.h"
#include "pipeline/model_check.h"
#include "pipeline/translate.h"

#include <ATen/Parallel.h>
#include <c10/util/Exception.h>
#include <torch/version.h>

#include <dlfcn.h>
#include <new>

namespace fresco::pipeline {

namespace {

constexpr const char* kCardFull = FRESCO_TEXT(
    "Errors", "The card's memory is full; lower the working resolution or the batch size, or close other programs.");
constexpr const char* kMemoryFull = FRESCO_TEXT(
    "Errors", "The memory is full; lower the working resolution or the batch size, or close other programs.");

/// What LibTorch throws is made for programmers; people get one sentence, the log gets the rest.
template <class Act> auto inSentences(const Act& act)
{
    try {
        return act();
    } catch (const c10::OutOfMemoryError& error) {
        throw WordedError{ErrorKind::OutOfMemory, worded(kCardFull), error.what()};
    } catch (const std::bad_alloc& error) {
        throw WordedError{ErrorKind::OutOfMemory, worded(kMemoryFull), error.what()};
    } catch (const c10::Error& error) {
        // The CPU allocator has no exception type of its own.
        const std::string text = error.what_without_backtrace();
        if (text.find("DefaultCPUAllocator") != std::string::npos)
            throw WordedError{ErrorKind::OutOfMemory, worded(kMemoryFull), text};
        throw WordedError{
            ErrorKind::Internal,
            worded(FRESCO_TEXT("Errors", "LibTorch refused a computation; please report it with the log.")),
            text};
    }
}

std::filesystem::path torchLibrary()
{
    Dl_info info{};
    const bool isFound = dladdr(reinterpret_cast<const void*>(&at::get_num_threads), &info) != 0 && info.dli_fname;
    return isFound ? info.dli_fname : "";
}

}  // namespace

EngineInfo TorchEngine::info() const { return {TORCH_VERSION, torchLibrary(), listDevices()}; }

TranslateResult TorchEngine::translate(const TranslateRequest& request, Observer& observer, std::stop_token stop)
{
    return inSentences([&] { return translateFilm(request, observer, stop); });
}

Metrics TorchEngine::measure(const MetricsRequest& request, Observer& observer, std::stop_token stop)
{
    return inSentences([&] { return measureFilms(request, observer, stop); });
}

InspectResult TorchEngine::inspect(const InspectRequest& request, Observer& observer, std::stop_token stop)
{
    return inSentences([&] { return inspectFilm(request, observer, stop); });
}

AttentionHeat TorchEngine::attend(const AttentionRequest& request, Observer& observer, std::stop_token stop)
{
    return inSentences([&] { return attendFilm(request, observer, stop); });
}

ModelInfo TorchEngine::checkModel(const std::filesystem::path& folder, std::stop_token stop)
{
    return inSentences([&] { return pipeline::checkModel(folder, stop); });
}

}  // namespace fresco::pipeline

extern "C" fresco::Engine* frescoCreateEngine(int abi)
{
    return abi == fresco::kEngineAbi ? new fresco::pipeline::TorchEngine : nullptr;
}
