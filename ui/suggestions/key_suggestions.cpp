// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/key_suggestions.h"

#include "suggestions/scene_changes.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <span>

namespace fresco::ui {

namespace {

constexpr double kShareToShow = 0.4;  ///< of the picture: what no keyframe shows, each frame makes up for itself
constexpr double kLongWay = 0.1;      ///< a slow pan in twenty frames; a dog that sits and breathes stays far below
constexpr double kJumpsAlike = 0.8;   ///< a flash goes about as it came: the frame that shows it is the first

using Frames = std::vector<std::int64_t>;

std::vector<Scene> scenesIn(const Scene& whole, const Frames& cuts)
{
    std::vector<Scene> scenes{whole};
    for (const std::int64_t cut : cuts) {
        if (cut <= scenes.back().first || cut > whole.last)
            continue;
        scenes.back().last = cut - 1;
        scenes.push_back({cut, whole.last});
    }
    return scenes;
}

/// Looks for what one scene lacks: what must be exactly where it is comes first, the rest between that.
class SceneSearch {
public:
    SceneSearch(const KeyPlan& plan, const SuggestionTerms& terms, const Scene& scene)
        : changes_(plan, scene), scene_(scene), shortest_(std::max<std::int64_t>(terms.shortest, 1)),
          longest_(std::max<std::int64_t>(terms.longest, 1))
    {
        const auto begin = std::lower_bound(terms.keys.begin(), terms.keys.end(), scene.first);
        keys_.insert(begin, std::upper_bound(begin, terms.keys.end(), scene.last));
        hasOwnKey_ = !keys_.empty();
        keys_.insert({scene.first, scene.last});
        taken_ = keys_;
    }

    std::vector<KeySuggestion> run()
    {
        if (!hasOwnKey_)
            found_.push_back({.frame = scene_.first,
                              .reason = SuggestionReason::SceneWithoutKey,
                              .amount = static_cast<double>(scene_.last - scene_.first + 1)});
        findJumps();
        eachGap(&SceneSearch::findArrivals);
        eachGap(&SceneSearch::findLongMotion);
        std::ranges::sort(found_, {}, &KeySuggestion::frame);
        return found_;
    }

private:
    bool isFree(std::int64_t frame) const
    {
        const auto near = taken_.lower_bound(frame - shortest_ + 1);
        return near == taken_.end() || *near >= frame + shortest_;
    }
    bool suggest(std::int64_t frame, SuggestionReason reason, double amount)
    {
        if (!isFree(frame))
            return false;
        taken_.insert(frame);
        found_.push_back({.frame = frame, .reason = reason, .amount = amount});
        return true;
    }
    std::int64_t keyBefore(std::int64_t frame) const { return *std::prev(keys_.upper_bound(frame)); }
    std::int64_t keyAfter(std::int64_t frame) const { return *keys_.lower_bound(frame); }

    void eachGap(void (SceneSearch::*find)(std::int64_t, std::int64_t))
    {
        const Frames frames(taken_.begin(), taken_.end());
        for (std::size_t i = 1; i < frames.size(); ++i)
            (this->*find)(frames[i - 1], frames[i]);
    }

    /// The strongest of jumps close together, or the first that is about as strong.
    std::int64_t peakOf(std::span<const std::int64_t> jumps) const
    {
        const auto strength = [this](std::int64_t frame) { return changes_.difference(frame); };
        const double most = strength(*std::ranges::max_element(jumps, {}, strength));
        return *std::ranges::find_if(jumps, [&](std::int64_t jump) { return strength(jump) >= kJumpsAlike * most; });
    }

    void findJumps()
    {
        const std::span<const std::int64_t> jumps = changes_.jumps();
        Frames peaks;
        for (auto first = jumps.begin(); first != jumps.end();) {
            const auto end = std::lower_bound(first, jumps.end(), *first + shortest_);
            peaks.push_back(peakOf({first, end}));
            first = end;
        }
        std::ranges::stable_sort(
            peaks, std::greater{}, [this](std::int64_t peak) { return changes_.difference(peak); });
        for (const std::int64_t peak : peaks)
            suggest(peak, SuggestionReason::Jump, changes_.difference(peak));
    }

    void findArrivals(std::int64_t from, std::int64_t to)
    {
        for (std::int64_t frame = from + shortest_; frame <= to - shortest_; ++frame)
            if (changes_.arrived(from, frame) >= kShareToShow &&
                suggest(frame, SuggestionReason::Arrival, changes_.arrived(keyBefore(frame), frame)))
                from = frame;
    }

    /// As far from the last keyframe as may be, and the last of them in the middle of the way that is left.
    void findLongMotion(std::int64_t from, std::int64_t to)
    {
        while (to - from > longest_ && changes_.way(from, to) >= kLongWay) {
            const std::int64_t frame = to - from > 2 * longest_
                                           ? std::max(from + longest_, changes_.reached(from, kLongWay) - 1)
                                           : changes_.reached(from, 0.5 * changes_.way(from, to));
            const auto apart = static_cast<double>(keyAfter(frame) - keyBefore(frame));
            if (!suggest(frame, SuggestionReason::LongMotion, apart))
                return;
            findLongMotion(from, frame);
            from = frame;
        }
    }

    SceneChanges changes_;
    Scene scene_;
    std::int64_t shortest_;
    std::int64_t longest_;
    bool hasOwnKey_ = false;
    std::set<std::int64_t> keys_;   ///< in force, and the scene's ends
    std::set<std::int64_t> taken_;  ///< those, and what was found
    std::vector<KeySuggestion> found_;
};

}  // namespace

std::vector<KeySuggestion> suggestKeys(const KeyPlan& plan, const SuggestionTerms& terms)
{
    const std::int64_t planned = plan.range.first.value + static_cast<std::int64_t>(plan.changes.size()) - 1;
    const Scene whole{std::max(terms.range.first.value, plan.range.first.value),
                      std::min(terms.range.last.value, planned)};
    if (whole.first > whole.last)
        return {};
    std::vector<KeySuggestion> all;
    for (const Scene& scene : scenesIn(whole, terms.cuts)) {
        const std::vector<KeySuggestion> found = SceneSearch(plan, terms, scene).run();
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}  // namespace fresco::ui
