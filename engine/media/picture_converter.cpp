// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picture_converter.h"

#include "fresco/worded_error.h"
#include "media/av_error.h"
#include "media/picture.h"

#include <algorithm>
#include <cmath>

namespace fresco::media {
namespace {

int rounded(double value) { return std::max(1, static_cast<int>(std::lround(value))); }

}  // namespace

void PictureConverter::prepare(const AVFrame& frame)
{
    const PictureColour colour = colourOf(frame);
    const bool needsToneMap = colour.isHdr() || colour.hasWideGamut();
    const Kind kind{frame.width,
                    frame.height,
                    withoutJ(static_cast<AVPixelFormat>(frame.format)),
                    colour,
                    colour.isHdr() ? peakNitsOf(frame) : 0.0};
    if (kind_ == kind)
        return;

    double width = frame.width, height = frame.height;
    if (options_.wantsSquarePixels && options_.sampleAspect.isKnown())
        width *= options_.sampleAspect.toDouble();
    if (const double longest = std::max(width, height); options_.maxSide > 0 && longest > options_.maxSide) {
        width *= options_.maxSide / longest;
        height *= options_.maxSide / longest;
    }
    width_ = rounded(width);
    height_ = rounded(height);

    const int filter = width_ < frame.width || height_ < frame.height ? SWS_AREA : SWS_BICUBIC;
    scaler_.reset(sws_getContext(frame.width,
                                 frame.height,
                                 kind.format,
                                 width_,
                                 height_,
                                 needsToneMap ? AV_PIX_FMT_RGB48 : AV_PIX_FMT_RGB24,
                                 filter | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP,
                                 nullptr,
                                 nullptr,
                                 nullptr));
    if (!scaler_)
        throw WordedError{
            ErrorKind::UnsupportedMedia,
            worded(FRESCO_TEXT("Errors", "The film's pixel format cannot be converted: convert it with ffmpeg first.")),
            "pixel format " + std::to_string(frame.format)};
    PictureColour rgb = colour;
    rgb.isFullRange = true;
    setScalerColour(*scaler_, colour, rgb);
    toneMapper_.reset();
    if (needsToneMap)
        toneMapper_.emplace(colour, kind.peakNits);
    kind_ = kind;
}

ImageView PictureConverter::toRgb8(const AVFrame& frame)
{
    prepare(frame);
    Picture picture(width_, height_, toneMapper_ ? PixelFormat::Rgb16 : PixelFormat::Rgb8);
    std::uint8_t* planes[4] = {picture.row(0), nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(picture.stride()), 0, 0, 0};
    const int rows = sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    if (rows < 0)
        throwAv(rows, "sws_scale");
    const ImageView upright = toneMapper_ ? toneMapper_->toSdr(picture.view()) : picture.view();
    return oriented(upright, options_.orientation);
}

}  // namespace fresco::media
