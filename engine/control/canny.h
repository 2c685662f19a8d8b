// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "control/control_map.h"

namespace fresco::control {

/// Canny's edges with thresholds 50 and 100 (3x3 Sobel, L1 norm), 0 or 1.
class CannyMap final : public ControlMap {
public:
    /// What the edges are looked for in. Gray is what the demo model was trained on; Rgb, the strongest channel at each
    /// pixel, is what the published program feeds (golden topic 16).
    enum class Picture { Gray, Rgb };

    explicit CannyMap(Picture picture) : picture_(picture) {}
    at::Tensor map(const ImageView& picture) const override;

private:
    Picture picture_;
};

}  // namespace fresco::control
