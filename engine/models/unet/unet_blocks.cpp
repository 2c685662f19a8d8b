// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/unet_blocks.h"

#include <torch/types.h>

#include <utility>

namespace fresco::models {

namespace {

ResnetShape resnetShape(std::int64_t inputs, std::int64_t outputs, const UNetTrunkConfig& config)
{
    return {inputs, outputs, 4 * config.time.sinusoidWidth, config.groups, config.epsilon};
}

TransformerShape transformerShape(const UNetLevel& level, const UNetTrunkConfig& config)
{
    return {.width = level.width,
            .contextWidth = config.contextWidth,
            .heads = level.heads,
            .depth = level.transformerDepth,
            .groups = config.groups,
            .linearProjection = config.linearProjection,
            .onlyCrossAttention = level.onlyCrossAttention,
            .attentionInFloat = config.attentionInFloat};
}

}  // namespace

Resampler::Resampler(std::int64_t width, std::int64_t stride, const at::TensorOptions& where)
{
    conv_ = register_module("conv", std::make_shared<Conv2d>(ConvShape{width, width, /*kernel*/ 3, stride}, where));
}

DownBlock::DownBlock(const Shape& shape,
                     const UNetLevel& level,
                     const UNetTrunkConfig& config,
                     const at::TensorOptions& where)
{
    resnets_ = register_module("resnets", std::make_shared<ModuleList<Resnet>>());
    attentions_ = register_module("attentions", std::make_shared<ModuleList<Transformer>>());
    downsampler_ = register_module("downsamplers", std::make_shared<ModuleList<Resampler>>());
    for (std::int64_t i = 0; i < level.resnets; ++i) {
        resnets_->add(resnetShape(i == 0 ? shape.inputs : level.width, level.width, config), where);
        if (level.downHasAttention)
            attentions_->add(transformerShape(level, config), where);
    }
    if (shape.halves)
        downsampler_->add(level.width, /*stride*/ 2, where);
}

at::Tensor DownBlock::operator()(at::Tensor hidden, const UNetContext& context, std::vector<at::Tensor>& skips) const
{
    for (std::size_t i = 0; i < resnets_->size(); ++i) {
        hidden = (*resnets_)[i](hidden, context.time);
        if (!attentions_->empty())
            hidden = (*attentions_)[i](hidden, context.text, {});
        skips.push_back(hidden);
    }
    if (!downsampler_->empty()) {
        hidden = (*downsampler_)[0](hidden);
        skips.push_back(hidden);
    }
    return hidden;
}

MiddleBlock::MiddleBlock(const UNetTrunkConfig& config, const at::TensorOptions& where)
{
    const auto& level = config.levels.back();
    const auto shape = resnetShape(level.width, level.width, config);
    resnets_ = register_module("resnets", std::make_shared<ModuleList<Resnet>>());
    resnets_->add(shape, where);
    resnets_->add(shape, where);
    attentions_ = register_module("attentions", std::make_shared<ModuleList<Transformer>>());
    auto transformer = transformerShape(level, config);
    transformer.onlyCrossAttention = false;  // never here, whatever the other blocks do
    attentions_->add(transformer, where);
}

at::Tensor MiddleBlock::operator()(const at::Tensor& hidden, const UNetContext& context) const
{
    const auto attended = (*attentions_)[0]((*resnets_)[0](hidden, context.time), context.text, {});
    return (*resnets_)[1](attended, context.time);
}

UpBlock::UpBlock(const Shape& shape,
                 const UNetLevel& level,
                 const UNetTrunkConfig& config,
                 const at::TensorOptions& where)
    : index_(shape.index)
{
    resnets_ = register_module("resnets", std::make_shared<ModuleList<Resnet>>());
    attentions_ = register_module("attentions", std::make_shared<ModuleList<Transformer>>());
    upsampler_ = register_module("upsamplers", std::make_shared<ModuleList<Resampler>>());
    for (std::int64_t i = 0; i <= level.resnets; ++i) {  // one more than on the way down
        const std::int64_t below = i == 0 ? shape.inputs : level.width;
        const std::int64_t skip = i == level.resnets ? shape.lastSkip : level.width;
        resnets_->add(resnetShape(below + skip, level.width, config), where);
        if (level.upHasAttention)
            attentions_->add(transformerShape(level, config), where);
    }
    if (shape.doubles)
        upsampler_->add(level.width, /*stride*/ 1, where);
}

at::Tensor UpBlock::operator()(at::Tensor hidden,
                               const UNetContext& context,
                               std::vector<at::Tensor>& skips,
                               const UNetHooks& hooks) const
{
    for (std::size_t i = 0; i < resnets_->size(); ++i) {
        hidden = (*resnets_)[i](withSkip(hidden, skips, hooks), context.time);
        if (!attentions_->empty())
            hidden = (*attentions_)[i](
                hidden, context.text, {hooks.selfAttention, {index_, static_cast<int>(i), /*depth*/ 0}});
    }
    if (upsampler_->empty())
        return hidden;
    // To the next skip's size rather than by two: odd sizes were rounded up on the way down.
    const auto& next = skips.back();
    return (*upsampler_)[0](at::upsample_nearest2d(hidden, {next.size(2), next.size(3)}));
}

at::Tensor UpBlock::withSkip(const at::Tensor& hidden, std::vector<at::Tensor>& skips, const UNetHooks& hooks) const
{
    HiddenAndSkip pair{hidden, std::move(skips.back())};
    skips.pop_back();
    if (hooks.beforeConcatenation)
        pair = hooks.beforeConcatenation(index_, pair);
    return at::cat({pair.hidden, pair.skip}, 1);
}

}  // namespace fresco::models
