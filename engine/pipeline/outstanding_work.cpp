// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/outstanding_work.h"

#include "pipeline/keyframes/keyframe_stage.h"

namespace fresco::pipeline {

void OutstandingWork::addBatches(const std::vector<plan::KeyframeBatch>& all, const KeyframeStage& stage)
{
    bool isBeforeThere = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isThere = stage.isCached(i) || !stage.isNeeded(i);
        if (!isThere) {
            ++batches;
            translated += static_cast<std::int64_t>(all[i].frames().size());
            decoded += static_cast<std::int64_t>((isBeforeThere ? all[i].frames() : all[i].newKeys).size());
        }
        isBeforeThere = isThere;
    }
}

void OutstandingWork::addGaps(const std::vector<StageKeys::Picture>& keyframes, const JobStages& stages)
{
    for (std::size_t i = 1; i < keyframes.size(); ++i) {
        const std::int64_t frames = keyframes[i].frame.value - keyframes[i - 1].frame.value - 1;
        if (frames > 0 && !stages.cache.has(stages.keys.gap(keyframes[i - 1], keyframes[i])))
            between += frames;
    }
}

std::vector<StageKeys::Picture>
keyframePictures(const std::vector<plan::KeyframeBatch>& batches, const KeyframeStage& stage, const StageKeys& keys)
{
    std::vector<StageKeys::Picture> pictures;
    for (std::size_t i = 0; i < batches.size(); ++i)
        for (const std::int64_t frame : batches[i].newKeys) {
            const std::string own = keys.ownPicture(frame);
            pictures.push_back({own.empty() ? stage.keys()[i].hash : own, {frame}});
        }
    return pictures;
}

}  // namespace fresco::pipeline
