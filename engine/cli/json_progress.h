// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "core/rate_limiter.h"
#include "fresco/progress.h"

namespace fresco::cli {

/// One object as a line on stderr, in one call: lines of several threads do not mix.
void printEvent(const core::Json& event);

/// `--progress json`: one JSON object a line on stderr, at most 30 a second; a stage's end always passes.
class JsonProgress final : public Observer {
public:
    void progressed(const Progress& progress) override;
    void warned(const Wording& sentence) override;
    /// Every one passes: a curve with holes is no curve.
    void lossesMeasured(const LossCurves& losses) override;
    bool wantsLosses() const override { return true; }

private:
    core::RateLimiter limiter_{std::chrono::milliseconds{33}};
};

}  // namespace fresco::cli
