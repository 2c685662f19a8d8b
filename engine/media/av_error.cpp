// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/av_error.h"

#include "core/log.h"
#include "fresco/worded_error.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>

extern "C" {
#include <libavutil/log.h>
}

namespace fresco::media {
namespace {

void forwardLog(void* source, int level, const char* format, va_list arguments)
{
    if (level > AV_LOG_WARNING || core::logLevel() > core::LogLevel::Debug)
        return;
    std::array<char, 1024> line{};
    int isLineStart = 1;
    av_log_format_line2(source, level, format, arguments, line.data(), static_cast<int>(line.size()), &isLineStart);
    std::string text(line.data());
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    core::logDebug("libav", text);
}

}  // namespace

std::string avErrorText(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

void quietLibav()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(forwardLog); });
}

void throwAv(int code, const std::string& what)
{
    if (code == AVERROR(ENOMEM))
        throw WordedError{ErrorKind::OutOfMemory,
                          worded(FRESCO_TEXT("Errors", "Memory is exhausted: close other programs and try again.")),
                          what};
    throw WordedError{ErrorKind::Internal,
                      worded(FRESCO_TEXT("Errors", "The film could not be processed.")),
                      what + ": " + avErrorText(code)};
}

FramePtr makeFrame()
{
    FramePtr frame{av_frame_alloc()};
    if (!frame)
        throwAv(AVERROR(ENOMEM), "av_frame_alloc");
    return frame;
}

PacketPtr makePacket()
{
    PacketPtr packet{av_packet_alloc()};
    if (!packet)
        throwAv(AVERROR(ENOMEM), "av_packet_alloc");
    return packet;
}

CodecPtr makeCodecContext(const AVCodec& codec)
{
    CodecPtr context{avcodec_alloc_context3(&codec)};
    if (!context)
        throwAv(AVERROR(ENOMEM), "avcodec_alloc_context3");
    return context;
}

}  // namespace fresco::media
