// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/still_image.h"

#include "core/atomic_file.h"
#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/av_image.h"
#include "media/decoder.h"
#include "media/picture_converter.h"

namespace fresco::media {
namespace {

CodecPtr openPngEncoder(const ImageView& image)
{
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_PNG);
    if (!encoder)
        throw WordedError{
            ErrorKind::UnsupportedMedia,
            worded(FRESCO_TEXT("Errors", "The installed FFmpeg cannot write PNG: install a complete one."))};
    CodecPtr context = makeCodecContext(*encoder);
    context->width = image.width;
    context->height = image.height;
    // PNG stores 16 bits high byte first.
    context->pix_fmt = image.format == PixelFormat::Rgb16 ? AV_PIX_FMT_RGB48BE : avFormat(image.format);
    context->color_range = AVCOL_RANGE_JPEG;
    context->time_base = {1, 1};
    context->thread_count = 1;
    if (const int code = avcodec_open2(context.get(), encoder, nullptr); code < 0)
        throwAv(code, "png encoder");
    return context;
}

void swapBytes(AVFrame& frame)
{
    for (int y = 0; y < frame.height; ++y) {
        std::uint8_t* byte = frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0];
        for (int i = 0; i < frame.width * 3; ++i, byte += 2)
            std::swap(byte[0], byte[1]);
    }
    frame.format = AV_PIX_FMT_RGB48BE;
}

}  // namespace

ImageView readImage(const std::filesystem::path& path)
{
    VideoDecoder decoder(path, 1, {});
    const AVFrame* frame = decoder.next();
    if (!frame)
        throw WordedError{
            ErrorKind::UnreadableMedia,
            worded(FRESCO_TEXT("Errors", "%1 holds no picture that can be decoded: copy or export it again."),
                   core::quoted(path))};
    PictureOptions options;
    options.orientation = orientationOf(*frame);  // JPEG's EXIF orientation and a film's matrix both arrive here
    return PictureConverter(options).toRgb8(*frame);
}

std::vector<std::byte> encodePng(const ImageView& image)
{
    const CodecPtr context = openPngEncoder(image);
    const FramePtr frame = allocatedFrame(avFormat(image.format), image.width, image.height);
    copyInto(*frame, image);
    if (context->pix_fmt == AV_PIX_FMT_RGB48BE && frame->format != AV_PIX_FMT_RGB48BE)
        swapBytes(*frame);
    const PacketPtr packet = makePacket();
    int code = avcodec_send_frame(context.get(), frame.get());
    code = code < 0 ? code : avcodec_send_frame(context.get(), nullptr);
    code = code < 0 ? code : avcodec_receive_packet(context.get(), packet.get());
    if (code < 0)
        throwAv(code, "png encoder");
    const auto* bytes = reinterpret_cast<const std::byte*>(packet->data);
    return {bytes, bytes + packet->size};
}

void writePng(const std::filesystem::path& path, const ImageView& image)
{
    const std::vector<std::byte> bytes = encodePng(image);
    core::AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

}  // namespace fresco::media
