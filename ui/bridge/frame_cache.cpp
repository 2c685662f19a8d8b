// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_cache.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

void FrameCache::put(DecodedFrame decoded)
{
    if (const auto found = places_.find(decoded.frame); found != places_.end()) {
        bytes_ -= found->second->image.sizeInBytes();
        order_.erase(found->second);
        places_.erase(found);
    }
    bytes_ += decoded.image.sizeInBytes();
    const std::int64_t frame = decoded.frame;
    order_.push_front(std::move(decoded));
    places_[frame] = order_.begin();
    while (bytes_ > budget_ && order_.size() > 1) {
        bytes_ -= order_.back().image.sizeInBytes();
        places_.erase(order_.back().frame);
        order_.pop_back();
    }
}

const DecodedFrame* FrameCache::find(std::int64_t frame)
{
    const auto found = places_.find(frame);
    if (found == places_.end())
        return nullptr;
    order_.splice(order_.begin(), order_, found->second);
    return &order_.front();
}

const DecodedFrame* FrameCache::nearest(std::int64_t frame) const
{
    if (places_.empty())
        return nullptr;
    const auto after = places_.lower_bound(frame);
    if (after == places_.begin())
        return &*after->second;
    const auto before = std::prev(after);
    if (after == places_.end() || frame - before->first <= after->first - frame)
        return &*before->second;
    return &*after->second;
}

std::int64_t FrameCache::capacity() const
{
    const qint64 each = order_.empty() ? 0 : order_.front().image.sizeInBytes();
    return each > 0 ? std::max<qint64>(1, budget_ / each) : 1;
}

}  // namespace fresco::ui
