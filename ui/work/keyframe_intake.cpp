// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/keyframe_intake.h"

#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "document/project_document.h"
#include "document/recipe.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"

#include <utility>

namespace fresco::ui {

KeyframeIntake::KeyframeIntake(const ProjectDocument& document,
                               const KeyGallery& gallery,
                               TranslateRequest request,
                               PictureQuality quality)
    : gallery_(gallery.generation()), project_(document.project()), parameters_(document.effectiveParameters()),
      plan_(document.plan()), request_(std::move(request)), quality_(quality)
{
}

void KeyframeIntake::take(const KeyframePicture& made, const ProjectDocument& document, KeyGallery& gallery) const
{
    if (made.isOwn || gallery.generation() != gallery_)
        return;
    const bool isPlanned = document.plan().basis == planBasis(project_.source, parameters_);
    const PictureBases bases(project_, parameters_, isPlanned ? document.plan() : plan_);
    const std::int64_t frame = made.frame.value;
    const Recipe recipe = recipeOf(request_, frame, toQt(std::string_view(made.modelHash)), quality_);
    gallery.add({.frame = frame,
                 .quality = quality_,
                 .basis = bases.of(frame),
                 .recipe = recipe.toJson(),
                 .madeAt = recipe.madeAt},
                toQt(made.image));
}

}  // namespace fresco::ui
