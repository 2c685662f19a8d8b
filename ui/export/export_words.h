// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_plan.h"

#include <optional>

namespace fresco::ui {

// What a person reads of an export, in the window's language.

/// "For the web (H.264)"; a preset that is not known here by its key.
QString presetLabel(std::string_view preset);
/// One sentence on what the preset is good for.
QString presetAim(std::string_view preset);
/// What will be different from what one might think. @param isThere  isTaken() of the output
QStringList exportWarnings(const ExportWishes& wishes, const ExportFilm& film, bool isThere);
/// Which encoders are tried, in order. @param hasCard  hasEncodingCard(), or nothing while that is not known
QString encoderWords(std::string_view codec, std::optional<bool> hasCard = {});
/// How long a film plays: "0.2 s", "2 min 05 s".
QString lengthWords(double seconds);
/// "about 12 MB"
QString sizeWords(std::int64_t bytes);

}  // namespace fresco::ui
