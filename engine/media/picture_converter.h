// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"
#include "media/orientation.h"
#include "media/tone_map.h"

#include <optional>

namespace fresco::media {

struct PictureOptions {
    Orientation orientation;
    Rational sampleAspect{1, 1};  ///< of the stored picture; used only to make pixels square
    int maxSide = 0;              ///< longest side of the result; 0: native size
    bool wantsSquarePixels = false;
};

/// Makes decoded frames into Rgb8 pictures in sRGB, upright. Keeps its tables between frames of the same kind.
class PictureConverter {
public:
    explicit PictureConverter(const PictureOptions& options) : options_(options) {}

    ImageView toRgb8(const AVFrame& frame);

private:
    struct Kind {
        int width, height;
        AVPixelFormat format;
        PictureColour colour;
        double peakNits;
        friend bool operator==(const Kind&, const Kind&) = default;
    };
    void prepare(const AVFrame& frame);

    PictureOptions options_;
    std::optional<Kind> kind_;
    int width_ = 0;  ///< of the result before it is turned
    int height_ = 0;
    ScalerPtr scaler_;
    std::optional<ToneMapper> toneMapper_;
};

}  // namespace fresco::media
