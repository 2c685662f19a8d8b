// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atomic_file.h"
#include "fresco/progress.h"
#include "fresco/time.h"

#include <filesystem>
#include <optional>

namespace fresco::pipeline {

/// Losses as comma-separated values, a line for each iteration of each feature optimisation:
/// batch,first_frame,last_frame,step,block,iteration,spatial,temporal. Written as they come: a film of any length fits.
class LossTable {
public:
    /// @throws Error{OutputNotWritable}
    explicit LossTable(const std::filesystem::path& file);

    /// @param frames  the batch's keyframes, first to last, anchors not counted. @throws Error{DiskFull}
    void add(const LossCurves& curves, const FrameRange& frames);
    /// Until then there is no file.
    void finish() { file_.commit(); }

private:
    core::AtomicFile file_;
};

/// Passes the reports of a job on to who watches it, and from recordTo() on its losses to a table as well.
class LossRecorder final : public Observer {
public:
    /// @param watcher  borrowed
    explicit LossRecorder(Observer& watcher) : watcher_(watcher) {}

    void recordTo(const std::filesystem::path& file) { table_.emplace(file); }
    /// The losses that come now are those of this batch.
    void beginBatch(const FrameRange& frames) { frames_ = frames; }
    /// Closes the table, if there is one.
    void finish();

    void progressed(const Progress& progress) override { watcher_.progressed(progress); }
    void warned(const Wording& sentence) override { watcher_.warned(sentence); }
    bool wantsPreviews() const override { return watcher_.wantsPreviews(); }
    void lossesMeasured(const LossCurves& curves) override;
    bool wantsLosses() const override { return table_.has_value() || watcher_.wantsLosses(); }
    void guidanceMade(const GuidanceReport& report) override { watcher_.guidanceMade(report); }
    bool wantsGuidance() const override { return watcher_.wantsGuidance(); }

private:
    Observer& watcher_;
    std::optional<LossTable> table_;
    FrameRange frames_{};
};

}  // namespace fresco::pipeline
