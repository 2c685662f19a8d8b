// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/track.h"

#include "media/av_error.h"

namespace fresco::media {

CodecPtr openTrackDecoder(const AVStream& stream)
{
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return nullptr;
    CodecPtr context = makeCodecContext(*codec);
    if (avcodec_parameters_to_context(context.get(), stream.codecpar) < 0)
        return nullptr;
    context->pkt_timebase = stream.time_base;
    return avcodec_open2(context.get(), codec, nullptr) < 0 ? nullptr : std::move(context);
}

void copyStreamTags(const AVStream& from, AVStream& to)
{
    for (const char* key : {"language", "title", "handler_name"}) {
        if (const AVDictionaryEntry* entry = av_dict_get(from.metadata, key, nullptr, 0))
            av_dict_set(&to.metadata, key, entry->value, 0);
    }
    to.disposition = from.disposition;
}

}  // namespace fresco::media
