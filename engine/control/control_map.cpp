// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/control_map.h"

#include "control/canny.h"
#include "control/soft_edge.h"
#include "fresco/worded_error.h"

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
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT("Errors", "There is no control map \"%1\"; known are soft-edge and canny."), name)};
}

at::Tensor controlInput(const std::vector<at::Tensor>& maps)
{
    if (maps.empty())
        throw WordedError{ErrorKind::BadShape,
                          worded(FRESCO_TEXT("Errors", "A ControlNet needs one control map a frame; there is none."))};
    for (const at::Tensor& map : maps)
        if (map.dim() != 2 || map.sizes() != maps.front().sizes())
            throw WordedError{ErrorKind::BadShape,
                              worded(FRESCO_TEXT("Errors", "The control maps of a batch must be of one size."))};
    return at::stack(maps).unsqueeze(1).expand({-1, 3, -1, -1}).contiguous();
}

}  // namespace fresco::control
