// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/sample.h"

#include "bridge/text.h"

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr std::string_view kClip = "bigbuckbunny.mp4";

}  // namespace

std::optional<Sample> sampleOf(const std::vector<ModelChoice>& models)
{
    const auto bundled = std::ranges::find_if(models, [](const ModelChoice& model) { return model.info.isBundled; });
    if (bundled == models.end() || bundled->info.styles.empty())
        return std::nullopt;
    // .../models/demo and .../samples
    const std::filesystem::path assets = bundled->info.folder.parent_path().parent_path();
    return Sample{toQt(assets / "samples" / kClip), toQt(std::string_view(bundled->info.styles.front().prompt))};
}

}  // namespace fresco::ui
