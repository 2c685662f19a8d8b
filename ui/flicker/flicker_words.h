// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/flicker_finding.h"

#include <QStringList>

namespace fresco::ui {

/// The answer in one sentence.
QString flickerSummary(const FlickerFinding& finding);

/// "From 24 to 36: something covers it in the later keyframe. The result changes 5 times as much as the source."
QString stepSentence(const FlickerFinding& finding, std::size_t step);

/// What is known of the place itself: background or not, on a control line, shared by all.
QString placeSentence(const PathPlace& place);

/// The caption of a button.
QString remedyText(const Remedy& remedy);
/// Why that should help.
QString remedyHelp(const Remedy& remedy);

}  // namespace fresco::ui
