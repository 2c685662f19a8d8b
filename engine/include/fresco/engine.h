// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"
#include "fresco/inspect.h"
#include "fresco/metrics.h"
#include "fresco/model_info.h"
#include "fresco/progress.h"
#include "fresco/translate.h"
#include "fresco/wording.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace fresco {

struct DeviceInfo {
    std::string name;     ///< as --device takes it: "cpu", "cuda:0"
    Wording description;  ///< "2 processor threads"
};

struct EngineInfo {
    std::string torchVersion;
    std::filesystem::path torchLibrary;
    std::vector<DeviceInfo> devices;
};

/// The half of the engine that needs LibTorch, behind a border of plain types.
///
/// Calls may come from any thread, one at a time per object; two objects may work side by side.
class Engine {
public:
    virtual ~Engine() = default;

    /// Versions and devices, the processor first. Never throws for a card that cannot be used: it is not listed.
    virtual EngineInfo info() const = 0;

    /// Decodes, translates and encodes one film. All checks of the request come before any work.
    /// @throws Error; Cancelled within one UNet call after a stop. Either leaves nothing under request.output that was
    /// not there.
    virtual TranslateResult translate(const TranslateRequest& request, Observer& observer, std::stop_token stop) = 0;

    /// How steady a film is against its source, frame by frame. @throws Error of either file, or where their frames do
    /// not fit together; Cancelled
    virtual Metrics measure(const MetricsRequest& request, Observer& observer, std::stop_token stop) = 0;

    /// Writes what guides the keyframes as pictures into a folder, and losses as a table. @throws as translate()
    virtual InspectResult inspect(const InspectRequest& request, Observer& observer, std::stop_token stop) = 0;

    /// Prepares the batch of one keyframe and takes one UNet call. @throws as translate(); Error{InvalidArgument} a
    /// point outside the picture
    virtual AttentionHeat attend(const AttentionRequest& request, Observer& observer, std::stop_token stop) = 0;

    /// Loads every part of a model and says of each what is wrong with it. @throws Error{NotFound}
    virtual ModelInfo checkModel(const std::filesystem::path& folder, std::stop_token stop) = 0;
};

/// Opens the engine library and LibTorch (about 0.25 s, 450 MB). The library stays open until the process ends.
/// @throws Error{EngineUnavailable} with the remedy
std::unique_ptr<Engine> loadEngine();

/// Where LibTorch would be taken from, in order; the first that exists is used.
std::vector<std::filesystem::path> libTorchCandidates();

}  // namespace fresco
