// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/clip_text.h"

#include "fresco/worded_error.h"

#include <torch/nn/module.h>

namespace fresco::models {

ClipAttention::ClipAttention(const ClipTextConfig& config, const at::TensorOptions& where) : heads_(config.heads)
{
    const auto projection = [&](const char* name) {
        return register_module(name, std::make_shared<Linear>(config.width, config.width, true, where));
    };
    query_ = projection("q_proj");
    key_ = projection("k_proj");
    value_ = projection("v_proj");
    output_ = projection("out_proj");
}

at::Tensor ClipAttention::operator()(const at::Tensor& tokens) const
{
    const auto heads = [&](const Linear& projection) {
        return projection(tokens).unflatten(2, {heads_, -1}).transpose(1, 2);
    };
    const auto attended = at::scaled_dot_product_attention(
        heads(*query_), heads(*key_), heads(*value_), /*attn_mask*/ {}, /*dropout_p*/ 0.0, /*is_causal*/ true);
    return (*output_)(attended.transpose(1, 2).flatten(2));
}

ClipMlp::ClipMlp(const ClipTextConfig& config, const at::TensorOptions& where) : activation_(config.activation)
{
    widen_ = register_module("fc1", std::make_shared<Linear>(config.width, config.innerWidth, true, where));
    narrow_ = register_module("fc2", std::make_shared<Linear>(config.innerWidth, config.width, true, where));
}

at::Tensor ClipMlp::operator()(const at::Tensor& tokens) const
{
    const auto wide = (*widen_)(tokens);
    return (*narrow_)(activation_ == ClipActivation::Gelu ? at::gelu(wide) : wide * at::sigmoid(1.702 * wide));
}

ClipLayer::ClipLayer(const ClipTextConfig& config, const at::TensorOptions& where)
{
    norm1_ = register_module("layer_norm1", std::make_shared<LayerNorm>(config.width, config.epsilon, where));
    attention_ = register_module("self_attn", std::make_shared<ClipAttention>(config, where));
    norm2_ = register_module("layer_norm2", std::make_shared<LayerNorm>(config.width, config.epsilon, where));
    mlp_ = register_module("mlp", std::make_shared<ClipMlp>(config, where));
}

at::Tensor ClipLayer::operator()(const at::Tensor& tokens) const
{
    const auto hidden = tokens + (*attention_)((*norm1_)(tokens));
    return hidden + (*mlp_)((*norm2_)(hidden));
}

ClipText::ClipText(const ClipTextConfig& config, const at::TensorOptions& where) : config_(config), where_(where)
{
    const auto embeddings = register_module("embeddings", std::make_shared<torch::nn::Module>());
    tokenEmbedding_ = embeddings->register_module("token_embedding",
                                                  std::make_shared<Embedding>(config.vocabulary, config.width, where));
    positionEmbedding_ = embeddings->register_module(
        "position_embedding", std::make_shared<Embedding>(config.positions, config.width, where));
    const auto encoder = register_module("encoder", std::make_shared<torch::nn::Module>());
    layers_ = encoder->register_module("layers", std::make_shared<ModuleList<ClipLayer>>());
    for (std::int64_t i = 0; i < config.layers; ++i)
        layers_->add(config, where);
    finalNorm_ = register_module("final_layer_norm", std::make_shared<LayerNorm>(config.width, config.epsilon, where));
}

at::Tensor ClipText::operator()(const at::Tensor& ids, std::int64_t clipSkip) const
{
    if (clipSkip < 1 || clipSkip > config_.layers)
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "--clip-skip must be 1 to %1 with this model's text encoder."),
                                 config_.layers)};
    auto hidden = embedded(ids);
    for (std::int64_t i = 0; i <= config_.layers - clipSkip; ++i)
        hidden = (*layers_)[static_cast<std::size_t>(i)](hidden);
    return (*finalNorm_)(hidden);
}

at::Tensor ClipText::embedded(const at::Tensor& ids) const
{
    if (ids.dim() != 2 || ids.size(1) > config_.positions)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors", "The text encoder takes at most %1 tokens at a time."), config_.positions),
            "got " + c10::str(ids.sizes())};
    // A tokenizer of another model gives ids past the table, which would be read out of bounds on a GPU.
    if (ids.numel() > 0 && (ids.max().item<std::int64_t>() >= config_.vocabulary || ids.min().item<std::int64_t>() < 0))
        throw WordedError{
            ErrorKind::BadModel,
            worded(FRESCO_TEXT(
                "Errors",
                "The tokenizer's vocabulary does not fit the text encoder; use both from the same model folder."))};
    const auto positions = at::arange(ids.size(1), at::TensorOptions(where_.device()).dtype(at::kLong));
    return (*tokenEmbedding_)(ids.to(where_.device())) + (*positionEmbedding_)(positions);
}

}  // namespace fresco::models
