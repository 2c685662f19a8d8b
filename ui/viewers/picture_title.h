// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/pane_content.h"
#include "results/key_picture.h"

#include <cstdint>
#include <optional>

namespace fresco::ui {

/// What is written beside a title, in words and as a colour.
struct PictureBadge {
    QString text;
    widgets::BadgeState state = widgets::BadgeState::Plain;
};

/// "Source · frame 12".
QString sourceTitle(std::int64_t frame);
/// "Result · frame 12 · seed 7". @param seed  absent: not known, and left out
QString resultTitle(std::int64_t frame, std::optional<std::int64_t> seed);
/// "Keyframe 12 · seed 7". @param recipe  as JSON; a picture of the person's own has none
QString keyTitle(std::int64_t frame, const QString& recipe);

/// "Draft", "Full", "Own picture"; "Full · out of date" where the project has been changed since.
PictureBadge badgeOf(PictureQuality quality, bool isStale);

}  // namespace fresco::ui
