// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/preview_store.h"

#include <algorithm>

namespace fresco::ui {

void PreviewStore::add(std::int64_t frame, const QImage& image)
{
    order_.erase(std::remove(order_.begin(), order_.end(), frame), order_.end());
    order_.push_back(frame);
    images_[frame] = image;
    if (order_.size() > limit_) {
        images_.erase(order_.front());
        order_.pop_front();
    }
}

QImage PreviewStore::at(std::int64_t frame) const
{
    const auto found = images_.find(frame);
    return found == images_.end() ? QImage() : found->second;
}

void PreviewStore::clear()
{
    images_.clear();
    order_.clear();
}

}  // namespace fresco::ui
