// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/codecs.h"

#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/av_error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace fresco::media {
namespace {

struct CodecRow {
    VideoCodec codec;
    std::string_view key;
    std::string_view name;
    AVCodecID id;
    std::array<const char*, 4> encoders;  ///< best first
};

constexpr std::array<CodecRow, 8> kCodecs{{
    {VideoCodec::H264, "h264", "H.264", AV_CODEC_ID_H264, {"h264_nvenc", "libx264", "libopenh264", nullptr}},
    {VideoCodec::Hevc, "hevc", "HEVC", AV_CODEC_ID_HEVC, {"hevc_nvenc", "libx265", nullptr, nullptr}},
    {VideoCodec::Vp9, "vp9", "VP9", AV_CODEC_ID_VP9, {"libvpx-vp9", nullptr, nullptr, nullptr}},
    {VideoCodec::Av1, "av1", "AV1", AV_CODEC_ID_AV1, {"av1_nvenc", "libsvtav1", "libaom-av1", "librav1e"}},
    {VideoCodec::ProRes, "prores", "ProRes", AV_CODEC_ID_PRORES, {"prores_ks", "prores", nullptr, nullptr}},
    {VideoCodec::Ffv1, "ffv1", "FFV1", AV_CODEC_ID_FFV1, {"ffv1", nullptr, nullptr, nullptr}},
    {VideoCodec::Gif, "gif", "GIF", AV_CODEC_ID_GIF, {"gif", nullptr, nullptr, nullptr}},
    {VideoCodec::Png, "png", "PNG pictures", AV_CODEC_ID_PNG, {"png", nullptr, nullptr, nullptr}},
}};

const CodecRow& rowOf(VideoCodec codec)
{
    for (const CodecRow& row : kCodecs) {
        if (row.codec == codec)
            return row;
    }
    throw WordedError{
        ErrorKind::Internal, worded(FRESCO_TEXT("Errors", "The film cannot be written.")), "no row for this codec"};
}

bool isHardware(std::string_view encoder) { return encoder.ends_with("_nvenc"); }

std::string lowerExtension(const std::filesystem::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return extension;
}

bool meansPictures(const std::filesystem::path& output, VideoCodec codec)
{
    std::error_code ignored;
    return codec == VideoCodec::Png || !output.has_filename() || std::filesystem::is_directory(output, ignored) ||
           lowerExtension(output) == ".png";
}

bool isPictureName(const std::filesystem::path& output)
{
    std::error_code ignored;
    const std::string extension = lowerExtension(output);
    return extension.empty() || extension == ".png" || std::filesystem::is_directory(output, ignored);
}

/// The output means pictures, or the codec does: so must the other.
void requirePictures(const std::filesystem::path& output, VideoCodec codec)
{
    if (codec != VideoCodec::Auto && codec != VideoCodec::Png)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "%1 cannot be written to %2: name a file such as film.mkv."),
                                 codecName(codec),
                                 core::quoted(output))};
    if (!isPictureName(output))
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors",
                               "PNG pictures cannot be named %1: name them like shot_%05d.png, or name a folder."),
                   core::quoted(output))};
}

bool holds(const AVOutputFormat& container, VideoCodec codec)
{
    const AVCodecID id = rowOf(codec).id;
    return container.video_codec == id || avformat_query_codec(&container, id, FF_COMPLIANCE_NORMAL) == 1;
}

const AVOutputFormat& containerFor(const std::filesystem::path& output)
{
    const AVOutputFormat* container = av_guess_format(nullptr, output.filename().c_str(), nullptr);
    const bool isFilm =
        container && container->video_codec != AV_CODEC_ID_NONE && (container->flags & AVFMT_NOFILE) == 0;
    if (!isFilm || output.extension().empty())
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors",
                                             "Cannot tell the kind of film from the name %1: let it end in .mp4, .mkv, "
                                             ".mov, .webm, .gif or .png."),
                                 core::quoted(output))};
    return *container;
}

VideoCodec automaticCodec(const AVOutputFormat& container, const std::filesystem::path& output)
{
    if (container.video_codec == AV_CODEC_ID_GIF)
        return VideoCodec::Gif;
    constexpr std::array order{VideoCodec::H264, VideoCodec::Vp9, VideoCodec::Hevc, VideoCodec::Av1, VideoCodec::Ffv1};
    for (const VideoCodec codec : order) {
        if (encoderAvailable(codec) && holds(container, codec))
            return codec;
    }
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT(
                   "Errors",
                   "The installed FFmpeg cannot put a film into %1: choose .mkv, .mp4 or a folder of PNG pictures."),
               core::quoted(output))};
}

}  // namespace

std::vector<const AVCodec*> encodersFor(VideoCodec codec, bool preferHardware)
{
    std::vector<const AVCodec*> found;
    for (const char* name : rowOf(codec).encoders) {
        if (!name || (isHardware(name) && !preferHardware))
            continue;
        if (const AVCodec* encoder = avcodec_find_encoder_by_name(name))
            found.push_back(encoder);
    }
    return found;
}

std::vector<CodecInfo> availableCodecs()
{
    std::vector<CodecInfo> codecs;
    for (const CodecRow& row : kCodecs) {
        CodecInfo info{row.codec, std::string(row.key), std::string(row.name), {}};
        for (const AVCodec* encoder : encodersFor(row.codec, true))
            info.encoders.emplace_back(encoder->name);
        if (encoderAvailable(row.codec))
            codecs.push_back(std::move(info));
    }
    return codecs;
}

bool encoderAvailable(VideoCodec codec) { return codec == VideoCodec::Auto || !encodersFor(codec, false).empty(); }

VideoCodec codecFromKey(std::string_view key)
{
    if (key == "auto")
        return VideoCodec::Auto;
    std::string known = "auto";
    for (const CodecRow& row : kCodecs) {
        if (row.key == key)
            return row.codec;
        known += ", " + std::string(row.key);
    }
    throw WordedError{ErrorKind::InvalidArgument,
                      worded(FRESCO_TEXT("Errors", "There is no codec \"%1\": choose one of %2."), key, known)};
}

std::string_view codecName(VideoCodec codec) noexcept
{
    for (const CodecRow& row : kCodecs) {
        if (row.codec == codec)
            return row.name;
    }
    return "automatic";
}

OutputPlan planOutput(const std::filesystem::path& output, VideoCodec codec)
{
    if (output.empty())
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "The output has no name: name a file such as film.mp4."))};
    OutputPlan plan;
    if (meansPictures(output, codec)) {
        requirePictures(output, codec);
        plan.codec = VideoCodec::Png;
    } else {
        plan.container = &containerFor(output);
        plan.codec = codec == VideoCodec::Auto ? automaticCodec(*plan.container, output) : codec;
        if (!holds(*plan.container, plan.codec))
            throw WordedError{
                ErrorKind::InvalidArgument,
                worded(
                    FRESCO_TEXT("Errors",
                                "%1 does not go into a %2 file: choose another codec, or an output such as film.mkv."),
                    codecName(plan.codec),
                    output.extension().string())};
    }
    if (!encoderAvailable(plan.codec))
        throw WordedError{
            ErrorKind::UnsupportedMedia,
            worded(FRESCO_TEXT("Errors", "The installed FFmpeg has no encoder for %1: choose another codec."),
                   codecName(plan.codec))};
    return plan;
}

}  // namespace fresco::media
