// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/colour.h"

#include "media/av_error.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace fresco::media {
namespace {

bool isJ(AVPixelFormat format) noexcept { return withoutJ(format) != format; }

bool isRgb(AVPixelFormat format) noexcept
{
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    return description && (description->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
}

AVColorSpace assumedMatrix(int width, int height) noexcept
{
    return width >= 1280 || height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
}

std::string nameOrUnknown(const char* name) { return name && std::string_view(name) != "reserved" ? name : "unknown"; }

/// libswscale's number for the coefficients of a matrix.
int scalerMatrix(AVColorSpace matrix) noexcept
{
    switch (matrix) {
    case AVCOL_SPC_BT709: return SWS_CS_ITU709;
    case AVCOL_SPC_FCC: return SWS_CS_FCC;
    case AVCOL_SPC_SMPTE240M: return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL: return SWS_CS_BT2020;
    default: return SWS_CS_ITU601;
    }
}

}  // namespace

PictureColour colourOf(const AVFrame& frame)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    PictureColour colour;
    colour.matrix = frame.colorspace;
    if (colour.matrix == AVCOL_SPC_UNSPECIFIED || colour.matrix == AVCOL_SPC_RESERVED)
        colour.matrix = assumedMatrix(frame.width, frame.height);
    colour.isFullRange = frame.color_range == AVCOL_RANGE_JPEG || isJ(format) || isRgb(format);
    if (frame.color_primaries != AVCOL_PRI_UNSPECIFIED && frame.color_primaries != AVCOL_PRI_RESERVED)
        colour.primaries = frame.color_primaries;
    if (frame.color_trc != AVCOL_TRC_UNSPECIFIED && frame.color_trc != AVCOL_TRC_RESERVED)
        colour.transfer = frame.color_trc;
    return colour;
}

ColourInfo describeColour(const AVCodecParameters& parameters)
{
    ColourInfo info;
    const auto format = static_cast<AVPixelFormat>(parameters.format);
    info.range = isJ(format) ? "pc" : nameOrUnknown(av_color_range_name(parameters.color_range));
    info.matrix = nameOrUnknown(av_color_space_name(parameters.color_space));
    info.primaries = nameOrUnknown(av_color_primaries_name(parameters.color_primaries));
    info.transfer = nameOrUnknown(av_color_transfer_name(parameters.color_trc));
    info.isHdr = parameters.color_trc == AVCOL_TRC_SMPTE2084 || parameters.color_trc == AVCOL_TRC_ARIB_STD_B67;
    return info;
}

AVPixelFormat withoutJ(AVPixelFormat format) noexcept
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P: return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P: return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P: return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P: return AV_PIX_FMT_YUV440P;
    case AV_PIX_FMT_YUVJ411P: return AV_PIX_FMT_YUV411P;
    default: return format;
    }
}

int bitDepthOf(AVPixelFormat format) noexcept
{
    const AVPixFmtDescriptor* description = av_pix_fmt_desc_get(format);
    return description && description->nb_components > 0 ? description->comp[0].depth : 8;
}

void setScalerColour(SwsContext& scaler, const PictureColour& source, const PictureColour& target)
{
    constexpr int one = 1 << 16;
    const int* sourceMatrix = sws_getCoefficients(scalerMatrix(source.matrix));
    const int* targetMatrix = sws_getCoefficients(scalerMatrix(target.matrix));
    // A refusal means that both sides are of the same kind (grey to grey): there is nothing to set then.
    sws_setColorspaceDetails(
        &scaler, sourceMatrix, source.isFullRange ? 1 : 0, targetMatrix, target.isFullRange ? 1 : 0, 0, one, one);
}

}  // namespace fresco::media
