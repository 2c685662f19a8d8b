// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace fresco::ui {

/// How a choice of the parameter table is written for people; a choice that is not known here as it stands in the
/// table.
QString choiceLabel(std::string_view choice);

/// The same for the styles of the bundled model.
QString styleLabel(std::string_view label);

}  // namespace fresco::ui
