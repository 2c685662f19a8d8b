// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inspect/inspect_film.h"

#include "core/stop.h"
#include "flow/flow_io.h"
#include "fresco/frame_source.h"
#include "fresco/wording.h"
#include "overlay/contact_sheet.h"
#include "pipeline/attention/attention_search.h"
#include "pipeline/inspect/attention_picture.h"
#include "pipeline/inspect/guidance_pictures.h"
#include "pipeline/inspect/loss_table.h"
#include "pipeline/keyframes/frame_feed.h"
#include "pipeline/keyframes/guidance_report.h"
#include "pipeline/keyframes/keyframe_plan.h"
#include "pipeline/keyframes/keyframe_translator.h"
#include "pipeline/keyframes/model_on_demand.h"
#include "pipeline/output/result_folder.h"

#include <c10/core/InferenceMode.h>

#include <optional>

namespace fresco::pipeline {

namespace {

constexpr const char* kSheetName = "contact-sheet.png";
constexpr const char* kLossesName = "losses.csv";

ResultFolder::Own ownFiles()
{
    return {.list = "inspect.json",
            .names = R"((control|flow-next|flow-before|occlusion|saliency|tokens|tracks|attention)_\d{5,}\.png)"
                     R"(|flow_\d{5,}_\d{5,}\.flo|contact-sheet\.png|losses\.csv)"};
}

TranslationPlan planInspection(const InspectRequest& request, const std::stop_token& stop)
{
    TranslateRequest translation;
    translation.input = request.input;
    translation.output = request.output;
    translation.parameters = request.parameters;
    translation.keyframesOnly = true;
    return planTranslation(translation, stop);
}

bool hasLosses(const TranslationPlan& plan)
{
    return plan.constraints.optimisesFeatures && plan.firstStep < plan.constraints.optimiseUntil;
}

/// One run of inspectFilm(): what its batches share.
class Inspection {
public:
    Inspection(const TranslationPlan& plan, const InspectRequest& request, Observer& observer, std::stop_token stop)
        : plan_(plan), request_(request), losses_(hasLosses(plan) ? request.losses : InspectedLosses::None),
          stop_(std::move(stop)), target_(chooseTarget(plan.request.parameters)), cache_(StageCache::Use::On),
          keys_(plan, target_, stop_), folder_(plan.request.output, ownFiles()), recorder_(observer), meter_(recorder_),
          model_(plan, target_, meter_, stop_)
    {
        if (request.losses != losses_)
            observer.warned(worded(FRESCO_TEXT(
                "Errors", "No feature is optimised with these parameters, so there are no losses to write.")));
    }

    InspectResult run()
    {
        if (losses_ != InspectedLosses::None || request_.attention)  // nothing else comes from the model
            model_.get();
        meter_.expect(Stage::Keyframes, plan_.frameCount());
        keyframes_ = planKeyframes(plan_, stages(), meter_, stop_);
        expectWork();
        if (losses_ != InspectedLosses::None)
            recorder_.recordTo(folder_.reserve(kLossesName));
        inspectBatches();
        if (request_.attention)
            drawAttention(*request_.attention);
        recorder_.finish();
        meter_.finish();
        return {.output = plan_.request.output,
                .files = folder_.finish(),
                .keyframes = keyframes_.keys,
                .seconds = meter_.secondsByStage()};
    }

private:
    JobStages stages() { return {cache_, keys_}; }

    bool isDenoised(std::size_t batch) const
    {
        return losses_ == InspectedLosses::AllBatches || (losses_ == InspectedLosses::FirstBatch && batch == 0);
    }

    void expectWork()
    {
        const auto keys = static_cast<std::int64_t>(keyframes_.keys.size());
        std::int64_t units = keys, calls = 0;
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            if (!isDenoised(index))
                continue;
            calls += plan_.executedSteps();
            const auto frames = static_cast<std::int64_t>(keyframes_.batches[index].frames().size());
            units += KeyframeTranslator::units(plan_.constraints, plan_, frames);
        }
        meter_.setTotalUnits(units);
        meter_.expect(Stage::Decode, keys);
        meter_.expect(Stage::Control, keyframes_.translatedFrames());
        meter_.expect(Stage::Motion, static_cast<std::int64_t>(keyframes_.batches.size()));
        meter_.expect(Stage::Denoise, calls);
        meter_.expect(Stage::Encode, keys);
    }

