// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "fresco/translate.h"
#include "pipeline/film_meter.h"
#include "pipeline/translation_plan.h"

#include <memory>
#include <stop_token>

namespace fresco::pipeline {

/// Measures a translation while it is made: the result and, where it is wanted, the film translated frame by frame.
class Measurement {
public:
    explicit Measurement(const TranslationPlan& plan);

    bool isWanted() const noexcept { return source_ != nullptr; }
    /// @param result, perFrame  of the same frame, at working size; perFrame may be empty. Frames ascend
    void add(FrameIndex frame, const ImageView& result, const ImageView& perFrame, const std::stop_token& stop);

    std::optional<Metrics> result() const;
    std::optional<Metrics> perFrame() const;

private:
    bool comparesPerFrame_;
    Size size_;                            ///< of what is written
    std::unique_ptr<FrameSource> source_;  ///< null: nothing is measured
    FilmMeter result_;
    FilmMeter perFrame_;
};

}  // namespace fresco::pipeline
