// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/net/residual_encoder.h"

#include <torch/nn/module.h>

#include <string>

namespace fresco::flow {
namespace {

using Layer = std::function<at::Tensor(const at::Tensor&)>;

/// Only stored statistics are weights: the other norms leave no trace in a file.
Layer addNorm(torch::nn::Module& parent,
              const std::string& name,
              NormKind kind,
              std::int64_t channels,
              const at::TensorOptions& where)
{
    if (kind == NormKind::None)
        return [](const at::Tensor& x) { return x; };
    if (kind == NormKind::Instance)
        return instanceNorm;
    const auto norm = parent.register_module(name, std::make_shared<FrozenBatchNorm>(channels, where));
    return [norm](const at::Tensor& x) { return (*norm)(x); };
}

/// Two or three convolutions, each with norm and ReLU, plus the input, ReLU.
class ResidualBlock : public torch::nn::Module {
public:
    ResidualBlock(const EncoderShape& shape,
                  std::int64_t inputs,
                  std::int64_t outputs,
                  std::int64_t stride,
                  const at::TensorOptions& where)
    {
        const auto add = [&](const ConvShape& conv) {
            const std::string number = std::to_string(convs_.size() + 1);
            convs_.push_back(register_module("conv" + number, std::make_shared<Conv>(conv, where)));
            norms_.push_back(addNorm(*this, "norm" + number, shape.norm, conv.outputs, where));
        };
        if (shape.isBottleneck) {
            const std::int64_t narrow = outputs / 4;
            add({inputs, narrow, 1, 1, 1, shape.hasBias});
            add({narrow, narrow, 3, 3, stride, shape.hasBias});
            add({narrow, outputs, 1, 1, 1, shape.hasBias});
        } else {
            add({inputs, outputs, 3, 3, stride, shape.hasBias});
            add({outputs, outputs, 3, 3, 1, shape.hasBias});
        }
        if (stride != 1)
            addShortcut(shape, {inputs, outputs, 1, 1, stride, /*hasBias*/ true}, where);
    }

    at::Tensor operator()(const at::Tensor& x) const
    {
        at::Tensor hidden = x;
        for (std::size_t i = 0; i < convs_.size(); ++i)
            hidden = at::relu(norms_[i]((*convs_[i])(hidden)));
        return at::relu((shortcut_ ? shortcut_(x) : x) + hidden);
    }

private:
    /// What files call "downsample", a sequence. They name its norm a second time, as the block's last.
    void addShortcut(const EncoderShape& shape, const ConvShape& convShape, const at::TensorOptions& where)
    {
        const auto sequence = register_module("downsample", std::make_shared<torch::nn::Module>());
        const auto conv = sequence->register_module("0", std::make_shared<Conv>(convShape, where));
        const Layer norm = addNorm(*sequence, "1", shape.norm, convShape.outputs, where);
        shortcut_ = [conv, norm](const at::Tensor& x) { return norm((*conv)(x)); };
    }

    std::vector<std::shared_ptr<Conv>> convs_;
    std::vector<Layer> norms_;
    Layer shortcut_;
};

}  // namespace

ResidualEncoder::ResidualEncoder(const EncoderShape& shape, const at::TensorOptions& where)
    : shape_(shape), where_(where)
{
    const auto& widths = shape.widths;
    const ConvShape first{3, widths[0], 7, 7, 2, shape.hasBias};
    const auto convIn = register_module("conv1", std::make_shared<Conv>(first, where));
    const Layer normIn = addNorm(*this, "norm1", shape.norm, widths[0], where);
    layers_.emplace_back([convIn, normIn](const at::Tensor& x) { return at::relu(normIn((*convIn)(x))); });
    addStage("layer1", widths[0], widths[1], 1);
    addStage("layer2", widths[1], widths[2], 2);
    addStage("layer3", widths[2], widths[3], 2);
    const ConvShape last{widths[3], shape.outputs, 1, 1};
    const auto convOut = register_module("conv2", std::make_shared<Conv>(last, where));
    layers_.emplace_back([convOut](const at::Tensor& x) { return (*convOut)(x); });
}

void ResidualEncoder::addStage(const std::string& name, std::int64_t inputs, std::int64_t outputs, std::int64_t stride)
{
    const auto stage = register_module(name, std::make_shared<torch::nn::Module>());
    const auto add = [&](const char* number, std::int64_t from, std::int64_t step) {
        const auto block =
            stage->register_module(number, std::make_shared<ResidualBlock>(shape_, from, outputs, step, where_));
        layers_.emplace_back([block](const at::Tensor& x) { return (*block)(x); });
    };
    add("0", inputs, stride);
    add("1", outputs, 1);
}

at::Tensor ResidualEncoder::operator()(const at::Tensor& image) const
{
    at::Tensor hidden = image;
    for (const Layer& layer : layers_)
        hidden = layer(hidden);
    return hidden;
}

}  // namespace fresco::flow
