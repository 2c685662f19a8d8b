// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/unet.h"

#include "fresco/worded_error.h"
#include "models/layers/silu.h"

#include <torch/types.h>

#include <algorithm>

namespace fresco::models {

namespace {

void addControl(const ControlResiduals& control, std::vector<at::Tensor>& skips, at::Tensor& middle)
{
    if (control.down.size() != skips.size() || !control.middle.sizes().equals(middle.sizes()))
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors",
                               "The ControlNet does not fit the UNet; use one made for the same kind of model.")),
            std::to_string(control.down.size()) + " residuals for " + std::to_string(skips.size()) + " skips"};
    for (std::size_t i = 0; i < skips.size(); ++i)
        skips[i] = skips[i] + control.down[i];  // a new tensor: the last skip is the middle block's input too
    middle = middle + control.middle;
}

}  // namespace

std::shared_ptr<ModuleList<DownBlock>> makeDownBlocks(const UNetTrunkConfig& config, const at::TensorOptions& where)
{
    auto blocks = std::make_shared<ModuleList<DownBlock>>();
    for (std::size_t i = 0; i < config.levels.size(); ++i) {
        const std::int64_t inputs = config.levels[i == 0 ? 0 : i - 1].width;
        const bool halves = i + 1 < config.levels.size();
        blocks->add(DownBlock::Shape{inputs, halves}, config.levels[i], config, where);
    }
    return blocks;
}

UNetInput prepareInput(const UNetInput& input, const UNetTrunkConfig& config, const at::TensorOptions& where)
{
    const auto& latents = input.latents;
    const auto& text = input.text;
    if (latents.dim() != 4 || latents.size(1) != config.inputChannels)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors",
                               "The network works on latents of %1 channels; use an autoencoder of the same model."),
                   config.inputChannels),
            "latents are " + c10::str(latents.sizes())};
    if (text.dim() != 3 || text.size(2) != config.contextWidth || text.size(0) != latents.size(0))
        throw WordedError{ErrorKind::BadShape,
                          worded(FRESCO_TEXT("Errors",
                                             "The network works with text embeddings of width %1, one per latent; use "
                                             "a text encoder of the same model."),
                                 config.contextWidth),
                          "text is " + c10::str(text.sizes()) + ", latents are " + c10::str(latents.sizes())};
    return {latents.to(where).contiguous(featureFormat(where.device())), input.timestep, text.to(where)};
}

UNet::UNet(const UNetConfig& config, const at::TensorOptions& where) : config_(config), where_(where)
{
    const auto& trunk = config_.trunk;
    const std::int64_t width = trunk.levels.front().width;
    convIn_ = register_module("conv_in", std::make_shared<Conv2d>(ConvShape{trunk.inputChannels, width}, where));
    time_ = register_module("time_embedding", std::make_shared<TimeEmbedding>(trunk.time, where));
    downBlocks_ = register_module("down_blocks", makeDownBlocks(trunk, where));
    middle_ = register_module("mid_block", std::make_shared<MiddleBlock>(trunk, where));
    upBlocks_ = register_module("up_blocks", std::make_shared<ModuleList<UpBlock>>());
    addUpBlocks(where);
    normOut_ = register_module("conv_norm_out", std::make_shared<GroupNorm>(trunk.groups, width, trunk.epsilon, where));
    convOut_ = register_module("conv_out", std::make_shared<Conv2d>(ConvShape{width, config_.outputChannels}, where));
}

void UNet::addUpBlocks(const at::TensorOptions& where)
{
    const auto& levels = config_.trunk.levels;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::size_t level = levels.size() - 1 - i;
        const UpBlock::Shape shape{.index = static_cast<int>(i),
                                   .inputs = levels[std::min(level + 1, levels.size() - 1)].width,
                                   .lastSkip = levels[level == 0 ? 0 : level - 1].width,
                                   .doubles = level > 0};
        upBlocks_->add(shape, levels[level], config_.trunk, where);
    }
}

at::Tensor UNet::operator()(const UNetInput& input, const ControlResiduals* control, const UNetHooks& hooks) const
{
    const auto prepared = prepareInput(input, config_.trunk, where_);
    const UNetContext context{silu((*time_)(input.timestep)), prepared.text};

    auto hidden = (*convIn_)(prepared.latents);
    std::vector<at::Tensor> skips{hidden};
    for (std::size_t i = 0; i < downBlocks_->size(); ++i)
        hidden = (*downBlocks_)[i](hidden, context, skips);
    hidden = (*middle_)(hidden, context);
    if (control)
        addControl(*control, skips, hidden);
    for (std::size_t i = 0; i < upBlocks_->size(); ++i) {
        if (hooks.beforeUpBlock)
            hidden = hooks.beforeUpBlock(static_cast<int>(i), hidden);
        hidden = (*upBlocks_)[i](hidden, context, skips, hooks);
    }
    return (*convOut_)(silu((*normOut_)(hidden))).contiguous();
}

}  // namespace fresco::models
