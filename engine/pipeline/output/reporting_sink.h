// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/output/picture_sink.h"
#include "pipeline/progress_meter.h"

namespace fresco::pipeline {

/// Reports the stage Encode, with a preview of each picture where somebody watches, and passes on.
class ReportingSink final : public PictureSink {
public:
    /// Both borrowed.
    ReportingSink(PictureSink& next, ProgressMeter& meter) : next_(next), meter_(meter) {}

    void begin(std::int64_t pictures) override { next_.begin(pictures); }
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override
    {
        meter_.resume(Stage::Encode);
        next_.write(frame, picture, stop);
        meter_.advance(0, meter_.wantsPreviews() ? std::optional{Preview{frame, picture}} : std::nullopt);
    }
    void finish(const std::stop_token& stop) override { next_.finish(stop); }

private:
    PictureSink& next_;
    ProgressMeter& meter_;
};

}  // namespace fresco::pipeline
