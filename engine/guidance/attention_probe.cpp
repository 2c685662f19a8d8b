// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/attention_probe.h"

namespace fresco::guidance {

at::Tensor
AttentionProbe::attend(const models::AttentionSite& site, const at::Tensor& normed, const models::Attention& attention)
{
    // The place is one among the finest tokens; each later attention there is nearer to the picture.
    if (normed.size(1) == place_.tokens)
        weights_ = guided_.weightsOf(site, normed, attention, place_);
    return guided_.attend(site, normed, attention);
}

}  // namespace fresco::guidance
