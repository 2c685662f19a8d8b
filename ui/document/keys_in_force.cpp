// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/keys_in_force.h"

#include "document/project_document.h"
#include "fresco/frame_lists.h"

#include <algorithm>
#include <iterator>

namespace fresco::ui {

namespace {

using Frames = std::vector<std::int64_t>;

std::optional<Frames> namedKeys(const ProjectDocument& document)
{
    return framesFromText(document.effectiveParameters().text(key::keyframes));
}

Frames cutsOf(const KeyPlan& plan)
{
    return plan.sceneStarts.empty() ? Frames{} : Frames{plan.sceneStarts.begin() + 1, plan.sceneStarts.end()};
}

/// Those of the range, and of the film's those before `first` and after `last`.
Frames withOthersOfFilm(Frames ofRange, const Frames& ofFilm, std::int64_t first, std::int64_t last)
{
    std::copy_if(ofFilm.begin(), ofFilm.end(), std::back_inserter(ofRange), [&](std::int64_t frame) {
        return frame < first || frame > last;
    });
    std::sort(ofRange.begin(), ofRange.end());
    return ofRange;
}

/// Without any plan there is nothing to be lost: no engine is there, or it has not answered yet.
bool isFilmLookedAt(const ProjectDocument& document)
{
    const KeyPlan& plan = document.plan();
    const bool coversFilm = document.media() && plan.range.count() >= document.media()->frames;
    return plan.isEmpty() || coversFilm || !document.filmPlan().isEmpty();
}

}  // namespace

std::vector<std::int64_t> keysInForce(const ProjectDocument& document)
{
    if (const auto named = namedKeys(document))
        return *named;
    return document.plan().keys;
}

std::vector<std::int64_t> keysToName(const ProjectDocument& document)
{
    if (const auto named = namedKeys(document))
        return *named;
    const KeyPlan& plan = document.plan();
    return withOthersOfFilm(plan.keys, document.filmPlan().keys, plan.range.first.value, plan.range.last.value);
}

std::optional<std::int64_t> keyAtOrBefore(const std::vector<std::int64_t>& keys, std::int64_t frame)
{
    const auto after = std::upper_bound(keys.begin(), keys.end(), frame);
    return after == keys.begin() ? std::nullopt : std::optional(*std::prev(after));
}

std::vector<std::int64_t> cutsInForce(const ProjectDocument& document)
{
    const std::string text = document.effectiveParameters().text(key::cuts);
    if (const auto named = framesFromText(text))
        return *named;
    return text == "none" ? Frames{} : cutsOf(document.plan());
}

std::vector<std::int64_t> cutsToName(const ProjectDocument& document)
{
    const std::string text = document.effectiveParameters().text(key::cuts);
    if (text == "none" || framesFromText(text))
        return cutsInForce(document);
    const KeyPlan& plan = document.plan();
    // The range's first frame begins a scene in any case; whether there is a cut, the film knows.
    return withOthersOfFilm(
        cutsOf(plan), cutsOf(document.filmPlan()), plan.range.first.value + 1, plan.range.last.value);
}

bool areAllKeysKnown(const ProjectDocument& document) { return namedKeys(document) || isFilmLookedAt(document); }

bool areAllCutsKnown(const ProjectDocument& document)
{
    return document.effectiveParameters().text(key::cuts) != "auto" || isFilmLookedAt(document);
}

}  // namespace fresco::ui
