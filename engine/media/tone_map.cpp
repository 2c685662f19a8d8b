// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/tone_map.h"

#include "media/picture.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

extern "C" {
#include <libavutil/mastering_display_metadata.h>
}

namespace fresco::media {
namespace {

constexpr double kWhiteNits = 203.0;  // reference white of BT.2408
constexpr double kPqNits = 10000.0;
constexpr double kHlgPeakNits = 1000.0;
constexpr int kCurveSteps = 4096;
constexpr int kCodes = 65536;

// SMPTE ST 2084, both directions; light in units of 10 000 cd/m2.
constexpr double kM1 = 2610.0 / 16384, kM2 = 2523.0 / 4096 * 128;
constexpr double kC1 = 3424.0 / 4096, kC2 = 2413.0 / 4096 * 32, kC3 = 2392.0 / 4096 * 32;

double lightFromPq(double code)
{
    const double p = std::pow(code, 1.0 / kM2);
    return std::pow(std::max(p - kC1, 0.0) / (kC2 - kC3 * p), 1.0 / kM1);
}

double pqFromLight(double light)
{
    const double p = std::pow(light, kM1);
    return std::pow((kC1 + kC2 * p) / (1.0 + kC3 * p), kM2);
}

/// Inverse OETF of HLG (BT.2100): light of the scene, 0..1.
double sceneFromHlg(double code)
{
    constexpr double a = 0.17883277, b = 1.0 - 4.0 * a;
    const double c = 0.5 - a * std::log(4.0 * a);
    return code <= 0.5 ? code * code / 3.0 : (std::exp((code - c) / a) + b) / 12.0;
}

double lightFromSrgb(double code) { return code <= 0.04045 ? code / 12.92 : std::pow((code + 0.055) / 1.055, 2.4); }
double srgbFromLight(double light)
{
    return light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
}

/// BT.2390's curve from `peak` to 1, both in units of reference white: straight up to a knee, then a Hermite spline.
double compressed(double light, double peak)
{
    const double scale = pqFromLight(peak * kWhiteNits / kPqNits);
    const double top = pqFromLight(kWhiteNits / kPqNits) / scale;
    const double knee = 1.5 * top - 0.5;
    const double x = std::min(pqFromLight(light * kWhiteNits / kPqNits) / scale, 1.0);
    if (x <= knee)
        return light;
    const double t = (x - knee) / (1.0 - knee), t2 = t * t, t3 = t2 * t;
    const double y = (2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (-2 * t3 + 3 * t2) * top;
    return lightFromPq(y * scale) * kPqNits / kWhiteNits;
}

constexpr float kIdentity[3][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
// BT.2087, annex 2; and the same from the chromaticities of P3 with a D65 white.
constexpr float kBt709FromBt2020[3][3] = {
    {1.660491F, -0.587641F, -0.072850F}, {-0.124550F, 1.132900F, -0.008349F}, {-0.018151F, -0.100579F, 1.118730F}};
constexpr float kBt709FromP3[3][3] = {
    {1.224940F, -0.224940F, 0.0F}, {-0.042057F, 1.042057F, 0.0F}, {-0.019638F, -0.078636F, 1.098274F}};

const float (&matrixFor(AVColorPrimaries primaries))[3][3]
{
    if (primaries == AVCOL_PRI_BT2020)
        return kBt709FromBt2020;
    return primaries == AVCOL_PRI_SMPTE432 || primaries == AVCOL_PRI_SMPTE431 ? kBt709FromP3 : kIdentity;
}

float lookUp(const std::vector<float>& curve, float position) noexcept
{
    const float x = std::clamp(position, 0.0F, 1.0F) * static_cast<float>(kCurveSteps - 1);
    const auto i = std::min(static_cast<std::size_t>(x), static_cast<std::size_t>(kCurveSteps - 2));
    const float t = x - static_cast<float>(i);
    return curve[i] + (curve[i + 1] - curve[i]) * t;
}

/// Moves a colour towards the grey of its own luminance until every component lies in 0..1.
void pullIntoGamut(float (&rgb)[3]) noexcept
{
    const float grey = std::clamp(0.2126F * rgb[0] + 0.7152F * rgb[1] + 0.0722F * rgb[2], 0.0F, 1.0F);
    const float low = std::min({rgb[0], rgb[1], rgb[2]}), high = std::max({rgb[0], rgb[1], rgb[2]});
    float keep = 1.0F;
    if (low < 0.0F)
        keep = std::min(keep, grey / (grey - low));
    if (high > 1.0F)
        keep = std::min(keep, (1.0F - grey) / (high - grey));
    if (keep < 1.0F) {
        for (float& value : rgb)
            value = grey + (value - grey) * keep;
    }
}

}  // namespace

ToneMapper::ToneMapper(const PictureColour& colour, double peakNits)
    : isHlg_(colour.transfer == AVCOL_TRC_ARIB_STD_B67), isHdr_(colour.isHdr()),
      peak_(static_cast<float>((isHlg_ ? kHlgPeakNits : peakNits) / kWhiteNits)), lightFromCode_(kCodes),
      gain_(kCurveSteps, 1.0F), hlgGain_(isHlg_ ? kCurveSteps : 0), codeFromLight_(kCodes)
{
    const auto& matrix = matrixFor(colour.primaries);
    for (int i = 0; i < 3; ++i)
        std::copy(matrix[i], matrix[i] + 3, matrix_[i]);
    for (int code = 0; code < kCodes; ++code) {
        const double x = code / (kCodes - 1.0);
        const double light = isHlg_   ? sceneFromHlg(x)
                             : isHdr_ ? lightFromPq(x) * kPqNits / kWhiteNits
                                      : lightFromSrgb(x);
        const auto at = static_cast<std::size_t>(code);
        lightFromCode_[at] = static_cast<float>(light);
        codeFromLight_[at] = static_cast<std::uint8_t>(std::lround(255.0 * srgbFromLight(x)));
    }
    for (int i = 1; i < kCurveSteps; ++i) {
        const double root = i / (kCurveSteps - 1.0);
        const double light = root * root * peak_;
        if (isHdr_)
            gain_[static_cast<std::size_t>(i)] = static_cast<float>(compressed(light, peak_) / light);
        if (isHlg_)  // OOTF: light of the screen = peak * Y^(gamma - 1) * scene, gamma 1.2
            hlgGain_[static_cast<std::size_t>(i)] = static_cast<float>(peak_ * std::pow(root * root, 0.2));
    }
}

float ToneMapper::gain(float largest) const noexcept
{
    return isHdr_ ? lookUp(gain_, std::sqrt(largest / peak_)) : 1.0F;
}

void ToneMapper::mapRow(const std::uint16_t* from, std::uint8_t* to, int width) const noexcept
{
    for (int x = 0; x < width; ++x, from += 3, to += 3) {
        float light[3] = {lightFromCode_[from[0]], lightFromCode_[from[1]], lightFromCode_[from[2]]};
        float factor = 1.0F;
        if (isHlg_)
            factor = lookUp(hlgGain_, std::sqrt(0.2627F * light[0] + 0.6780F * light[1] + 0.0593F * light[2]));
        factor *= gain(factor * std::max({light[0], light[1], light[2]}));
        float rgb[3];
        for (int i = 0; i < 3; ++i)
            rgb[i] = factor * (matrix_[i][0] * light[0] + matrix_[i][1] * light[1] + matrix_[i][2] * light[2]);
        pullIntoGamut(rgb);
        for (int i = 0; i < 3; ++i) {
            const float code = std::clamp(rgb[i], 0.0F, 1.0F) * static_cast<float>(kCodes - 1) + 0.5F;
            to[i] = codeFromLight_[static_cast<std::size_t>(code)];
        }
    }
}

ImageView ToneMapper::toSdr(const ImageView& rgb16) const
{
    FRESCO_CHECK(rgb16.format == PixelFormat::Rgb16);
    Picture picture(rgb16.width, rgb16.height, PixelFormat::Rgb8);
    tbb::parallel_for(tbb::blocked_range<int>(0, rgb16.height, 32), [&](const tbb::blocked_range<int>& rows) {
        for (int y = rows.begin(); y < rows.end(); ++y)
            mapRow(reinterpret_cast<const std::uint16_t*>(rgb16.row(y)), picture.row(y), rgb16.width);
    });
    return picture.view();
}

double peakNitsOf(const AVFrame& frame)
{
    double peak = 1000.0;
    const AVFrameSideData* mastering = av_frame_get_side_data(&frame, AV_FRAME_DATA_MASTERING_DISPLAY_METADATA);
    if (mastering) {
        const auto* display = reinterpret_cast<const AVMasteringDisplayMetadata*>(mastering->data);
        if (display->has_luminance && display->max_luminance.num > 0 && display->max_luminance.den > 0)
            peak = av_q2d(display->max_luminance);
    }
    const AVFrameSideData* light = av_frame_get_side_data(&frame, AV_FRAME_DATA_CONTENT_LIGHT_LEVEL);
    if (light) {
        const auto* level = reinterpret_cast<const AVContentLightMetadata*>(light->data);
        if (level->MaxCLL > 0)
            peak = level->MaxCLL;
    }
    return std::clamp(peak, kWhiteNits, kPqNits);
}

}  // namespace fresco::media
