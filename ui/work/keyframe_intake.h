// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/key_plan.h"
#include "fresco/progress.h"
#include "fresco/project.h"
#include "results/key_picture.h"

namespace fresco::ui {

class KeyGallery;
class ProjectDocument;

/// The project when a job was asked for: what the keyframes that it makes are of. A value, for as long as the job runs.
class KeyframeIntake {
public:
    /// @param request  the job's    @param gallery  with the project's pictures
    KeyframeIntake(const ProjectDocument& document,
                   const KeyGallery& gallery,
                   TranslateRequest request,
                   PictureQuality quality);
    KeyframeIntake() = default;

    /// Puts a keyframe into the gallery. One's own picture lies in the project already, and another project's gallery
    /// takes nothing. Where the plan of that project has come since, the picture is one of its batches.
    void take(const KeyframePicture& made, const ProjectDocument& document, KeyGallery& gallery) const;

private:
    int gallery_ = 0;  ///< KeyGallery::generation()
    Project project_;
    ParameterSet parameters_;  ///< with the model's defaults
    KeyPlan plan_;
    TranslateRequest request_;
    PictureQuality quality_ = PictureQuality::Full;
};

}  // namespace fresco::ui
