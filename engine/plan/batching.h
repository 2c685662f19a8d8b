// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace fresco::plan {

/// Keyframes that are translated together: the anchors, then the new ones.
struct KeyframeBatch {
    std::vector<std::int64_t> anchors;  ///< none in the first batch of a scene; else its first key and the last of the
                                        ///< batch before, whose latents are on record
    std::vector<std::int64_t> newKeys;

    bool startsScene() const noexcept { return anchors.empty(); }
    /// All frames of the batch in order, as attention, flow and optimisation see them.
    std::vector<std::int64_t> frames() const;
    friend bool operator==(const KeyframeBatch&, const KeyframeBatch&) = default;
};

inline constexpr std::int64_t kSmallestBatch = 3;

/// The new keys of each batch: all in one if they fit; else first as many as a batch holds, then two fewer each. A last
/// batch of fewer than 3 takes from the end of the one before; the first keeps at least 2 (golden topic 14).
/// @param keys  ascending    @param batchSize  at least 3. @throws Error{InvalidArgument}
std::vector<std::vector<std::int64_t>> newKeysOfBatches(std::span<const std::int64_t> keys, std::int64_t batchSize);

/// Batches of a film. No batch holds keys of two scenes.
/// @param sceneStarts  first frames of the scenes, ascending; 0 may be left out. @throws Error{InvalidArgument}
std::vector<KeyframeBatch>
planBatches(std::span<const std::int64_t> keys, std::span<const std::int64_t> sceneStarts, std::int64_t batchSize);

}  // namespace fresco::plan
