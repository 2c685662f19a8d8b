// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/input.h"

#include "core/log.h"
#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"
#include "media/av_error.h"

#include <array>
#include <string_view>
#include <utility>

namespace fresco::media {
namespace {

void requireReadableFile(const std::filesystem::path& path)
{
    const std::string name = core::quoted(path);
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) {
        if (code == std::errc::permission_denied)
            throw WordedError{
                ErrorKind::UnreadableMedia,
                worded(FRESCO_TEXT("Errors", "%1 may not be read: check the permissions of its folder."), name)};
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "There is no file %1: check the name and the folder."), name)};
    }
    if (std::filesystem::is_directory(status))
        throw WordedError{ErrorKind::UnreadableMedia,
                          worded(FRESCO_TEXT("Errors", "%1 is a folder: name a video file in it."), name)};
    if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, code) == 0 && !code)
        throw WordedError{ErrorKind::UnreadableMedia,
                          worded(FRESCO_TEXT("Errors", "%1 is empty (0 bytes): copy or export it again."), name)};
}

[[noreturn]] void throwUnreadable(const std::filesystem::path& path, int code)
{
    const std::string name = core::quoted(path);
    if (code == AVERROR(EACCES) || code == AVERROR(EPERM))
        throw WordedError{ErrorKind::UnreadableMedia,
                          worded(FRESCO_TEXT("Errors", "%1 may not be read: check its permissions."), name),
                          avErrorText(code)};
    if (code == AVERROR(ENOMEM))
        throwAv(code, "opening " + path.string());
    throw WordedError{ErrorKind::UnreadableMedia,
                      worded(FRESCO_TEXT("Errors",
                                         "%1 is not a readable media file: it is damaged, cut short or of another "
                                         "kind; copy or export it again."),
                             name),
                      avErrorText(code)};
}

/// FFmpeg would draw plain text as pictures; nobody who names a text file wants that.
bool drawsText(const AVInputFormat& format)
{
    constexpr std::array<std::string_view, 5> textFormats{"tty", "bin", "xbin", "adf", "idf"};
    for (const auto name : textFormats) {
        if (name == format.name)
            return true;
    }
    return false;
}

InputPtr openContext(const std::filesystem::path& path, AVIOInterruptCB interrupt)
{
    InputPtr context{avformat_alloc_context()};
    if (!context)
        throwAv(AVERROR(ENOMEM), "avformat_alloc_context");
    context->interrupt_callback = interrupt;
    context->flags |= AVFMT_FLAG_DISCARD_CORRUPT;  // half a packet at the cut of a file makes half a picture
    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);  // a play list in disguise opens nothing elsewhere
    av_dict_set(&options, "pattern_type", "none", 0);        // "50%d.png" is a name, not a pattern
    // "file:" keeps a name such as "http:x" or "concat:a|b" from being taken for a protocol.
    const std::string url = "file:" + path.string();
    AVFormatContext* opening = context.release();  // freed by avformat_open_input if it fails
    const int code = avformat_open_input(&opening, url.c_str(), nullptr, &options);
    av_dict_free(&options);
    if (code == AVERROR_EXIT)
        throw Cancelled{};
    if (code < 0)
        throwUnreadable(path, code);
    return InputPtr{opening};
}

}  // namespace

Input::Input(const std::filesystem::path& path, std::stop_token stop)
    : path_(path), stop_(std::make_unique<std::stop_token>(std::move(stop)))
{
    quietLibav();
    requireReadableFile(path);
    context_ = openContext(path, {&Input::interrupted, stop_.get()});
    if (drawsText(*context_->iformat))
        throwUnreadable(path, AVERROR_INVALIDDATA);
    const int code = avformat_find_stream_info(context_.get(), nullptr);
    core::throwIfStopped(*stop_);
    if (code < 0)
        throwUnreadable(path, code);
}

int Input::interrupted(void* self) { return static_cast<const std::stop_token*>(self)->stop_requested() ? 1 : 0; }

void Input::listenTo(std::stop_token stop) { *stop_ = std::move(stop); }

AVStream& Input::videoStream() const
{
    const int best = av_find_best_stream(context_.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    AVStream* stream = best >= 0 ? context_->streams[best] : nullptr;
    if (!stream || (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
        throw WordedError{
            ErrorKind::UnreadableMedia,
            worded(FRESCO_TEXT("Errors", "%1 has no video stream: choose a file with pictures."), core::quoted(path_))};
    if (stream->codecpar->width <= 0 || stream->codecpar->height <= 0)
        throwUnreadable(path_, AVERROR_INVALIDDATA);
    return *stream;
}

void Input::useOnly(int stream)
{
    for (unsigned i = 0; i < context_->nb_streams; ++i)
        context_->streams[i]->discard = static_cast<int>(i) == stream ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
}

bool Input::read(AVPacket& packet, int stream)
{
    for (;;) {
        core::throwIfStopped(*stop_);
        av_packet_unref(&packet);
        const int code = av_read_frame(context_.get(), &packet);
        core::throwIfStopped(*stop_);
        if (code == AVERROR(ENOMEM))
            throwAv(code, "av_read_frame");
        if (code < 0) {
            if (code != AVERROR_EOF)
                core::logWarning("media", "file=" + path_.string() + " ends early: " + avErrorText(code));
            return false;
        }
        if (stream < 0 || packet.stream_index == stream)
            return true;
    }
}

}  // namespace fresco::media
