// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <mutex>

namespace fresco::pipeline {

/// Lets the threads of a job report one at a time.
class SerialObserver final : public Observer {
public:
    /// @param observer  borrowed
    explicit SerialObserver(Observer& observer) : observer_(observer) {}

    void progressed(const Progress& progress) override
    {
        const std::lock_guard lock{mutex_};
        observer_.progressed(progress);
    }
    void warned(const Wording& sentence) override
    {
        const std::lock_guard lock{mutex_};
        observer_.warned(sentence);
    }
    void lossesMeasured(const LossCurves& curves) override
    {
        const std::lock_guard lock{mutex_};
        observer_.lossesMeasured(curves);
    }
    void keyframeMade(const KeyframePicture& picture) override
    {
        const std::lock_guard lock{mutex_};
        observer_.keyframeMade(picture);
    }
    void guidanceMade(const GuidanceReport& report) override
    {
        const std::lock_guard lock{mutex_};
        observer_.guidanceMade(report);
    }
    bool wantsPreviews() const override { return observer_.wantsPreviews(); }
    bool wantsKeyframes() const override { return observer_.wantsKeyframes(); }
    bool wantsLosses() const override { return observer_.wantsLosses(); }
    bool wantsGuidance() const override { return observer_.wantsGuidance(); }

private:
    Observer& observer_;
    std::mutex mutex_;
};

}  // namespace fresco::pipeline
