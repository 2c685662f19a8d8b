// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace fresco::app {

inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitWrongCall = 2;

/// What the command line asked for.
struct StartUp {
    QString source;  ///< a video, or the folder of a project
    QString result;  ///< of a video
    bool measuresStart = false;
    std::optional<int> exitCode;  ///< set: print `text` and end
    QString text;
};

/// Reads the arguments, the program's name first. Needs no QApplication, so that --help works without a display.
StartUp readArguments(const QStringList& arguments);

/// Why no window can be opened here, or an empty text. Qt itself would abort.
QString missingDisplay();

}  // namespace fresco::app
