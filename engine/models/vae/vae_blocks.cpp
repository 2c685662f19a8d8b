// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae_blocks.h"

#include "models/layers/feature_tokens.h"

#include <torch/types.h>

namespace fresco::models {

namespace {

constexpr double kEpsilon = 1e-6;  // of every norm in an autoencoder

AttentionShape oneHead(std::int64_t width)
{
    return {.width = width, .context = width, .heads = 1, .hasInputBias = true};
}

}  // namespace

VaeAttention::VaeAttention(std::int64_t width, std::int64_t groups, const at::TensorOptions& where)
    : Attention(oneHead(width), where)
{
    norm_ = register_module("group_norm", std::make_shared<GroupNorm>(groups, width, kEpsilon, where));
}

at::Tensor VaeAttention::operator()(const at::Tensor& x) const
{
    const auto tokens = tokensFromFeature((*norm_)(x));
    return featureFromTokens(Attention::operator()(tokens, tokens), x.size(2), x.size(3)) + x;
}

VaeMiddle::VaeMiddle(const VaeConfig& config, const at::TensorOptions& where)
{
    const std::int64_t width = config.widths.back();
    const ResnetShape shape{width, width, /*timeWidth*/ 0, config.groups, kEpsilon};
    resnets_ = register_module("resnets", std::make_shared<ModuleList<Resnet>>());
    resnets_->add(shape, where);
    resnets_->add(shape, where);
    attentions_ = register_module("attentions", std::make_shared<ModuleList<VaeAttention>>());
    if (config.hasMiddleAttention)
        attentions_->add(width, config.groups, where);
}

at::Tensor VaeMiddle::operator()(const at::Tensor& x) const
{
    const auto hidden = (*resnets_)[0](x);
    return (*resnets_)[1](attentions_->empty() ? hidden : (*attentions_)[0](hidden));
}

VaeResampler::VaeResampler(const ConvShape& shape, const at::TensorOptions& where)
{
    conv_ = register_module("conv", std::make_shared<Conv2d>(shape, where));
}

VaeBlock::VaeBlock(const Shape& shape, const at::TensorOptions& where) : resample_(shape.resample)
{
    resnets_ = register_module("resnets", std::make_shared<ModuleList<Resnet>>());
    for (std::int64_t i = 0; i < shape.resnets; ++i)
        resnets_->add(ResnetShape{i == 0 ? shape.inputs : shape.outputs, shape.outputs, 0, shape.groups, kEpsilon},
                      where);
    if (resample_ == Resample::None)
        return;
    const bool halves = resample_ == Resample::Half;
    resampler_ = register_module(halves ? "downsamplers" : "upsamplers", std::make_shared<ModuleList<VaeResampler>>());
    resampler_->add(ConvShape{shape.outputs, shape.outputs, 3, halves ? 2 : 1, halves ? 0 : 1}, where);
}

at::Tensor VaeBlock::operator()(const at::Tensor& x) const
{
    auto hidden = x;
    for (std::size_t i = 0; i < resnets_->size(); ++i)
        hidden = (*resnets_)[i](hidden);
    if (resample_ == Resample::None)
        return hidden;
    if (resample_ == Resample::Half)  // pads right and bottom only, as the encoder was trained
        return (*resampler_)[0](at::constant_pad_nd(hidden, {0, 1, 0, 1}));
    return (*resampler_)[0](at::upsample_nearest2d(hidden, {2 * hidden.size(2), 2 * hidden.size(3)}));
}

}  // namespace fresco::models
