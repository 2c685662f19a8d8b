// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/translate.h"

#include "fresco/error.h"
#include "media/film_writer.h"
#include "models/stable_diffusion.h"
#include "models/text/prompt.h"
#include "pipeline/batch_translator.h"
#include "pipeline/compute_target.h"
#include "pipeline/frame_feed.h"
#include "pipeline/process_memory.h"
#include "pipeline/translation_plan.h"

#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {

namespace {

media::FilmWriterOptions writerOptions(const TranslationPlan& plan, const ComputeTarget& target, Rational timeBase)
{
    const ParameterSet& parameters = plan.request.parameters;
    return {.output = plan.request.output,
            .source = plan.request.input,
            .range = plan.range,
            .codec = media::codecFromKey(parameters.text(key::codec)),
            .quality = static_cast<int>(parameters.integer(key::quality)),
            .width = plan.source.width,
            .height = plan.source.height,
            .sampleAspect = plan.media.sampleAspect,
            .frameRate = plan.media.frameRate,
            .timeBase = timeBase,
            .audio = parameters.boolean(key::audio) ? media::AudioPolicy::Copy : media::AudioPolicy::None,
            .preferHardware = target.device.is_cuda(),
            .threads = static_cast<int>(parameters.integer(key::threads))};
}

bool wantsControl(const ParameterSet& parameters)
{
    return parameters.text(key::control) != "none" && parameters.real(key::controlScale) > 0.0;
}

models::StableDiffusion loadModel(const TranslationPlan& plan, const ComputeTarget& target, const std::stop_token& stop)
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

PromptEmbeddings encodePrompt(const models::StableDiffusion& model, const ParameterSet& parameters)
{
    const std::string prompt = parameters.text(key::prompt) + parameters.text(key::promptSuffix);
    const at::Tensor both = models::encodePrompts(
        model.tokenizer, *model.text, {parameters.text(key::negative), prompt}, parameters.integer(key::clipSkip));
    return {both.slice(0, 0, 1), both.slice(0, 1, 2)};
}

BatchTools makeTools(const TranslationPlan& plan, const models::StableDiffusion& model, const ComputeTarget& target)
{
    const ParameterSet& parameters = plan.request.parameters;
    const bool isControlled = wantsControl(parameters);
    const std::vector<std::int64_t> latentShape{model.vae->config().latentChannels,
                                                plan.working.height / model.vae->config().stride(),
                                                plan.working.width / model.vae->config().stride()};
    return {.codec = LatentCodec{*model.vae, model.tinyVae.get()},
            .denoiser = Denoiser{*model.unet,
                                 isControlled ? model.controlNets.front().get() : nullptr,
                                 parameters.real(key::controlScale),
                                 encodePrompt(model, parameters),
                                 parameters.real(key::guidance)},
            .noise = LatentNoise{static_cast<std::uint64_t>(parameters.integer(key::seed)),
                                 parseSharedNoise(parameters.text(key::sharedNoise)),
                                 latentShape,
                                 target.device},
            .scheduler = schedulers::makeScheduler(parameters.text(key::scheduler),
                                                   schedulers::NoiseSchedule::read(model.schedulerConfig),
                                                   static_cast<int>(plan.steps)),
            .control = isControlled ? control::makeControlMap(parameters.text(key::control)) : nullptr,
            .range = {static_cast<int>(plan.firstStep), plan.startsFromNoise},
            .device = target.device};
}

void writeBatch(media::FilmWriter& writer,
                FrameFeed& feed,
                const TranslationPlan& plan,
                const Batch& batch,
                const std::vector<ImageView>& translated,
                ProgressMeter& meter,
                const std::stop_token& stop)
{
    meter.resume(Stage::Encode);
    for (std::size_t i = 0; i < translated.size(); ++i) {
        const FrameTime time = feed.timeOf(batch.frames[i], stop);
        writer.write(resized(translated[i], plan.source), time.start, time.duration, stop);
        meter.advance(0, meter.wantsPreviews() ? std::optional{Preview{batch.frames[i], translated[i]}} : std::nullopt);
    }
}

}  // namespace

TranslateResult translateFilm(const TranslateRequest& request, Observer& observer, std::stop_token stop)
{
    const c10::InferenceMode inference;
    const TranslationPlan plan = planTranslation(request, stop);
    const ParameterSet& parameters = plan.request.parameters;
    useThreads(parameters.integer(key::threads));
    const ComputeTarget target = chooseTarget(parameters);
    FrameFeed feed{plan};
    const Rational timeBase = feed.timeOf(plan.range.first, stop).start.timeBase;
    media::FilmWriter writer{writerOptions(plan, target, timeBase),
                             [&](const std::string& sentence) { observer.warned(sentence); }};

    ProgressMeter meter{observer, plan.frameCount() * plan.executedSteps()};
    meter.expect(Stage::LoadModel, 1);
    meter.expect(Stage::Decode, plan.frameCount());
    meter.expect(Stage::Control, plan.frameCount());
    meter.expect(Stage::Denoise, plan.batchCount() * plan.executedSteps());
    meter.expect(Stage::Encode, plan.frameCount());
    meter.resume(Stage::LoadModel);
    const models::StableDiffusion model = loadModel(plan, target, stop);
    const BatchTools tools = makeTools(plan, model, target);
    meter.advance();
    for (std::int64_t index = 0; index < plan.batchCount(); ++index) {
        const Batch batch = feed.batch(index, meter, stop);
        const std::vector<ImageView> translated = translateBatch(tools, batch, meter, stop);
        writeBatch(writer, feed, plan, batch, translated, meter, stop);
    }
    writer.finish(stop);
    meter.finish();
    return {.output = request.output,
            .frames = plan.frameCount(),
            .width = plan.source.width,
            .height = plan.source.height,
            .workingWidth = plan.working.width,
            .workingHeight = plan.working.height,
            .seconds = meter.secondsByStage(),
            .peakMemoryBytes = peakResidentBytes()};
}

}  // namespace fresco::pipeline
