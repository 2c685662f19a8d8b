// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/own_flows.h"

#include "core/paths.h"
#include "flow/flow_io.h"
#include "flow/resize_flow.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace fresco::pipeline {

namespace {

bool isFlow(const std::filesystem::path& file)
{
    return file.extension() == ".flo" && file.filename().string().starts_with("flow_");
}

}  // namespace

OwnFlows::OwnFlows(std::filesystem::path folder) : folder_(std::move(folder))
{
    std::error_code failure;
    const std::filesystem::directory_iterator files{folder_, failure};
    if (failure)
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "The folder of flows %1 cannot be read; check --own-flow."),
                                 core::quoted(folder_)),
                          failure.message()};
    if (std::none_of(begin(files), end(files), [](const auto& entry) { return isFlow(entry.path()); }))
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors",
                                             "There is no flow in %1 (--own-flow); they are named by their frames, as "
                                             "flow_00012_00017.flo."),
                                 core::quoted(folder_))};
}

std::string OwnFlows::fileName(FrameIndex from, FrameIndex to)
{
    std::array<char, 64> name{};
    std::snprintf(name.data(),
                  name.size(),
                  "flow_%05lld_%05lld.flo",
                  static_cast<long long>(from.value),
                  static_cast<long long>(to.value));
    return name.data();
}

std::optional<flow::FlowPair> OwnFlows::between(FrameIndex current, FrameIndex next, Size size) const
{
    const auto forward = folder_ / fileName(current, next), backward = folder_ / fileName(next, current);
    std::error_code ignored;
    if (!std::filesystem::exists(forward, ignored) || !std::filesystem::exists(backward, ignored))
        return std::nullopt;
    return flow::FlowPair{flow::resizeFlow(flow::readFlo(forward), size.height, size.width),
                          flow::resizeFlow(flow::readFlo(backward), size.height, size.width)};
}

flow::FlowPair motionBetween(const std::optional<OwnFlows>& own,
                             flow::FlowEstimator& estimator,
                             const FramePicture& current,
                             const FramePicture& next)
{
    if (own)
        if (auto given = own->between(current.frame, next.frame, {current.picture.width, current.picture.height}))
            return *std::move(given);
    return estimator.estimate(current.picture, next.picture);
}

}  // namespace fresco::pipeline
