// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/inspect.h"
#include "fresco/progress.h"

#include <stop_token>

namespace fresco::pipeline {

/// Prepares the keyframes of a film as a translation would and writes what guides them as pictures: a contact sheet,
/// then for each keyframe its control map, flow to both neighbours, occlusion, saliency, cross-frame tokens and tracks.
/// Losses come from denoising the batches that were asked for. One batch in memory at a time.
/// @throws as translateFilm; nothing appears in the folder before all of it is made
InspectResult inspectFilm(const InspectRequest& request, Observer& observer, std::stop_token stop);

}  // namespace fresco::pipeline
