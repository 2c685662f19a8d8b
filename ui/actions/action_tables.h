// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action_registry.h"

namespace fresco::ui {

// The actions by area; actionTable() joins them.
const std::vector<ActionSpec>& fileActions();
const std::vector<ActionSpec>& presetActions();
const std::vector<ActionSpec>& queueActions();
const std::vector<ActionSpec>& renderActions();
const std::vector<ActionSpec>& keyframeActions();
const std::vector<ActionSpec>& shellActions();
const std::vector<ActionSpec>& timelineActions();
const std::vector<ActionSpec>& transportActions();
const std::vector<ActionSpec>& viewerActions();
const std::vector<ActionSpec>& frameActions();
const std::vector<ActionSpec>& windowActions();

/// A part of the actions as palette and key editor group them; the title is marked in the context "Actions".
struct ActionArea {
    const char* title;
    const std::vector<ActionSpec>* actions;
};

const std::vector<ActionArea>& actionAreas();

}  // namespace fresco::ui
