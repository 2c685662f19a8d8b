// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "pipeline/translation_plan.h"

#include <memory>
#include <stop_token>

namespace fresco::pipeline {

/// When a written frame is shown and for how long, counted from the first written frame.
struct FrameTime {
    MediaTime start;
    MediaTime duration;
};

/// The times of a film's frames, as in the source, variable rate too.
class FrameTimes {
public:
    explicit FrameTimes(const TranslationPlan& plan);

    FrameTime of(FrameIndex frame, const std::stop_token& stop);

private:
    FrameIndex first_;
    std::unique_ptr<FrameSource> source_;
};

}  // namespace fresco::pipeline
