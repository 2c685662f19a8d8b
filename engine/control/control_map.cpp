// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/control_map.h"

#include "control/canny.h"
#include "control/soft_edge.h"
#include "fresco/error.h"

#include <ATen/ops/stack.h>

#include <string>

namespace fresco::control {

const std::vector<std::string_view>& controlMapNames()
{
    static const std::vector<std::string_view> names{"soft-edge", "canny"};
    return names;
}

/// To add a map: derive from ControlMap, name it here and above, and in the row `control` of the parameter table.
std::unique_ptr<ControlMap> makeControlMap(std::string_view name)
{
    if (name == "soft-edge")
        return std::make_unique<SoftEdgeMap>();
    if (name == "canny")
        return std::make_unique<CannyMap>(CannyMap::Picture::Gray);
    throw Error{ErrorKind::InvalidArgument,
                "There is no control map \"" + std::string(name) + "\"; known are soft-edge and canny."};
}

at::Tensor controlInput(const std::vector<at::Tensor>& maps)
{
    if (maps.empty())
        throw Error{ErrorKind::BadShape, "A ControlNet needs one control map a frame; there is none."};
    for (const at::Tensor& map : maps)
        if (map.dim() != 2 || map.sizes() != maps.front().sizes())
            throw Error{ErrorKind::BadShape, "The control maps of a batch must be of one size."};
    return at::stack(maps).unsqueeze(1).expand({-1, 3, -1, -1}).contiguous();
}

}  // namespace fresco::control
