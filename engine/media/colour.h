// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/media_info.h"
#include "media/av_ptr.h"

namespace fresco::media {

/// How the samples of a picture are to be read; nothing in it is unspecified.
struct PictureColour {
    AVColorSpace matrix = AVCOL_SPC_BT709;
    bool isFullRange = false;
    AVColorPrimaries primaries = AVCOL_PRI_BT709;
    AVColorTransferCharacteristic transfer = AVCOL_TRC_BT709;

    bool isHdr() const noexcept { return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67; }
    /// Primaries so far from BT.709 that showing them as they are would be visibly wrong.
    bool hasWideGamut() const noexcept
    {
        return primaries == AVCOL_PRI_BT2020 || primaries == AVCOL_PRI_SMPTE432 || primaries == AVCOL_PRI_SMPTE431;
    }
    friend bool operator==(const PictureColour&, const PictureColour&) = default;
};

/// Reads a frame's tags; where they are absent, what players assume: BT.709 from 720 lines up, BT.601 below.
PictureColour colourOf(const AVFrame& frame);

/// The tags of a stream as they stand in the file.
ColourInfo describeColour(const AVCodecParameters& parameters);

/// The full-range twin of the old yuvj formats, which libswscale calls deprecated.
AVPixelFormat withoutJ(AVPixelFormat format) noexcept;

/// Bits per component; 8 if unknown.
int bitDepthOf(AVPixelFormat format) noexcept;

/// Tells libswscale matrix and range of both sides. RGB sides are full range whatever is said here.
void setScalerColour(SwsContext& scaler, const PictureColour& source, const PictureColour& target);

}  // namespace fresco::media
