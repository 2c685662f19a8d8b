// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/frame_source.h"
#include "pipeline/batch_translator.h"
#include "pipeline/translation_plan.h"

#include <memory>
#include <stop_token>

namespace fresco::pipeline {

/// When a written frame is shown and for how long, counted from the first written frame.
struct FrameTime {
    MediaTime start;
    MediaTime duration;
};

/// The frames of a film that are to be translated, a batch at a time, at working size.
class FrameFeed {
public:
    explicit FrameFeed(const TranslationPlan& plan);

    /// Batch `index` of plan.batchCount(). @throws Error{UnreadableMedia}; Cancelled
    Batch batch(std::int64_t index, ProgressMeter& meter, const std::stop_token& stop);
    /// As in the source, variable rate too.
    FrameTime timeOf(FrameIndex frame, const std::stop_token& stop);

private:
    const TranslationPlan& plan_;
    std::unique_ptr<FrameSource> source_;
};

}  // namespace fresco::pipeline
