// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace fresco {
class ParameterSet;
}

namespace fresco::ui {

/// How a result's name ends: as the chosen preset wants it, else ".mp4". Empty: a folder of pictures.
QString resultExtension(const ParameterSet& parameters);

/// Whether a result of this name is one file; else it is a folder of pictures, whose name may have a dot.
bool isFilmName(const QString& output);

/// The first of "STEM.png", "STEM-2.png", "STEM-3.png"… that is not taken.
QString numbered(const QString& stem, const QString& ending, const std::function<bool(const QString&)>& isTaken);

/// The same of a result by its whole name, whose ending only a film has: the first of "film.mp4", "film-2.mp4",
/// "film-3.mp4"… that is not taken, so that no take is lost.
QString countedOn(const QString& output, const std::function<bool(const QString&)>& isTaken);

}  // namespace fresco::ui
