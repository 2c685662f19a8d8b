// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/transported_noise.h"

#include "fresco/error.h"

#include <ATen/ops/empty.h>

#include <algorithm>
#include <numeric>

namespace fresco::pipeline {

namespace {

using Order = std::vector<std::int64_t>;

constexpr std::int64_t kNobody = -1;

/// One step of all trajectories, from a frame to the next.
struct TokenStep {
    const std::int64_t* from;  ///< token of each trajectory before
    const std::int64_t* to;    ///< and after
    const bool* isLinked;
};

Order moved(const Order& order, const TokenStep& step)
{
    const std::size_t tokens = order.size();
    Order next(tokens, kNobody);
    std::vector<bool> isTaken(tokens, false);
    const auto take = [&](std::size_t from, std::size_t to) {
        next[to] = order[from];
        isTaken[from] = true;
    };
    for (std::size_t k = 0; k < tokens; ++k)
        if (step.isLinked[k])
            take(static_cast<std::size_t>(step.from[k]), static_cast<std::size_t>(step.to[k]));
    for (std::size_t place = 0; place < tokens; ++place)
        if (next[place] == kNobody && !isTaken[place])
            take(place, place);
    std::size_t from = 0;
    for (std::size_t place = 0; place < tokens; ++place) {
        if (next[place] != kNobody)
            continue;
        while (isTaken[from])
            ++from;
        take(from, place);
    }
    return next;
}

Order inPlace(std::int64_t tokens)
{
    Order order(static_cast<std::size_t>(tokens));
    std::iota(order.begin(), order.end(), 0);
    return order;
}

}  // namespace

at::Tensor NoiseTransport::orderOf(const guidance::Correspondence& tracks, bool hasAnchors)
{
    const at::Tensor places = tracks.tokenFromTrajectory.cpu().contiguous();
    const at::Tensor links = tracks.isLinked.cpu();
    const std::int64_t frames = places.size(0);
    const std::int64_t tokens = places.size(1);
    const at::Tensor orders = at::empty({frames, tokens}, at::kLong);
    const auto keep = [&](std::int64_t frame, const Order& order) {
        std::copy(order.begin(), order.end(), orders[frame].mutable_data_ptr<std::int64_t>());
    };
    Order order = inPlace(tokens);
    keep(0, order);
    std::int64_t frame = 0;
    if (hasAnchors) {
        FRESCO_CHECK(frames > 2 && last_.size() == static_cast<std::size_t>(tokens));
        order = last_;
        frame = 1;
        keep(frame, order);
    }
    for (; frame + 1 < frames; ++frame) {
        const at::Tensor isLinked = links.select(1, frame).select(1, frame + 1).contiguous();
        order = moved(order,
                      {places[frame].const_data_ptr<std::int64_t>(),
                       places[frame + 1].const_data_ptr<std::int64_t>(),
                       isLinked.const_data_ptr<bool>()});
        keep(frame + 1, order);
    }
    last_ = std::move(order);
    return orders.to(tracks.tokenFromTrajectory.device());
}

at::Tensor TransportedNoise::moved(const at::Tensor& noise) const
{
    const at::Tensor pixels = noise.flatten(2);
    FRESCO_CHECK(order_.size(0) == pixels.size(0) && order_.size(1) == pixels.size(2));
    return pixels.gather(2, order_.unsqueeze(1).expand_as(pixels)).view_as(noise);
}

}  // namespace fresco::pipeline
