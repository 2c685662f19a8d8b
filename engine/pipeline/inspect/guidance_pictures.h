// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/batch_preparation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fresco::pipeline {

struct NamedPicture {
    std::string name;  ///< of its file: "occlusion_00015.png"
    ImageView picture;
};

/// Draws what guides the keyframes of one batch, each picture with its legend, enlarged from working size to a short
/// side of about 512. Motion has the same colours throughout the batch.
class GuidancePictures {
public:
    /// @param prepared  with guidance; borrowed
    explicit GuidancePictures(const PreparedBatch& prepared);

    /// All of one keyframe. @param place  in the batch, anchors counted
    std::vector<NamedPicture> of(std::int64_t place) const;
    /// The keyframe itself, as the model gets it but enlarged.
    ImageView shown(std::int64_t place) const;

private:
    NamedPicture control(std::int64_t place) const;
    NamedPicture flow(std::int64_t place, std::int64_t other) const;
    NamedPicture occlusion(std::int64_t place) const;
    NamedPicture saliency(std::int64_t place) const;
    NamedPicture tokens(std::int64_t place) const;
    NamedPicture tracks(const guidance::Correspondence& tracks, std::int64_t place) const;
    std::string frame(std::int64_t place) const;
    std::string fileName(const char* kind, std::int64_t place) const;

    const PreparedBatch& prepared_;
    const BatchGuidance& guidance_;
    Size shownSize_;
    double fullLengthPixels_ = 1.0;
};

}  // namespace fresco::pipeline
