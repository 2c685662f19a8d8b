// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace fresco {
struct Project;
class ParameterSet;
}  // namespace fresco

namespace fresco::ui {

struct KeyPlan;

/// What each keyframe's picture hangs on, as a short hash: everything that enters a stage up to Denoise, its batch and
/// all batches before it, their words. Where it differs from that of the project as it is, the picture is stale. Range,
/// export and propagation have no part in it. A value: made anew when the project changes.
class PictureBases {
public:
    /// @param parameters  with the model's defaults
    PictureBases(const Project& project, const ParameterSet& parameters, const KeyPlan& plan);
    PictureBases() = default;

    QString of(std::int64_t frame) const;

private:
    struct Batch {
        std::int64_t last;
        QString basis;
    };
    QString all_;                 ///< of the parameters alone: of frames that no batch holds
    std::vector<Batch> batches_;  ///< ascending
};

}  // namespace fresco::ui
