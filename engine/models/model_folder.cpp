// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"

#include "fresco/error.h"
#include "fresco/wording.h"
#include "tensor/load_weights.h"
#include "tensor/weight_map.h"

#include <torch/types.h>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace fresco::models {

namespace {

/// @param read  makes a network's config of a config.json
template <class Read> auto readConfig(const PartFiles& files, const char* className, const Read& read)
{
    const ModelConfig config{files.config};
    const auto found = config.text("_class_name", className);
    if (found != className)  // a folder of another network would fail on its first field: say what it is instead
        config.fail("_class_name",
                    worded(FRESCO_TEXT("Errors", "says \"%1\" where a %2 is needed"), found.substr(0, 80), className));
    return read(config);
}

template <class Network, class Config>
std::shared_ptr<Network> load(ModelPartKind kind,
                              const Config& config,
                              const tensor::WeightMap& weights,
                              const LoadTarget& target,
                              tensor::LoadOptions options = {})
{
    const c10::InferenceMode normalMode{false};  // weights made under a caller's inference mode could not be filled
    const auto network = std::make_shared<Network>(config, at::TensorOptions(target.device).dtype(target.dtype));
    options.part = partName(kind);
    options.stop = target.stop;
    tensor::loadInto(*network, weights, options);
    network->eval();
    return network;
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
    const auto config = readConfig(files, "UNet2DConditionModel", readUNetConfig);
    return load<UNet>(ModelPartKind::UNet, config, tensor::openWeights(files.weights), target);
}

std::shared_ptr<ControlNet> loadControlNet(const PartFiles& files, const LoadTarget& target)
{
    const auto config = readConfig(files, "ControlNetModel", readControlNetConfig);
    return load<ControlNet>(ModelPartKind::ControlNet, config, tensor::openWeights(files.weights), target);
}

std::shared_ptr<Vae> loadVae(const PartFiles& files, const LoadTarget& target)
{
    const auto config = readConfig(files, "AutoencoderKL", readVaeConfig);
    LoadTarget precise = target;
    if (config.wantsFloat && target.dtype == at::kHalf)
        precise.dtype = at::kFloat;
    const auto weights = tensor::openWeights(files.weights).renamed(currentAttentionName);
    return load<Vae>(ModelPartKind::Vae, config, weights, precise, {.ignoresUnitAxes = true});
}

std::shared_ptr<TinyVae> loadTinyVae(const PartFiles& files, const LoadTarget& target)
{
    const auto config = readConfig(files, "AutoencoderTiny", readTinyVaeConfig);
    return load<TinyVae>(ModelPartKind::TinyVae, config, tensor::openWeights(files.weights), target);
}

std::shared_ptr<ClipText> loadClipText(const PartFiles& files, const LoadTarget& target)
{
    const auto config = readClipTextConfig(ModelConfig{files.config});
    const auto weights = tensor::openWeights(files.weights).renamed(withoutTextModel);
    return load<ClipText>(ModelPartKind::TextEncoder, config, weights, target, {.mayBeExtra = isUnusedTextTensor});
}

}  // namespace fresco::models
