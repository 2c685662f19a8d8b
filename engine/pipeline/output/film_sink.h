// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "media/film_writer.h"
#include "pipeline/compute_target.h"
#include "pipeline/frame_times.h"
#include "pipeline/output/export_plan.h"
#include "pipeline/output/picture_sink.h"
#include "pipeline/translation_plan.h"

#include <memory>

namespace fresco::pipeline {

/// Every frame of a film, at the source's own size, times and sound, arranged with its source where that is wanted.
class FilmSink final : public PictureSink {
public:
    /// @throws as media::FilmWriter
    FilmSink(const TranslationPlan& plan,
             const ComputeTarget& target,
             const media::WarningSink& warn,
             const std::stop_token& stop);

    void begin(std::int64_t) override {}
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override { writer_.finish(stop); }

private:
    ImageView arranged(FrameIndex frame, const ImageView& result, MediaTime time, const std::stop_token& stop);

    Size size_;    ///< of the source and of the result beside it
    Size canvas_;  ///< of what is written
    ExportPlan export_;
    FrameTimes times_;
    std::unique_ptr<FrameSource> source_;  ///< only where the layout shows it
    media::FilmWriter writer_;
};

}  // namespace fresco::pipeline
