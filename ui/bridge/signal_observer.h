// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_worker.h"
#include "bridge/progress_throttle.h"

namespace fresco::ui {

/// Passes the engine's reports on as signals of the worker, from the engine's own threads. Progress is thinned out to
/// what a window can show; all else comes through.
class SignalObserver final : public Observer {
public:
    SignalObserver(EngineWorker& worker, JobId job, JobWishes wishes);

    void progressed(const Progress& progress) override;
    void warned(const Wording& sentence) override;
    bool wantsPreviews() const override { return wishes_.previews; }
    void keyframeMade(const KeyframePicture& picture) override;
    bool wantsKeyframes() const override { return wishes_.keyframes; }
    void lossesMeasured(const LossCurves& curves) override;
    bool wantsLosses() const override { return wishes_.losses; }
    void guidanceMade(const GuidanceReport& guidance) override;
    bool wantsGuidance() const override { return wishes_.guidance; }

private:
    EngineWorker& worker_;
    JobId job_;
    JobWishes wishes_;
    ProgressThrottle throttle_;
};

}  // namespace fresco::ui
