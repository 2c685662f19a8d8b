// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/frame_feed.h"
#include "pipeline/keyframes/keyframe_translator.h"
#include "pipeline/keyframes/model_on_demand.h"
#include "pipeline/stages/job_stages.h"
#include "plan/batching.h"

#include <cstddef>
#include <future>
#include <optional>
#include <stop_token>
#include <vector>

namespace fresco::pipeline {

/// The batches of a film, one after the other: from the cache, or decoded, prepared, translated and kept.
class KeyframeStage {
public:
    struct Tools {
        const ComputeTarget& target;
        ModelOnDemand& model;
        ProgressMeter& meter;
        std::stop_token stop;
        bool preparesAhead = false;  ///< the next batch is decoded and prepared while one is denoised
    };

    /// All borrowed, and the batches too. Where the observer wants guidance or losses, it gets them of every batch.
    KeyframeStage(const TranslationPlan& plan,
                  const std::vector<plan::KeyframeBatch>& batches,
                  const JobStages& stages,
                  Tools tools);

    /// Whether a batch seems to be in the cache.
    bool isCached(std::size_t index) const { return stages_.cache.has(keys_[index]); }
    /// False where the user has pictures of all new keyframes and no later batch that is still to be made carries on
    /// from this one.
    bool isNeeded(std::size_t index) const;
    /// Whether the last batch came from the cache.
    bool isLastReused() const noexcept { return isTranslatorBehind_; }
    const std::vector<cache::EntryKey>& keys() const noexcept { return keys_; }

    /// The new keyframes of a batch, Rgb8 at working size. Batches in their order. @throws Cancelled within one UNet
    /// call; Error
    std::vector<ImageView> pictures(std::size_t index);
    /// What is known of a batch before it is denoised, for the cache alone.
    void prepare(std::size_t index) { takePrepared(index); }

private:
    PreparedBatch prepared(std::size_t index);
    PreparedBatch takePrepared(std::size_t index);
    void prepareAhead(std::size_t index);
    BatchPreparation& preparation();
    KeyframeTranslator& translator();
    std::optional<TranslatedBatch> kept(std::size_t index);
    void tellOfKept(std::size_t index, const TranslatedBatch& batch);
    void requireSceneBefore(std::size_t index);
    TranslatedBatch translated(std::size_t index);

    const TranslationPlan& plan_;
    const std::vector<plan::KeyframeBatch>& batches_;
    JobStages stages_;
    Tools tools_;
    std::vector<cache::EntryKey> keys_;
    std::optional<BatchPreparation> preparation_;
    std::optional<FrameFeed> feed_;
    std::optional<KeyframeTranslator> translator_;
    SceneState scene_;  ///< after batch `sceneOf_`
    std::optional<std::size_t> sceneOf_;
    bool isTranslatorBehind_ = true;  ///< the last batch came from the cache
    std::vector<LossCurves> losses_;  ///< of the batch under way
    std::size_t indexAhead_ = 0;
    std::future<PreparedBatch> ahead_;  ///< last: it uses the rest until it is done
};

}  // namespace fresco::pipeline
