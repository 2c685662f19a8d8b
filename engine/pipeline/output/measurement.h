// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "pipeline/film_meter.h"
#include "pipeline/output/picture_sink.h"
#include "pipeline/progress_meter.h"
#include "pipeline/structure_meter.h"
#include "pipeline/translation_plan.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// Measures a film against its source while it is made.
class Measurement {
public:
    /// @param sceneStarts  ascending: the frame before one of them makes no pair with it
    /// @param model        that translates, borrowed: structure is measured with it
    Measurement(const TranslationPlan& plan,
                const std::vector<std::int64_t>& sceneStarts,
                const models::StableDiffusion& model,
                at::Device device);

    /// @param picture  of the frame, at working size. Frames ascend. @throws Cancelled
    void add(FrameIndex frame, const ImageView& picture, const std::stop_token& stop);
    Metrics metrics() const;

private:
    Size size_;  ///< of the result
    std::vector<std::int64_t> sceneStarts_;
    std::optional<std::int64_t> before_;  ///< frame that was added last
    std::unique_ptr<FrameSource> source_;
    FilmMeter steadiness_;
    StructureMeter structure_;
};

/// Measures what passes through to another sink.
class MeasuringSink final : public PictureSink {
public:
    /// All borrowed.
    MeasuringSink(PictureSink& next, Measurement& measurement, ProgressMeter& meter)
        : next_(next), measurement_(measurement), meter_(meter)
    {
    }

    void begin(std::int64_t pictures) override { next_.begin(pictures); }
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override { next_.finish(stop); }

private:
    PictureSink& next_;
    Measurement& measurement_;
    ProgressMeter& meter_;
};

}  // namespace fresco::pipeline
