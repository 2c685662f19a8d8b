// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"

#include <memory>
#include <variant>

namespace fresco::ui {

/// What somebody wants to see of a job while it runs; what nobody wants is not computed.
struct JobWishes {
    bool previews = false;
    bool keyframes = false;
    bool losses = false;
    bool guidance = false;
};

/// Every part of a model is to be loaded, to see whether it can be.
struct ModelCheck {
    std::filesystem::path folder;
};

/// One call of the engine.
struct EngineJob {
    std::variant<TranslateRequest, MetricsRequest, AttentionRequest, ModelCheck> request;
    JobWishes wishes{};
};

using EngineResult = std::variant<TranslateResult, Metrics, AttentionHeat, ModelInfo>;

/// Many megabytes: handed on, not copied.
using GuidanceHandle = std::shared_ptr<const GuidanceReport>;

/// A heat of eight frames at 64 x 64 tokens is 128 kB.
using HeatHandle = std::shared_ptr<const AttentionHeat>;

}  // namespace fresco::ui
