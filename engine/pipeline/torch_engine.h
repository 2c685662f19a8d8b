// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"

namespace fresco::pipeline {

/// The Engine that the program is given: hands each call to the function that does it, and words what LibTorch throws.
class TorchEngine final : public Engine {
public:
    EngineInfo info() const override;
    TranslateResult translate(const TranslateRequest& request, Observer& observer, std::stop_token stop) override;
    Metrics measure(const MetricsRequest& request, Observer& observer, std::stop_token stop) override;
    InspectResult inspect(const InspectRequest& request, Observer& observer, std::stop_token stop) override;
    AttentionHeat attend(const AttentionRequest& request, Observer& observer, std::stop_token stop) override;
    ModelInfo checkModel(const std::filesystem::path& folder, std::stop_token stop) override;
};

}  // namespace fresco::pipeline
