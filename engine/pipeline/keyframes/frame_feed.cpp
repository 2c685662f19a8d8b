// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/frame_feed.h"

namespace fresco::pipeline {

FrameFeed::FrameFeed(const TranslationPlan& plan) : working_(plan.working), source_(openFrameSource(plan.request.input))
{
}

Batch FrameFeed::batch(const plan::KeyframeBatch& wanted,
                       std::int64_t index,
                       ProgressMeter& meter,
                       const std::stop_token& stop)
{
    meter.resume(Stage::Decode);
    Batch batch{
        .index = index, .frames = {}, .pictures = {}, .anchors = static_cast<std::int64_t>(wanted.anchors.size())};
    for (const std::int64_t frame : wanted.frames()) {
        batch.frames.push_back({frame});
        batch.pictures.push_back(picture(frame, meter, stop));
    }
    keepAnchors(batch);
    return batch;
}

ImageView FrameFeed::picture(std::int64_t frame, ProgressMeter& meter, const std::stop_token& stop)
{
    if (const auto kept = anchors_.find(frame); kept != anchors_.end())
        return kept->second;
    ImageView decoded = resized(source_->frame({frame}, stop), working_);
    meter.advance();
    return decoded;
}

void FrameFeed::keepAnchors(const Batch& batch)
{
    anchors_ = {{batch.frames.front().value, batch.pictures.front()},
                {batch.frames.back().value, batch.pictures.back()}};
}

}  // namespace fresco::pipeline
