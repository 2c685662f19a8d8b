// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stable_diffusion.h"

#include "fresco/worded_error.h"

#include <string>

namespace fresco::models {

namespace fs = std::filesystem;

namespace {

/// Every file of a job, found before the first of them is read.
struct FoundParts {
    fs::path tokenizer, schedulerConfig;
    PartFiles text, unet, vae;
    std::vector<PartFiles> controlNets;
    std::optional<PartFiles> tinyVae;
};

/// A folder may be the part itself or a whole model that has it as a sub-folder.
PartFiles findPartOrInside(const fs::path& folder, ModelPartKind kind)
{
    const auto inside = folder / partName(kind);
    const bool isWholeModel = !isThere(folder / "config.json") && isThere(inside / "config.json");
    return findPart(isWholeModel ? inside : folder, kind);
}

PartFiles findVae(const ModelSources& sources)
{
    if (sources.vae.empty())
        return findPart(requirePart(sources.folder, "vae"), ModelPartKind::Vae);
    const bool isFile = isThere(sources.vae) && !isThere(sources.vae / ".");
    if (!isFile)
        return findPartOrInside(sources.vae, ModelPartKind::Vae);
    const auto beside = sources.vae.parent_path() / "config.json";
    return {isThere(beside) ? beside : requirePart(sources.folder, "vae/config.json"), sources.vae};
}

std::vector<PartFiles> findControlNets(const ModelSources& sources)
{
    std::vector<PartFiles> found;
    found.reserve(sources.controlNets.size());
    for (const auto& folder : sources.controlNets)
        found.push_back(findPartOrInside(folder, ModelPartKind::ControlNet));
    if (found.empty() && (sources.needsControlNet || isThere(sources.folder / "controlnet")))
        found.push_back(findPart(requirePart(sources.folder, "controlnet"), ModelPartKind::ControlNet));
    return found;
}

FoundParts findParts(const ModelSources& sources)
{
    FoundParts found;
    found.tokenizer = requirePart(sources.folder, "tokenizer");
    found.schedulerConfig = requirePart(sources.folder, "scheduler/scheduler_config.json");
    found.text = findPart(requirePart(sources.folder, "text_encoder"), ModelPartKind::TextEncoder);
    found.unet = findPart(requirePart(sources.folder, "unet"), ModelPartKind::UNet);
    found.vae = findVae(sources);
    found.controlNets = findControlNets(sources);
    if (!sources.tinyVae.empty())
        found.tinyVae = findPart(sources.tinyVae, ModelPartKind::TinyVae);
    return found;
}

[[noreturn]] void failUnfit(const fs::path& part, const char* what, std::int64_t has, std::int64_t needs)
{
    throw WordedError{
        ErrorKind::BadModel,
        worded(
            FRESCO_TEXT("Errors",
                        "\"%1\" does not fit the model's unet: %2 %3 instead of %4; use parts of one kind of model."),
            part.parent_path().string(),
            worded(what),
            has,
            needs)};
}

void requireFit(const ControlNetConfig& net, const UNetTrunkConfig& unet, const fs::path& file)
{
    const auto& trunk = net.trunk;
    if (trunk.inputChannels != unet.inputChannels)
        failUnfit(file, FRESCO_TEXT("Errors", "latent channels"), trunk.inputChannels, unet.inputChannels);
    if (trunk.contextWidth != unet.contextWidth)
        failUnfit(file, FRESCO_TEXT("Errors", "text width"), trunk.contextWidth, unet.contextWidth);
    if (trunk.levels.size() != unet.levels.size())
        failUnfit(file,
                  FRESCO_TEXT("Errors", "resolutions"),
                  static_cast<std::int64_t>(trunk.levels.size()),
                  static_cast<std::int64_t>(unet.levels.size()));
    for (std::size_t i = 0; i < trunk.levels.size(); ++i) {
        if (trunk.levels[i].width != unet.levels[i].width)
            failUnfit(file, FRESCO_TEXT("Errors", "block width"), trunk.levels[i].width, unet.levels[i].width);
        if (trunk.levels[i].resnets != unet.levels[i].resnets)
            failUnfit(file, FRESCO_TEXT("Errors", "layers per block"), trunk.levels[i].resnets, unet.levels[i].resnets);
    }
}

void requireFit(const StableDiffusion& model, const FoundParts& found)
{
    const auto& unet = model.unet->config();
    const auto& vae = model.vae->config();
    if (unet.outputChannels != unet.trunk.inputChannels)
        failUnfit(
            found.unet.config, FRESCO_TEXT("Errors", "output channels"), unet.outputChannels, unet.trunk.inputChannels);
    if (vae.latentChannels != unet.trunk.inputChannels)
        failUnfit(
            found.vae.weights, FRESCO_TEXT("Errors", "latent channels"), vae.latentChannels, unet.trunk.inputChannels);
    if (model.text->config().width != unet.trunk.contextWidth)
        failUnfit(found.text.config,
                  FRESCO_TEXT("Errors", "text width"),
                  model.text->config().width,
                  unet.trunk.contextWidth);
    for (std::size_t i = 0; i < model.controlNets.size(); ++i)
        requireFit(model.controlNets[i]->config(), unet.trunk, found.controlNets[i].config);
    if (found.tinyVae && model.tinyVae->config().latentChannels != unet.trunk.inputChannels)
        failUnfit(found.tinyVae->config,
                  FRESCO_TEXT("Errors", "latent channels"),
                  model.tinyVae->config().latentChannels,
                  unet.trunk.inputChannels);
}

}  // namespace

StableDiffusion loadStableDiffusion(const ModelSources& sources, const LoadTarget& target, const PartObserver& loading)
{
    const auto announce = [&](std::string_view part) {
        if (loading)
            loading(part);
    };
    const auto found = findParts(sources);
    announce("tokenizer");
    StableDiffusion model{.tokenizer = ClipTokenizer{found.tokenizer},
                          .text = {},
                          .unet = {},
                          .vae = {},
                          .controlNets = {},
                          .tinyVae = {},
                          .schedulerConfig = found.schedulerConfig};
    announce(partName(ModelPartKind::TextEncoder));
    model.text = loadClipText(found.text, target);
    announce(partName(ModelPartKind::UNet));
    model.unet = loadUNet(found.unet, target);
    announce(partName(ModelPartKind::Vae));
    model.vae = loadVae(found.vae, target);
    for (const auto& files : found.controlNets) {
        announce(partName(ModelPartKind::ControlNet));
        model.controlNets.push_back(loadControlNet(files, target));
    }
    if (found.tinyVae) {
        announce(partName(ModelPartKind::TinyVae));
        model.tinyVae = loadTinyVae(*found.tinyVae, target);
    }
    requireFit(model, found);
    return model;
}

}  // namespace fresco::models
