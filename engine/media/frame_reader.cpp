// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_reader.h"

#include "core/log.h"

#include <limits>
#include <utility>

namespace fresco::media {
namespace {

constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNone = -1;
/// So few frames are decoded on the way rather than skipped by a seek, which throws away what the decoder has in work.
constexpr std::int64_t kShortWay = 16;

}  // namespace

FrameReader::FrameReader(VideoDecoder& decoder) : decoder_(decoder), current_(makeFrame()), ahead_(makeFrame()) {}

void FrameReader::restart()
{
    if (!isAtStart_)
        decoder_.rewind();
    isAtStart_ = true;
    currentNumber_ = aheadNumber_ = kNone;
    landed_ = counted_ = 0;
}

const AVFrame* FrameReader::decode()
{
    isAtStart_ = false;
    const AVFrame* frame = decoder_.next();
    counted_ += frame ? 1 : 0;
    return frame;
}

void FrameReader::keep(FramePtr& place, const AVFrame& frame)
{
    av_frame_unref(place.get());
    if (const int code = av_frame_ref(place.get(), &frame); code < 0)
        throwAv(code, "av_frame_ref");
}

const AVFrame* FrameReader::first()
{
    if (currentNumber_ == 0 && !isInterrupted_)
        return current_.get();
    isInterrupted_ = true;
    restart();
    const AVFrame* frame = decode();
    if (frame) {
        keep(current_, *frame);
        currentNumber_ = 0;
    }
    isInterrupted_ = false;
    return frame ? current_.get() : nullptr;
}

/// Decodes the next frame that has a number into ahead_; at the end the number is kEnd.
void FrameReader::step(const FrameTable& table)
{
    for (;;) {
        const std::int64_t count = counted_;
        const AVFrame* frame = decode();
        if (!frame) {
            aheadNumber_ = kEnd;
            return;
        }
        const auto number = table.canSeek ? table.find(VideoDecoder::timeOf(*frame)) : std::optional(count);
        if (!number || *number < landed_)
            continue;
        keep(ahead_, *frame);
        aheadNumber_ = *number;
        return;
    }
}

/// @return the frame, or the last one before it since the decoder landed; nullptr if there is neither
const AVFrame* FrameReader::readTo(std::int64_t number, const FrameTable& table)
{
    while (currentNumber_ != number) {
        if (aheadNumber_ == kNone)
            step(table);
        if (aheadNumber_ > number)
            break;
        std::swap(current_, ahead_);
        currentNumber_ = std::exchange(aheadNumber_, kNone);
    }
    return currentNumber_ != kNone ? current_.get() : nullptr;
}

/// Stands the decoder at a keyframe; at the start if that is not possible. @return where it stands now
std::int64_t FrameReader::land(std::int64_t key, const FrameTable& table)
{
    if (key > 0) {
        isAtStart_ = false;
        if (decoder_.seek(table.pts[static_cast<std::size_t>(key)])) {
            currentNumber_ = aheadNumber_ = kNone;
            return landed_ = key;
        }
    }
    restart();
    return 0;
}

const AVFrame* FrameReader::frame(std::int64_t number, const FrameTable& table)
{
    if (isInterrupted_)
        restart();
    isInterrupted_ = true;
    std::int64_t key = table.canSeek ? table.keyAtOrBefore(number) : 0;
    const bool isBehind = currentNumber_ != kNone && currentNumber_ <= number;
    if (!isBehind || (currentNumber_ < key && number - currentNumber_ > kShortWay))
        key = land(key, table);
    const AVFrame* found = readTo(number, table);
    while (!found && key > 0) {  // the demuxer landed late, or decoding cannot start at that keyframe after all
        restart();
        key = land(table.keyAtOrBefore(key - 1), table);
        found = readTo(number, table);
    }
    if (currentNumber_ != number && !std::exchange(hasWarned_, true))
        core::logWarning("media", "frame=" + std::to_string(number) + " cannot be decoded: the one before is shown");
    isInterrupted_ = false;
    return found;
}

}  // namespace fresco::media
