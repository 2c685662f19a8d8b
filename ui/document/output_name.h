// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// Where the result of a film goes unless somebody says otherwise: beside it, as "clip-fresco.mp4".
/// Counts on ("clip-fresco-2.mp4") where that name is taken, so that no take is lost.
QString suggestOutput(const QString& source);

}  // namespace fresco::ui
