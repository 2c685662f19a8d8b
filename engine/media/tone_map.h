// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "media/colour.h"

#include <vector>

namespace fresco::media {

/// Turns R'G'B' pictures of HDR or wide-gamut films into what an SDR screen shows: BT.709 primaries, sRGB transfer.
///
/// PQ (SMPTE ST 2084) and HLG (BT.2100, system gamma 1.2 at 1000 cd/m2) are brought to light, compressed to a screen of
/// 203 cd/m2 by the curve of BT.2390 on the largest component (so hues stay), moved to BT.709 and pulled towards grey
/// where that gamut ends.
class ToneMapper {
public:
    /// @param peakNits  brightest light of the film, cd/m2; ignored for SDR transfers
    ToneMapper(const PictureColour& colour, double peakNits);

    /// @param rgb16  Rgb16 in the film's own primaries and transfer, full range    @return Rgb8, same size
    ImageView toSdr(const ImageView& rgb16) const;

private:
    float gain(float largest) const noexcept;
    void mapRow(const std::uint16_t* from, std::uint8_t* to, int width) const noexcept;

    bool isHlg_;
    bool isHdr_;
    float peak_;                        ///< in units of reference white (203 cd/m2)
    float matrix_[3][3];                ///< linear RGB of the film to linear BT.709
    std::vector<float> lightFromCode_;  ///< 65536 entries; HLG: light of the scene
    std::vector<float> gain_;           ///< over sqrt(largest / peak)
    std::vector<float> hlgGain_;        ///< over the square root of the scene's luminance
    std::vector<std::uint8_t> codeFromLight_;
};

/// MaxCLL or the mastering display's peak of a frame, else 1000 cd/m2; within 203..10000.
double peakNitsOf(const AVFrame& frame);

}  // namespace fresco::media
