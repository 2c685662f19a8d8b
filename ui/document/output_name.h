// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco {
class ParameterSet;
}

namespace fresco::ui {

/// How a result's name ends: as the chosen preset wants it, else ".mp4". Empty: a folder of pictures.
QString resultExtension(const ParameterSet& parameters);

/// Where the result of a film goes unless somebody says otherwise: beside it, as "clip-fresco.mp4".
/// Counts on ("clip-fresco-2.mp4") where that name is taken, so that no take is lost.
QString suggestOutput(const QString& source, const QString& extension = ".mp4");

}  // namespace fresco::ui
