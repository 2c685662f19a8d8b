// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/layers.h"
#include "models/layers/module_list.h"
#include "models/model_config.h"

namespace fresco::models {

enum class ClipActivation {
    QuickGelu,  ///< x sigmoid(1.702 x): SD 1.x
    Gelu,       ///< exact: SD 2.x
};

struct ClipTextConfig {
    std::int64_t vocabulary = 49408;
    std::int64_t width = 768;
    std::int64_t innerWidth = 3072;
    std::int64_t layers = 12;
    std::int64_t heads = 12;
    std::int64_t positions = 77;
    double epsilon = 1e-5;
    ClipActivation activation = ClipActivation::QuickGelu;
};

/// @throws Error{BadModel} naming file and field
ClipTextConfig readClipTextConfig(const ModelConfig& config);

/// Causal self-attention with biases, under the names of the transformers library.
class ClipAttention : public torch::nn::Module {
public:
    ClipAttention(const ClipTextConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    std::shared_ptr<Linear> query_, key_, value_, output_;
    std::int64_t heads_;
};

class ClipMlp : public torch::nn::Module {
public:
    ClipMlp(const ClipTextConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    std::shared_ptr<Linear> widen_, narrow_;
    ClipActivation activation_;
};

/// Attention and feed-forward, layer norm before and residual around each.
class ClipLayer : public torch::nn::Module {
public:
    ClipLayer(const ClipTextConfig& config, const at::TensorOptions& where);
    at::Tensor operator()(const at::Tensor& tokens) const;

private:
    std::shared_ptr<LayerNorm> norm1_, norm2_;
    std::shared_ptr<ClipAttention> attention_;
    std::shared_ptr<ClipMlp> mlp_;
};

/// CLIP's text encoder (Radford et al., arXiv 2103.00020). Tensor names without the "text_model." that many files put
/// first.
class ClipText : public torch::nn::Module {
public:
    ClipText(const ClipTextConfig& config, const at::TensorOptions& where);

    /// @param ids       int64 [B, T], T <= positions, each below the vocabulary's size
    /// @param clipSkip  1: all layers; 2: without the last ("clip skip 2"); at most layers
    /// @return          [B, T, width] after the final layer norm; padding takes part, as SD 1.5 was trained
    /// @throws Error{BadShape, InvalidArgument}
    at::Tensor operator()(const at::Tensor& ids, std::int64_t clipSkip = 1) const;

    const ClipTextConfig& config() const noexcept { return config_; }

private:
    at::Tensor embedded(const at::Tensor& ids) const;

    ClipTextConfig config_;
    at::TensorOptions where_;
    std::shared_ptr<Embedding> tokenEmbedding_, positionEmbedding_;
    std::shared_ptr<ModuleList<ClipLayer>> layers_;
    std::shared_ptr<LayerNorm> finalNorm_;
};

}  // namespace fresco::models
