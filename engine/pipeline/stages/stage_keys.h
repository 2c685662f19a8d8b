// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/entry_key.h"
#include "fresco/stage.h"
#include "pipeline/compute_target.h"
#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/translation_plan.h"

#include <cstdint>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace fresco::pipeline {

/// Names the results of a job's stages in the cache. A key holds what its result depends on and nothing else: the
/// content of source and model, not their paths; the parameters of its stage (ParameterSpec::stage) and those before;
/// frame numbers of the source. Threads are left out: results made with more of them are as good.
class StageKeys {
public:
    /// Reads source and model where their content is not known yet. @param plan  borrowed. @throws Error{NotFound};
    /// Cancelled
    StageKeys(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop);

    /// The content of the model that makes the keyframes.
    std::string model() const { return model_.at("model").get<std::string>(); }
    /// Numbers about the frames of a chunk.
    cache::EntryKey survey(const FrameRange& chunk, bool measuresDisocclusion) const;
    cache::EntryKey control(const std::vector<FrameIndex>& frames) const;
    cache::EntryKey motion(const std::vector<FrameIndex>& frames) const;
    /// Of all batches: each hangs on the one before if it has its anchors from there.
    std::vector<cache::EntryKey> batches(const std::vector<plan::KeyframeBatch>& batches) const;

    /// A keyframe's picture by what made it.
    struct Picture {
        std::string maker;  ///< hash of its batch's key, or of the user's own picture
        FrameIndex frame;
    };
    /// The content of the user's own picture of a keyframe; empty: the model makes it.
    std::string ownPicture(std::int64_t frame) const;
    /// The frames between two keyframes.
    cache::EntryKey gap(const Picture& left, const Picture& right) const;
    /// The written film: its own hash is kept under this. @param batches  batches() of the keyframes' ones
    cache::EntryKey film(const KeyframePlan& keyframes, std::span<const cache::EntryKey> batches) const;
    cache::EntryKey measurement(const KeyframePlan& keyframes, std::span<const cache::EntryKey> batches) const;

private:
    core::Json ownPictures(const std::vector<std::int64_t>& keyframes) const;
    core::Json pictures(const KeyframePlan& keyframes, std::span<const cache::EntryKey> batches) const;
    core::Json batch(const plan::KeyframeBatch& wanted, const std::string& before) const;

    const TranslationPlan& plan_;
    std::string source_;
    core::Json working_;
    core::Json flow_;
    std::map<std::int64_t, std::string> ownPictures_;  ///< content hashes by frame
    core::Json model_;                                 ///< all that a batch hangs on besides its frames
};

/// The values of the parameters whose `stage` is one of these, as text by key. Those that another one keeps from acting
/// (ParameterSpec::visibleWhen) are left out.
core::Json parametersOf(const ParameterSet& parameters, std::span<const Stage> stages);

}  // namespace fresco::pipeline
