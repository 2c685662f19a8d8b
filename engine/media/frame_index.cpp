// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_index.h"

#include "core/log.h"
#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/decoder.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace fresco::media {
namespace {

constexpr int kFramesCheckedAtStart = 32;

struct PacketTimes {
    FrameTable table;
    bool areUsable = true;  ///< every packet has a time of its own
    bool areThere = true;   ///< every packet has a time
};

std::int64_t declaredFrameDuration(const AVStream& stream)
{
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    if (rate.num <= 0 || rate.den <= 0)
        return 1;
    return std::max<std::int64_t>(1, av_rescale_q(1, av_inv_q(rate), stream.time_base));
}

/// Where the header says that the last frame ends; 0 if it does not. Packets tell the time to the next one in decoding
/// order.
std::int64_t endOf(const AVStream& stream)
{
    const bool isKnown = isTime(stream.start_time) && isTime(stream.duration);
    return isKnown ? stream.start_time + stream.duration : 0;
}

/// Longest time between two frames. @param pts  ascending
std::int64_t longestGap(const std::vector<std::int64_t>& pts)
{
    std::int64_t longest = 0;
    for (std::size_t i = 1; i < pts.size(); ++i)
        longest = std::max(longest, pts[i] - pts[i - 1]);
    return longest;
}

/// How long the header lets the last frame be shown; 0 if it does not tell. Where an encoder reordered pictures over a
/// long gap, MP4's track ends in decoding order, before its last picture is shown, and only the film's own length
/// tells. That may be the sound's, so it is not believed beyond the longest frame.
std::int64_t toldLastDuration(const AVFormatContext& context, const AVStream& stream, const FrameTable& table)
{
    const std::int64_t trackEnd = endOf(stream);
    if (trackEnd == 0 || trackEnd > table.pts.back())
        return std::max<std::int64_t>(trackEnd - table.pts.back(), 0);
    if (!isTime(context.duration))
        return 0;
    const std::int64_t begin = isTime(context.start_time) ? context.start_time : 0;
    const std::int64_t end = av_rescale_q(begin + context.duration, {1, AV_TIME_BASE}, stream.time_base);
    const std::int64_t told = end - table.pts.back();
    return told <= longestGap(table.pts) ? std::max<std::int64_t>(told, 0) : 0;
}

/// Times of all packets that will be shown, sorted.
PacketTimes readPackets(const std::filesystem::path& path, const std::stop_token& stop)
{
    struct Entry {
        std::int64_t pts, duration;
        bool isKey;
    };
    Input input(path, stop);
    const AVStream& stream = input.videoStream();
    input.useOnly(stream.index);
    PacketTimes result;
    std::vector<Entry> entries;
    const PacketPtr packet = makePacket();
    std::int64_t packetCount = 0;
    while (input.read(*packet, stream.index)) {
        ++packetCount;
        if ((packet->flags & AV_PKT_FLAG_DISCARD) != 0)
            continue;
        result.areThere = result.areThere && isTime(packet->pts);
        entries.push_back(
            {packet->pts, isTime(packet->duration) ? packet->duration : 0, (packet->flags & AV_PKT_FLAG_KEY) != 0});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.pts < b.pts; });
    FrameTable& table = result.table;
    table.timeBase = fromAv(stream.time_base);
    table.lastDuration = declaredFrameDuration(stream);
    for (const Entry& entry : entries) {
        result.areUsable = result.areUsable && (table.pts.empty() || entry.pts > table.pts.back());
        table.pts.push_back(entry.pts);
        table.isKey.push_back(entry.isKey ? 1 : 0);
    }
    result.areUsable = result.areUsable && result.areThere;
    if (result.areUsable && !entries.empty()) {
        const Entry& last = entries.back();
        const std::int64_t told =
            packetCount == stream.nb_frames ? toldLastDuration(input.context(), stream, table) : 0;
        if (told > 0 || last.duration > 0)
            table.lastDuration = told > 0 ? told : last.duration;
    }
    return result;
}

/// The number of the first of some decoded frames; nothing if the table does not hold all of them in a row.
std::optional<std::int64_t> placeIn(const FrameTable& table, const std::vector<std::int64_t>& decoded)
{
    const auto first = decoded.empty() ? std::nullopt : table.find(decoded.front());
    if (!first || *first + static_cast<std::int64_t>(decoded.size()) > table.count())
        return std::nullopt;
    return std::equal(decoded.begin(), decoded.end(), table.pts.begin() + *first) ? first : std::nullopt;
}

