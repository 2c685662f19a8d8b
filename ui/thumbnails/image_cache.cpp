// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/image_cache.h"

namespace fresco::ui {

void ImageCache::put(std::int64_t frame, const QImage& image, int height)
{
    if (const auto old = entries_.find(frame); old != entries_.end())
        remove(old);
    if (image.isNull() || image.sizeInBytes() > limit_)
        return;
    entries_[frame] = {image, height, ages_.insert(ages_.end(), frame)};
    bytes_ += image.sizeInBytes();
    while (bytes_ > limit_)
        remove(entries_.find(ages_.front()));
}

QImage ImageCache::at(std::int64_t frame)
{
    const auto entry = entries_.find(frame);
    return entry == entries_.end() ? QImage() : look(entry);
}

QImage ImageCache::nearest(std::int64_t frame, std::int64_t first, std::int64_t last)
{
    const auto after = entries_.lower_bound(frame);
    const bool hasAfter = after != entries_.end() && after->first <= last;
    const bool hasBefore = after != entries_.begin() && std::prev(after)->first >= first;
    if (!hasAfter && !hasBefore)
        return {};
    const bool isAfterNearer = hasAfter && (!hasBefore || after->first - frame < frame - std::prev(after)->first);
    return look(isAfterNearer ? after : std::prev(after));
}

int ImageCache::heightOf(std::int64_t frame) const
{
    const auto entry = entries_.find(frame);
    return entry == entries_.end() ? 0 : entry->second.height;
}

void ImageCache::clear()
{
    entries_.clear();
    ages_.clear();
    bytes_ = 0;
}

QImage ImageCache::look(Entries::iterator entry)
{
    ages_.splice(ages_.end(), ages_, entry->second.age);
    return entry->second.image;
}

void ImageCache::remove(Entries::iterator entry)
{
    bytes_ -= entry->second.image.sizeInBytes();
    ages_.erase(entry->second.age);
    entries_.erase(entry);
}

}  // namespace fresco::ui
