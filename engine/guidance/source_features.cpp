// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/source_features.h"

#include "fresco/error.h"

#include <torch/types.h>

#include <utility>

namespace fresco::guidance {

models::UNetHooks SourceRecorder::hooks()
{
    models::UNetHooks hooks;
    hooks.selfAttention = this;
    hooks.beforeUpBlock = [this](int upBlock, const at::Tensor& hidden) {
        FRESCO_CHECK(static_cast<std::size_t>(upBlock) == features_.upBlockInputs.size());
        features_.upBlockInputs.push_back(hidden);
        return hidden;
    };
    return hooks;
}

SourceFeatures SourceRecorder::take() { return std::exchange(features_, {}); }

at::Tensor SourceRecorder::attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention&)
{
    if (site.upBlock >= kFirstGuidedUpBlock)
        features_.attentionInputs[site] = normed;
    return {};
}

}  // namespace fresco::guidance
