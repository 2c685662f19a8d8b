// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/keys_in_force.h"

#include "document/project_document.h"
#include "fresco/frame_lists.h"

#include <algorithm>

namespace fresco::ui {

std::vector<std::int64_t> keysInForce(const ProjectDocument& document)
{
    if (const auto named = framesFromText(document.effectiveParameters().text(key::keyframes)))
        return *named;
    return document.plan().keys;
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
    if (text == "none" || document.plan().sceneStarts.empty())
        return {};
    return {document.plan().sceneStarts.begin() + 1, document.plan().sceneStarts.end()};
}

}  // namespace fresco::ui
