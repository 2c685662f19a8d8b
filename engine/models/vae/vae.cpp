// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae.h"

#include "fresco/worded_error.h"
#include "models/layers/silu.h"

#include <torch/types.h>

#include <string>

namespace fresco::models {

namespace {

constexpr double kEpsilon = 1e-6;
constexpr ConvShape pointwise(std::int64_t channels) { return {channels, channels, /*kernel*/ 1, 1, /*padding*/ 0}; }

void requireChannels(const at::Tensor& x, std::int64_t channels, const char* what)
{
    if (x.dim() != 4 || x.size(1) != channels)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors", "The autoencoder needs %1 with %2 channels; use parts of one model."),
                   worded(what),
                   channels),
            "got " + c10::str(x.sizes())};
}

}  // namespace

at::Tensor VaePosterior::sample(const at::Tensor& noise) const
{
    return mean + at::exp(0.5 * at::clamp(logVariance, -30.0, 20.0)) * noise;
}

VaeEncoder::VaeEncoder(const VaeConfig& config, const at::TensorOptions& where)
{
    const auto& widths = config.widths;
    convIn_ = register_module("conv_in", std::make_shared<Conv2d>(ConvShape{config.imageChannels, widths[0]}, where));
    blocks_ = register_module("down_blocks", std::make_shared<ModuleList<VaeBlock>>());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto resample = i + 1 < widths.size() ? Resample::Half : Resample::None;
        blocks_->add(
            VaeBlock::Shape{
                i == 0 ? widths[0] : widths[i - 1], widths[i], config.layersPerBlock, config.groups, resample},
            where);
    }
    middle_ = register_module("mid_block", std::make_shared<VaeMiddle>(config, where));
    normOut_ =
        register_module("conv_norm_out", std::make_shared<GroupNorm>(config.groups, widths.back(), kEpsilon, where));
    convOut_ = register_module("conv_out",
                               std::make_shared<Conv2d>(ConvShape{widths.back(), 2 * config.latentChannels}, where));
}

at::Tensor VaeEncoder::operator()(const at::Tensor& image) const
{
    auto hidden = (*convIn_)(image);
    for (std::size_t i = 0; i < blocks_->size(); ++i)
        hidden = (*blocks_)[i](hidden);
    hidden = (*middle_)(hidden);
    return (*convOut_)(silu((*normOut_)(hidden)));
}

VaeDecoder::VaeDecoder(const VaeConfig& config, const at::TensorOptions& where)
{
    const std::vector<std::int64_t> widths(config.widths.rbegin(), config.widths.rend());
    convIn_ = register_module("conv_in", std::make_shared<Conv2d>(ConvShape{config.latentChannels, widths[0]}, where));
    middle_ = register_module("mid_block", std::make_shared<VaeMiddle>(config, where));
    blocks_ = register_module("up_blocks", std::make_shared<ModuleList<VaeBlock>>());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const auto resample = i + 1 < widths.size() ? Resample::Double : Resample::None;
        blocks_->add(
            VaeBlock::Shape{
                i == 0 ? widths[0] : widths[i - 1], widths[i], config.layersPerBlock + 1, config.groups, resample},
            where);
    }
    normOut_ =
        register_module("conv_norm_out", std::make_shared<GroupNorm>(config.groups, widths.back(), kEpsilon, where));
    convOut_ =
        register_module("conv_out", std::make_shared<Conv2d>(ConvShape{widths.back(), config.imageChannels}, where));
}

at::Tensor VaeDecoder::operator()(const at::Tensor& sample) const
{
    auto hidden = (*middle_)((*convIn_)(sample));
    for (std::size_t i = 0; i < blocks_->size(); ++i)
        hidden = (*blocks_)[i](hidden);
    return (*convOut_)(silu((*normOut_)(hidden)));
}

Vae::Vae(const VaeConfig& config, const at::TensorOptions& where) : config_(config), where_(where)
{
    encoder_ = register_module("encoder", std::make_shared<VaeEncoder>(config, where));
    decoder_ = register_module("decoder", std::make_shared<VaeDecoder>(config, where));
    if (config.hasQuantConv)
        quantConv_ =
            register_module("quant_conv", std::make_shared<Conv2d>(pointwise(2 * config.latentChannels), where));
    if (config.hasPostQuantConv)
        postQuantConv_ =
            register_module("post_quant_conv", std::make_shared<Conv2d>(pointwise(config.latentChannels), where));
}

at::Tensor Vae::moments(const at::Tensor& image) const
{
    requireChannels(image, config_.imageChannels, FRESCO_TEXT("Errors", "pictures"));
    const auto encoded = (*encoder_)(prepared(image));
    return quantConv_ ? (*quantConv_)(encoded) : encoded;
}

VaePosterior Vae::encode(const at::Tensor& image) const
{
    const auto halves = moments(image).chunk(2, 1);
    return {halves[0], halves[1]};
}

at::Tensor Vae::decode(const at::Tensor& sample) const
{
    requireChannels(sample, config_.latentChannels, FRESCO_TEXT("Errors", "latents"));
    const auto input = prepared(sample);
    return (*decoder_)(postQuantConv_ ? (*postQuantConv_)(input) : input);
}

at::Tensor Vae::latentsFromSample(const at::Tensor& sample) const
{
    return (sample - config_.shiftFactor) * config_.scalingFactor;
}

at::Tensor Vae::sampleFromLatents(const at::Tensor& latents) const
{
    return latents / config_.scalingFactor + config_.shiftFactor;
}

at::Tensor Vae::prepared(const at::Tensor& input) const
{
    return input.to(where_).contiguous(featureFormat(where_.device()));
}

}  // namespace fresco::models
