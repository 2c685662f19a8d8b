// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/encoder_settings.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace fresco::media {
namespace {

/// A quantiser between `worst` at quality 0 and `best` at 100.
std::string quantiser(int quality, double worst, double best)
{
    const double share = std::clamp(quality, 0, 100) / 100.0;
    return std::to_string(std::lround(worst + (best - worst) * share));
}

EncoderSettings proResSettings(const AVCodec& encoder, const FilmWriterOptions& options)
{
    // Profiles: 0 Proxy, 1 LT, 2 Standard, 3 HQ, 4 4444. Only the last one has no use for an even width.
    const bool is4444 = options.quality >= 95 || options.width % 2 != 0;
    const int profile = is4444 ? 4 : std::clamp(options.quality / 25, 0, 3);
    EncoderSettings settings;
    settings.pixelFormat = is4444 ? AV_PIX_FMT_YUV444P10 : AV_PIX_FMT_YUV422P10;
    settings.options = {{"profile", std::to_string(profile)}};
    if (std::string_view(encoder.name) == "prores_ks")
        settings.options.emplace_back("vendor", "apl0");
    return settings;
}

EncoderSettings rgbSettings(VideoCodec codec)
{
    EncoderSettings settings;
    settings.isRgb = true;
    settings.isLossless = codec == VideoCodec::Ffv1;
    settings.pixelFormat = codec == VideoCodec::Ffv1 ? AV_PIX_FMT_BGR0 : AV_PIX_FMT_PAL8;
    if (codec == VideoCodec::Ffv1)
        settings.options = {{"level", "3"}, {"slicecrc", "1"}};
    return settings;
}

std::vector<std::pair<std::string, std::string>> rateControl(std::string_view encoder, int quality)
{
    if (encoder == "libx264")
        return {{"crf", quantiser(quality, 42, 12)}, {"preset", "medium"}};
    if (encoder == "libx265")
        return {{"crf", quantiser(quality, 46, 16)}, {"preset", "medium"}, {"x265-params", "log-level=error"}};
    if (encoder.ends_with("_nvenc"))
        return {{"rc", "vbr"}, {"cq", quantiser(quality, 44, 14)}, {"preset", "p5"}, {"b", "0"}};
    if (encoder == "libvpx-vp9")
        return {{"crf", quantiser(quality, 63, 20)}, {"b", "0"}, {"cpu-used", "3"}, {"row-mt", "1"}};
    if (encoder == "libsvtav1")
        return {{"crf", quantiser(quality, 63, 20)}, {"preset", "8"}};
    if (encoder == "libaom-av1")
        return {{"crf", quantiser(quality, 63, 20)}, {"b", "0"}, {"cpu-used", "6"}, {"row-mt", "1"}};
    if (encoder == "librav1e")
        return {{"qp", quantiser(quality, 255, 80)}, {"speed", "8"}};
    return {{"qmin", quantiser(quality, 40, 10)}, {"qmax", quantiser(quality, 51, 20)}, {"b", "8000000"}};
}

}  // namespace

EncoderSettings settingsFor(const AVCodec& encoder, VideoCodec codec, const FilmWriterOptions& options)
{
    if (codec == VideoCodec::ProRes)
        return proResSettings(encoder, options);
    if (codec == VideoCodec::Ffv1 || codec == VideoCodec::Gif || codec == VideoCodec::Png)
        return rgbSettings(codec);
    EncoderSettings settings;
    settings.options = rateControl(encoder.name, options.quality);
    const bool isOdd = options.width % 2 != 0 || options.height % 2 != 0;
    if (isOdd && (codec == VideoCodec::H264 || codec == VideoCodec::Hevc))
        settings.pixelFormat = AV_PIX_FMT_YUV444P;
    return settings;
}

}  // namespace fresco::media
