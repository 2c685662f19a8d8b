// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/snapping.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace fresco::widgets {

namespace {

/// Keeps the nearest of what it is shown.
class Nearest {
public:
    Nearest(double position, double reach)
        : position_(position), distance_(reach), best_(static_cast<std::int64_t>(std::lround(position)))
    {
    }

    void consider(std::int64_t frame)
    {
        if (const double away = std::abs(static_cast<double>(frame) - position_); away < distance_) {
            distance_ = away;
            best_ = frame;
        }
    }
    /// The two of an ascending list that the position lies between.
    template <class Items, class FrameOf> void considerAll(const Items& items, FrameOf frameOf)
    {
        const auto wanted = static_cast<std::int64_t>(std::floor(position_));
        const auto next = std::ranges::lower_bound(items, wanted, {}, frameOf);
        // The one at the floor and the one after it may both be there.
        for (auto item = next == items.begin() ? next : std::prev(next); item != items.end(); ++item) {
            consider(std::invoke(frameOf, *item));
            if (std::invoke(frameOf, *item) > wanted)
                return;
        }
    }
    std::int64_t best() const { return best_; }

private:
    double position_;
    double distance_;
    std::int64_t best_;
};

}  // namespace

std::int64_t snappedFrame(const TimelineContent& content, double position, double reach, const SnapTargets& targets)
{
    Nearest nearest(position, reach);
    nearest.considerAll(content.cuts, std::identity{});
    nearest.considerAll(content.markers, std::identity{});
    if (targets.keys)
        nearest.considerAll(content.keys, &TimelineKey::frame);
    if (targets.playhead)
        nearest.consider(*targets.playhead);
    if (targets.edges && content.in)
        nearest.consider(*content.in);
    if (targets.edges && content.out)
        nearest.consider(*content.out);
    return std::clamp<std::int64_t>(nearest.best(), 0, std::max<std::int64_t>(0, content.frames - 1));
}

}  // namespace fresco::widgets
