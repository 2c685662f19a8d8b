// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "fresco/translate.h"
#include "pipeline/film_meter.h"
#include "pipeline/structure_meter.h"
#include "pipeline/translation_plan.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace fresco::pipeline {

/// Measures a translation while it is made: the result and, where it is wanted, the film translated frame by frame.
class Measurement {
public:
    /// @param model  that translates, borrowed: structure is measured with it
    Measurement(const TranslationPlan& plan, const models::StableDiffusion& model, at::Device device);

    bool isWanted() const noexcept { return source_ != nullptr; }
    /// @param result, perFrame  of the same frame, at working size; perFrame may be empty. Frames ascend
    void add(FrameIndex frame, const ImageView& result, const ImageView& perFrame, const std::stop_token& stop);

    std::optional<Metrics> result() const;
    std::optional<Metrics> perFrame() const;

private:
    /// One film against the source.
    struct Film {
        Film(const models::StableDiffusion& model, Size working, at::Device device) : structure(model, working, device)
        {
        }
        Metrics metrics() const;

        FilmMeter steadiness;
        StructureMeter structure;
    };
    void add(Film& film, const ImageView& source, const ImageView& picture, const std::stop_token& stop);

    Size size_;                            ///< of what is written
    std::unique_ptr<FrameSource> source_;  ///< null: nothing is measured
    std::optional<Film> result_;
    std::optional<Film> perFrame_;
};

}  // namespace fresco::pipeline
