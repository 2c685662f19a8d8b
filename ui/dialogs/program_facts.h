// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"

#include <QString>

#include <utility>
#include <vector>

namespace fresco::ui {

/// Names and versions of all that the program is made of. @param engine  as far as it is known; without it, what needs
/// LibTorch is said to be not loaded
std::vector<std::pair<QString, QString>> programFacts(const EngineInfo& engine);

/// The same as lines to be pasted into a message: "Qt: 6.4.2".
QString factsText(const EngineInfo& engine);

}  // namespace fresco::ui
