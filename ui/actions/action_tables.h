// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_registry.h"

namespace fresco::ui {

// The actions by area; actionTable() joins them.
const std::vector<ActionSpec>& fileActions();
const std::vector<ActionSpec>& presetActions();
const std::vector<ActionSpec>& renderActions();
const std::vector<ActionSpec>& keyframeActions();
const std::vector<ActionSpec>& timelineActions();
const std::vector<ActionSpec>& transportActions();
const std::vector<ActionSpec>& viewerActions();

}  // namespace fresco::ui
