// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace fresco::ui {

/// What the name of a saved frame may tell.
struct FrameFacts {
    QString film;  ///< without its ending
    std::int64_t frame = 0;
    QString time;  ///< timecode
    QString what;  ///< "result"
};

inline constexpr const char* kFramePattern = "{film}-{frame}-{what}";

/// {film}, {frame}, {time} and {what}, without braces.
const QStringList& framePlaceholders();

/// A name without its ending: {film}, {frame} (five digits, so that names sort), {time} and {what} are filled in. What
/// no file system takes is left out; a pattern that gives nothing counts as kFramePattern.
QString frameFileName(const QString& pattern, const FrameFacts& facts);

/// "FOLDER/NAME.png", or counted on ("NAME-2.png") where that is taken.
QString freePicturePath(const QString& folder, const QString& name);

}  // namespace fresco::ui
