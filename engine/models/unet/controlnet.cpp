// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/controlnet.h"

#include "fresco/worded_error.h"
#include "models/layers/silu.h"

#include <torch/types.h>

namespace fresco::models {

namespace {

constexpr ConvShape pointwise(std::int64_t width) { return {width, width, /*kernel*/ 1, 1, /*padding*/ 0}; }

}  // namespace

HintEmbedding::HintEmbedding(const ControlNetConfig& config, const at::TensorOptions& where)
{
    const auto& widths = config.hintWidths;
    convIn_ = register_module("conv_in", std::make_shared<Conv2d>(ConvShape{config.hintChannels, widths[0]}, where));
    blocks_ = register_module("blocks", std::make_shared<ModuleList<Conv2d>>());
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        blocks_->add(ConvShape{widths[i], widths[i]}, where);
        blocks_->add(ConvShape{widths[i], widths[i + 1], /*kernel*/ 3, /*stride*/ 2}, where);
    }
    convOut_ = register_module(
        "conv_out", std::make_shared<Conv2d>(ConvShape{widths.back(), config.trunk.levels.front().width}, where));
}

at::Tensor HintEmbedding::operator()(const at::Tensor& map) const
{
    auto hidden = silu((*convIn_)(map));
    for (std::size_t i = 0; i < blocks_->size(); ++i)
        hidden = silu((*blocks_)[i](hidden));
    return (*convOut_)(hidden);
}

ControlNet::ControlNet(const ControlNetConfig& config, const at::TensorOptions& where) : config_(config), where_(where)
{
    const auto& trunk = config_.trunk;
    const std::int64_t width = trunk.levels.front().width;
    convIn_ = register_module("conv_in", std::make_shared<Conv2d>(ConvShape{trunk.inputChannels, width}, where));
    time_ = register_module("time_embedding", std::make_shared<TimeEmbedding>(trunk.time, where));
    hint_ = register_module("controlnet_cond_embedding", std::make_shared<HintEmbedding>(config_, where));
    downBlocks_ = register_module("down_blocks", makeDownBlocks(trunk, where));
    middle_ = register_module("mid_block", std::make_shared<MiddleBlock>(trunk, where));
    addZeroConvs(where);
}

void ControlNet::addZeroConvs(const at::TensorOptions& where)
{
    const auto& levels = config_.trunk.levels;
    zeroConvs_ = register_module("controlnet_down_blocks", std::make_shared<ModuleList<Conv2d>>());
    zeroConvs_->add(pointwise(levels.front().width), where);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::int64_t skips = levels[i].resnets + (i + 1 < levels.size() ? 1 : 0);
        for (std::int64_t skip = 0; skip < skips; ++skip)
            zeroConvs_->add(pointwise(levels[i].width), where);
    }
    middleZeroConv_ =
        register_module("controlnet_mid_block", std::make_shared<Conv2d>(pointwise(levels.back().width), where));
}

at::Tensor ControlNet::embedHint(const at::Tensor& map) const
{
    if (map.dim() != 4 || map.size(1) != config_.hintChannels)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors", "The ControlNet needs control maps of %1 channels."), config_.hintChannels),
            "got " + c10::str(map.sizes())};
    return (*hint_)(map.to(where_).contiguous(featureFormat(where_.device())));
}

ControlResiduals ControlNet::operator()(const UNetInput& input, const at::Tensor& hint, double scale) const
{
    const auto prepared = prepareInput(input, config_.trunk, where_);
    const UNetContext context{silu((*time_)(input.timestep)), prepared.text};

    auto hidden = withHint((*convIn_)(prepared.latents), hint);
    std::vector<at::Tensor> skips{hidden};
    for (std::size_t i = 0; i < downBlocks_->size(); ++i)
        hidden = (*downBlocks_)[i](hidden, context, skips);
    ControlResiduals residuals;
    residuals.middle = (*middleZeroConv_)((*middle_)(hidden, context)).mul_(scale);
    for (std::size_t i = 0; i < skips.size(); ++i)
        residuals.down.push_back((*zeroConvs_)[i](skips[i]).mul_(scale));
    return residuals;
}

at::Tensor ControlNet::withHint(const at::Tensor& hidden, const at::Tensor& hint) const
{
    const bool sameSize = hint.dim() == 4 && hint.sizes().slice(1).equals(hidden.sizes().slice(1));
    if (sameSize && hint.size(0) == hidden.size(0))
        return hidden + hint;
    if (!sameSize || 2 * hint.size(0) != hidden.size(0))
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT(
                "Errors", "The control map's size does not match the picture's; prepare both at the same resolution.")),
            "hint is " + c10::str(hint.sizes()) + ", latents embedded are " + c10::str(hidden.sizes())};
    return hidden + hint.repeat({2, 1, 1, 1});
}

ControlResiduals sumResiduals(std::span<const ControlUnit> units, const UNetInput& input)
{
    FRESCO_CHECK(!units.empty());
    auto sum = (*units.front().net)(input, units.front().hint, units.front().scale);
    for (const auto& unit : units.subspan(1)) {
        const auto more = (*unit.net)(input, unit.hint, unit.scale);
        if (more.down.size() != sum.down.size())
            throw WordedError{ErrorKind::BadShape,
                              worded(FRESCO_TEXT(
                                  "Errors", "The ControlNets have different shapes; use nets for one kind of model."))};
        for (std::size_t i = 0; i < sum.down.size(); ++i)
            sum.down[i].add_(more.down[i]);
        sum.middle.add_(more.middle);
    }
    return sum;
}

}  // namespace fresco::models
