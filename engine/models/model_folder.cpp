// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"

#include "fresco/error.h"
#include "tensor/load_weights.h"
#include "tensor/weight_map.h"

#include <torch/torch.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace fresco::models {

namespace {

/// Weights made under a caller's inference mode could not be filled.
template <class Network, class Config> std::shared_ptr<Network> build(const Config& config, const LoadTarget& target)
{
    const c10::InferenceMode normalMode{false};
    return std::make_shared<Network>(config, at::TensorOptions(target.device).dtype(target.dtype));
}

/// A folder of another network would fail on its first field: say what it is instead.
void requireClass(const ModelConfig& config, const char* className)
{
    const auto found = config.text("_class_name", className);
    if (found != className)
        config.fail("_class_name", "says \"" + found.substr(0, 80) + "\" where a " + className + " is needed");
}

void fill(torch::nn::Module& network,
          const tensor::WeightMap& weights,
          ModelPartKind kind,
          const LoadTarget& target,
          tensor::LoadOptions load = {})
{
    load.part = partName(kind);
    load.stop = target.stop;
    tensor::loadInto(network, weights, load);
    network.eval();
}

std::optional<std::string> currentAttentionName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kRenamed{
        {{".query.", ".to_q."}, {".key.", ".to_k."}, {".value.", ".to_v."}, {".proj_attn.", ".to_out.0."}}};
    std::string renamed{name};
    for (const auto& [old, current] : kRenamed)
        if (const auto at = renamed.find(old); at != std::string::npos && renamed.find(".attentions.") < at)
            renamed.replace(at, old.size(), current);
    return renamed;
}

std::optional<std::string> withoutTextModel(std::string_view name)
{
    constexpr std::string_view kPrefix = "text_model.";
    return std::string{name.starts_with(kPrefix) ? name.substr(kPrefix.size()) : name};
}

/// Left in files by older versions of the library, or needed by other kinds of model only.
bool isUnusedTextTensor(std::string_view name)
{
    return name == "embeddings.position_ids" || name == "text_projection.weight";
}

}  // namespace

std::shared_ptr<UNet> loadUNet(const PartFiles& files, const LoadTarget& target)
{
    const ModelConfig config{files.config};
    requireClass(config, "UNet2DConditionModel");
    auto network = build<UNet>(readUNetConfig(config), target);
    fill(*network, tensor::openWeights(files.weights), ModelPartKind::UNet, target);
    return network;
}

std::shared_ptr<ControlNet> loadControlNet(const PartFiles& files, const LoadTarget& target)
{
    const ModelConfig config{files.config};
    requireClass(config, "ControlNetModel");
    auto network = build<ControlNet>(readControlNetConfig(config), target);
    fill(*network, tensor::openWeights(files.weights), ModelPartKind::ControlNet, target);
    return network;
}

std::shared_ptr<Vae> loadVae(const PartFiles& files, const LoadTarget& target)
{
    const ModelConfig config{files.config};
    requireClass(config, "AutoencoderKL");
    const auto shape = readVaeConfig(config);
    LoadTarget precise = target;
    if (shape.wantsFloat && target.dtype == at::kHalf)
        precise.dtype = at::kFloat;
    auto network = build<Vae>(shape, precise);
    tensor::LoadOptions load;
    load.ignoresUnitAxes = true;
    fill(*network, tensor::openWeights(files.weights).renamed(currentAttentionName), ModelPartKind::Vae, precise, load);
    return network;
}

std::shared_ptr<TinyVae> loadTinyVae(const PartFiles& files, const LoadTarget& target)
{
    const ModelConfig config{files.config};
    requireClass(config, "AutoencoderTiny");
    auto network = build<TinyVae>(readTinyVaeConfig(config), target);
    fill(*network, tensor::openWeights(files.weights), ModelPartKind::TinyVae, target);
    return network;
}

std::shared_ptr<ClipText> loadClipText(const PartFiles& files, const LoadTarget& target)
{
    auto network = build<ClipText>(readClipTextConfig(ModelConfig{files.config}), target);
    tensor::LoadOptions load;
    load.mayBeExtra = isUnusedTextTensor;
    const auto weights = tensor::openWeights(files.weights).renamed(withoutTextModel);
    fill(*network, weights, ModelPartKind::TextEncoder, target, load);
    return network;
}

}  // namespace fresco::models
