// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/metrics.h"

#include <memory>

namespace fresco::pipeline {

/// Measures a film against its source, pair of frames after pair of frames; holds one frame of each whatever the
/// length.
///
/// Flow and occlusion are the source's (DIS, both ways, at the result's size). What they say is visible and where it
/// comes from is asked of the result, too: a result that moves as its source does scores low. Costs about 0.1 s a frame
/// at 512 x 288.
class FilmMeter {
public:
    FilmMeter();
    ~FilmMeter();

    /// The next frame of both films, Rgb8. @throws Error{BadShape} if the result's size changes
    void add(const ImageView& source, const ImageView& result);
    /// Of what was added so far.
    Metrics metrics() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace fresco::pipeline
