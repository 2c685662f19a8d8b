// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/film_writer.h"
#include "pipeline/compute_target.h"
#include "pipeline/frame_times.h"
#include "pipeline/output/picture_sink.h"
#include "pipeline/translation_plan.h"

namespace fresco::pipeline {

/// Every frame of a film, at the source's own size, times and sound.
class FilmSink final : public PictureSink {
public:
    /// @throws as media::FilmWriter
    FilmSink(const TranslationPlan& plan,
             const ComputeTarget& target,
             media::WarningSink warn,
             const std::stop_token& stop);

    void begin(std::int64_t) override {}
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override { writer_.finish(stop); }

private:
    Size size_;
    FrameTimes times_;
    media::FilmWriter writer_;
};

}  // namespace fresco::pipeline
