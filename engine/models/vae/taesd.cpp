// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/taesd.h"

#include "fresco/worded_error.h"

#include <torch/nn/module.h>

#include <functional>
#include <string>

namespace fresco::models {

namespace {

/// Three convolutions with ReLU between, plus the input, ReLU.
class TinyResidual : public torch::nn::Module {
public:
    TinyResidual(std::int64_t width, const at::TensorOptions& where)
    {
        const auto parent = register_module("conv", std::make_shared<torch::nn::Module>());
        for (const char* name : {"0", "2", "4"})  // 1 and 3 are activations
            convs_.push_back(parent->register_module(name, std::make_shared<Conv2d>(ConvShape{width, width}, where)));
    }

    at::Tensor operator()(const at::Tensor& x) const
    {
        const auto hidden = (*convs_[1])((*convs_[0])(x).relu_()).relu_();
        return (*convs_[2])(hidden).add_(x).relu_();
    }

private:
    std::vector<std::shared_ptr<Conv2d>> convs_;
};

at::Tensor doubled(const at::Tensor& x) { return at::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)}); }

void requireChannels(const at::Tensor& x, std::int64_t channels)
{
    if (x.dim() != 4 || x.size(1) != channels)
        throw WordedError{ErrorKind::BadShape,
                          worded(FRESCO_TEXT("Errors",
                                             "The preview autoencoder works on %1 channels and does not fit this "
                                             "model; choose the one made for it."),
                                 channels),
                          "got " + c10::str(x.sizes())};
}

}  // namespace

at::Tensor TinyCoder::operator()(const at::Tensor& x) const
{
    auto hidden = x;
    for (const auto& layer : layers_)
        hidden = layer(hidden);
    return hidden;
}

void TinyCoder::addConv(const ConvShape& shape, const at::TensorOptions& where)
{
    const auto conv = parent_->register_module(nextName(), std::make_shared<Conv2d>(shape, where));
    layers_.emplace_back([conv](const at::Tensor& x) { return (*conv)(x); });
}

void TinyCoder::addResidualBlocks(std::int64_t count, std::int64_t width, const at::TensorOptions& where)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const auto block = parent_->register_module(nextName(), std::make_shared<TinyResidual>(width, where));
        layers_.emplace_back([block](const at::Tensor& x) { return (*block)(x); });
    }
}

void TinyCoder::addPlain(Layer layer) { layers_.push_back(std::move(layer)); }

TinyEncoder::TinyEncoder(const TinyVaeConfig& config, const at::TensorOptions& where)
{
    const auto& widths = config.encoderWidths;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i == 0)
            addConv({config.imageChannels, widths[0]}, where);
        else
            addConv({widths[i - 1], widths[i], /*kernel*/ 3, /*stride*/ 2, /*padding*/ 1, /*hasBias*/ false}, where);
        addResidualBlocks(config.encoderBlocks[i], widths[i], where);
    }
    addConv({widths.back(), config.latentChannels}, where);
}

TinyDecoder::TinyDecoder(const TinyVaeConfig& config, const at::TensorOptions& where)
{
    const auto& widths = config.decoderWidths;
    addConv({config.latentChannels, widths[0]}, where);
    addPlain([](const at::Tensor& x) { return at::relu(x); });
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool isLast = i + 1 == widths.size();
        addResidualBlocks(config.decoderBlocks[i], widths[i], where);
        if (!isLast)
            addPlain(doubled);
        addConv({widths[i], isLast ? config.imageChannels : widths[i + 1], 3, 1, 1, /*hasBias*/ isLast}, where);
    }
}

TinyVae::TinyVae(const TinyVaeConfig& config, const at::TensorOptions& where) : config_(config), where_(where)
{
    encoder_ = register_module("encoder", std::make_shared<TinyEncoder>(config, where));
    decoder_ = register_module("decoder", std::make_shared<TinyDecoder>(config, where));
}

at::Tensor TinyVae::encode(const at::Tensor& image) const
{
    requireChannels(image, config_.imageChannels);
    return (*encoder_)(prepared(image).add(1.0).div_(2.0));
}

at::Tensor TinyVae::decode(const at::Tensor& latents) const
{
    requireChannels(latents, config_.latentChannels);
    return (*decoder_)((prepared(latents) / 3.0).tanh_().mul_(3.0)).mul_(2.0).sub_(1.0);
}

at::Tensor TinyVae::prepared(const at::Tensor& input) const
{
    return input.to(where_).contiguous(featureFormat(where_.device()));
}

}  // namespace fresco::models