    /// Nothing where no losses are wanted: then nothing is denoised.
    std::optional<KeyframeTranslator> makeTranslator()
    {
        if (losses_ == InspectedLosses::None)
            return std::nullopt;
        const JobModel& model = model_.get();
        auto settings = translatorSettings(plan_, model, stop_);
        settings.onLosses = [this](const LossCurves& curves) { recorder_.lossesMeasured(curves); };
        return std::optional<KeyframeTranslator>{std::in_place, model, std::move(settings)};
    }

    void inspectBatches()
    {
        BatchPreparation preparation{plan_,
                                     stages(),
                                     target_.device,
                                     {.guidance = true,
                                      .background = plan_.constraints.smoothsBackground,
                                      .leastVisible = plan_.constraints.temporal.leastVisible}};
        FrameFeed feed{plan_};
        std::optional<KeyframeTranslator> translator = makeTranslator();
        overlay::ContactSheet sheet(
            static_cast<std::int64_t>(keyframes_.keys.size()), plan_.working.width, plan_.working.height);
        for (std::size_t index = 0; index < keyframes_.batches.size(); ++index) {
            const Batch batch = feed.batch(keyframes_.batches[index], static_cast<std::int64_t>(index), meter_, stop_);
            const PreparedBatch prepared = preparation.prepare(batch, meter_, stop_);
            if (recorder_.wantsGuidance())
                recorder_.guidanceMade(makeGuidanceReport(prepared));
            draw(prepared, sheet);
            if (request_.writesFlow)
                writeFlows(prepared);
            if (translator.has_value() && isDenoised(index)) {
                const auto& keys = keyframes_.batches[index].newKeys;
                recorder_.beginBatch({{keys.front()}, {keys.back()}});
                translator->translate(prepared, meter_, stop_);
            }
        }
        folder_.writePicture(kSheetName, sheet.view());
    }

    /// Between neighbours; the pair that closes the batch's circle is of no use outside it.
    void writeFlows(const PreparedBatch& prepared)
    {
        const guidance::PairMotion& motion = prepared.guidance->motion;
        const std::vector<FrameIndex>& frames = prepared.batch.frames;
        for (std::size_t pair = 0; pair + 1 < frames.size(); ++pair) {
            const auto place = static_cast<std::int64_t>(pair);
            const FrameIndex current = frames[pair], next = frames[pair + 1];
            flow::writeFlo(folder_.reserve(OwnFlows::fileName(current, next)),
                           motion.flowNextFromThis.narrow(0, place, 1));
            flow::writeFlo(folder_.reserve(OwnFlows::fileName(next, current)),
                           motion.flowThisFromNext.narrow(0, place, 1));
        }
    }

    void drawAttention(const FramePoint& point)
    {
        const AttentionHeat heat = findAttention({plan_, keyframes_, stages(), target_, model_, meter_, stop_}, point);
        meter_.resume(Stage::Encode);
        const std::unique_ptr<FrameSource> source = openFrameSource(plan_.request.input);
        for (std::size_t place = 0; place < heat.frames.size(); ++place) {
            const ImageView picture = resized(source->frame(heat.frames[place], stop_), plan_.working);
            const NamedPicture drawn = attentionPicture(picture, heat, point, place);
            folder_.writePicture(drawn.name, drawn.picture);
        }
    }

    void draw(const PreparedBatch& prepared, overlay::ContactSheet& sheet)
    {
        meter_.resume(Stage::Encode);
        const GuidancePictures pictures{prepared};
        for (std::int64_t place = prepared.batch.anchors; place < prepared.batch.size(); ++place) {
            core::throwIfStopped(stop_);
            const auto index = static_cast<std::size_t>(place);
            sheet.add(prepared.batch.pictures[index], std::to_string(prepared.batch.frames[index].value));
            for (const NamedPicture& drawn : pictures.of(place))
                folder_.writePicture(drawn.name, drawn.picture);
            meter_.advance(1);
        }
    }

    const TranslationPlan& plan_;
    const InspectRequest& request_;
    InspectedLosses losses_;
    std::stop_token stop_;
    ComputeTarget target_;
    StageCache cache_;
    StageKeys keys_;
    ResultFolder folder_;
    LossRecorder recorder_;
    ProgressMeter meter_;
    ModelOnDemand model_;
    KeyframePlan keyframes_;
};

}  // namespace

InspectResult inspectFilm(const InspectRequest& request, Observer& observer, std::stop_token stop)
{
    const c10::InferenceMode inference;
    if (request.attention)
        requireInsidePicture(request.attention->x, request.attention->y);
    const TranslationPlan plan = planInspection(request, stop);
    useThreads(plan.request.parameters.integer(key::threads));
    return Inspection{plan, request, observer, std::move(stop)}.run();
}

}  // namespace fresco::pipeline
