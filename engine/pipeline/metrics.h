// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/metrics.h"
#include "fresco/progress.h"

#include <stop_token>

namespace fresco::pipeline {

/// Measures two films frame by frame in constant memory; stage Measure, one item a frame.
///
/// Frames are paired by number: frame k of the result with frame request.sourceFirst + k of the source. Where one film
/// is longer, what both have is measured and the observer is told in one sentence: a translated part of a film can so
/// be held against the whole.
/// @throws Error{NotFound, UnreadableMedia} as openFrameSource; Error{InvalidArgument} no frame in common, no such
/// device; Error{NotFound, BadModel} of the model that measures structure; Cancelled
Metrics measureFilms(const MetricsRequest& request, Observer& observer, const std::stop_token& stop);

}  // namespace fresco::pipeline
