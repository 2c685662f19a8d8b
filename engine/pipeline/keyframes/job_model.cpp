// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/job_model.h"

namespace fresco::pipeline {

namespace {

bool wantsControl(const ParameterSet& parameters)
{
    return parameters.text(key::control) != "none" && parameters.real(key::controlScale) > 0.0;
}

models::StableDiffusion
loadNetworks(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop)
{
    const ParameterSet& parameters = plan.request.parameters;
    models::ModelSources sources{.folder = plan.model,
                                 .controlNets = {},
                                 .vae = parameters.text(key::vae),
                                 .tinyVae = parameters.text(key::tinyVae),
                                 .needsControlNet = wantsControl(parameters)};
    if (const std::string folder = parameters.text(key::controlNet); !folder.empty())
        sources.controlNets.emplace_back(folder);
    return models::loadStableDiffusion(sources, {target.device, target.dtype, stop});
}

std::optional<guidance::FreeU> freeuFrom(const ParameterSet& parameters, const models::StableDiffusion& networks)
{
    if (!parameters.boolean(key::freeu))
        return std::nullopt;
    return guidance::FreeU{networks.unet->config().trunk,
                           {.backbone1 = parameters.real(key::freeuB1),
                            .backbone2 = parameters.real(key::freeuB2),
                            .skip1 = parameters.real(key::freeuS1),
                            .skip2 = parameters.real(key::freeuS2)}};
}

}  // namespace

Denoiser JobModel::denoiserFor(const std::vector<FrameIndex>& frames) const
{
    return {*networks.unet,
            usesControl ? networks.controlNets.front().get() : nullptr,
            controlScale,
            prompts.forFrames(networks, frames),
            guidanceScale,
            freeu};
}

std::unique_ptr<control::ControlMap> controlMapFor(const ParameterSet& parameters)
{
    return wantsControl(parameters) ? control::makeControlMap(parameters.text(key::control)) : nullptr;
}

JobModel loadJobModel(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop)
{
    const ParameterSet& parameters = plan.request.parameters;
    models::StableDiffusion networks = loadNetworks(plan, target, stop);
    const auto& vae = networks.vae->config();
    return {.networks = networks,
            .prompts = PromptBook{parameters, plan.keyframePrompts},
            .scheduler = schedulers::makeScheduler(parameters.text(key::scheduler),
                                                   schedulers::NoiseSchedule::read(networks.schedulerConfig),
                                                   static_cast<int>(plan.steps)),
            .usesControl = wantsControl(parameters),
            .freeu = freeuFrom(parameters, networks),
            .controlScale = parameters.real(key::controlScale),
            .guidanceScale = parameters.real(key::guidance),
            .latentShape = {vae.latentChannels, plan.working.height / vae.stride(), plan.working.width / vae.stride()},
            .target = target};
}

}  // namespace fresco::pipeline
