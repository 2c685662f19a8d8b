// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/token_path.h"
#include "image_viewer/pane_content.h"

namespace fresco::ui {

/// A place that somebody clicked.
struct AskedPlace {
    std::int64_t key = 0;  ///< the keyframe that answers for the clicked frame
    QPointF point;         ///< as a share of the picture

    friend bool operator==(const AskedPlace&, const AskedPlace&) = default;
};

/// What is drawn over a picture of the keyframe `key`, or of a frame between it and the next: a ring where the place is
/// there, and its way through the batch, dashed where it is cut. Before there is an answer only the ring; empty on
/// keyframes that the way does not pass.
widgets::VectorOverlay pathMark(const AskedPlace& asked, const TokenPath* path, std::int64_t key);

}  // namespace fresco::ui