std::vector<std::int64_t> decodeTimes(VideoDecoder& decoder, std::size_t limit)
{
    std::vector<std::int64_t> times;
    while (times.size() < limit) {
        const AVFrame* frame = decoder.next();
        if (!frame)
            break;
        times.push_back(VideoDecoder::timeOf(*frame));
    }
    return times;
}

/// Drops what cannot be decoded before the first and after the last decodable frame. @return false if the packets do
/// not tell
bool trimToDecodable(FrameTable& table, VideoDecoder& decoder)
{
    const auto first = placeIn(table, decodeTimes(decoder, kFramesCheckedAtStart));
    if (!first)
        return false;
    table.pts.erase(table.pts.begin(), table.pts.begin() + *first);
    table.isKey.erase(table.isKey.begin(), table.isKey.begin() + *first);

    const std::int64_t key = table.keyAtOrBefore(table.count() - 1);
    if (key == 0)
        decoder.rewind();
    else if (!decoder.seek(table.pts[static_cast<std::size_t>(key)]))
        return false;
    auto end = decodeTimes(decoder, SIZE_MAX);
    // Leading pictures of an open group lean on frames that were not decoded now.
    std::erase_if(end, [&](std::int64_t time) { return time < table.pts[static_cast<std::size_t>(key)]; });
    if (placeIn(table, end) != key)
        return false;
    const auto kept = static_cast<std::size_t>(key) + end.size();
    table.pts.resize(kept);
    table.isKey.resize(kept);
    return true;
}

/// Ascending times even where the file gives none or wrong ones.
void repairTimes(FrameTable& table, bool hasOwnTimes)
{
    if (!hasOwnTimes) {  // AVI and bare streams: frames come at a fixed rate by definition
        for (std::size_t i = 0; i < table.pts.size(); ++i)
            table.pts[i] = static_cast<std::int64_t>(i) * table.lastDuration;
        return;
    }
    for (std::size_t i = 0; i < table.pts.size(); ++i) {
        const bool isFirst = i == 0;
        if (table.pts[i] == AV_NOPTS_VALUE)
            table.pts[i] = isFirst ? 0 : table.pts[i - 1] + table.lastDuration;
        else if (!isFirst && table.pts[i] <= table.pts[i - 1])
            table.pts[i] = table.pts[i - 1] + 1;
    }
}

/// The slow way: decodes everything. Seeking stays possible where every decoded time is one of the packets'.
FrameTable decodeAll(VideoDecoder& decoder, const PacketTimes& packets)
{
    core::logDebug("media", "frame index by decoding: " + decoder.input().path().string());
    decoder.rewind();
    FrameTable table{packets.table.timeBase, decodeTimes(decoder, SIZE_MAX), {}, packets.table.lastDuration, false};
    table.isKey.resize(table.pts.size());
    const bool ascends =
        std::adjacent_find(table.pts.begin(), table.pts.end(), std::greater_equal<>{}) == table.pts.end();
    table.canSeek = packets.areUsable && ascends;
    for (std::size_t i = 0; table.canSeek && i < table.pts.size(); ++i) {
        const auto number = packets.table.find(table.pts[i]);
        table.canSeek = number.has_value();
        table.isKey[i] = number ? packets.table.isKey[static_cast<std::size_t>(*number)] : 0;
    }
    repairTimes(table, packets.areThere);
    return table;
}

}  // namespace

FrameTable buildFrameTable(const std::filesystem::path& path, const std::stop_token& stop)
{
    PacketTimes packets = readPackets(path, stop);
    VideoDecoder decoder(path, 0, stop);
    if (packets.areUsable && !packets.table.pts.empty()) {
        FrameTable table = packets.table;
        if (trimToDecodable(table, decoder))
            return table;
    }
    FrameTable table = decodeAll(decoder, packets);
    if (table.pts.empty())
        throw WordedError{
            ErrorKind::UnreadableMedia,
            worded(FRESCO_TEXT("Errors", "%1 holds no picture that can be decoded: copy or export it again."),
                   core::quoted(path))};
    return table;
}

}  // namespace fresco::media
