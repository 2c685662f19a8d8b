// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden_batches.h"

#include "flow/flow_estimator.h"
#include "flow/occlusion.h"
#include "models/text/prompt.h"

#include <torch/types.h>

#include <algorithm>
#include <stdexcept>

namespace fresco::test {

namespace {

GoldenCase inputsOf(const std::vector<GoldenCase>& cases)
{
    const auto found =
        std::find_if(cases.begin(), cases.end(), [](const auto& golden) { return golden.name == "inputs"; });
    if (found == cases.end())
        throw std::runtime_error{"golden topic 13 has no case \"inputs\""};
    return *found;
}

models::StableDiffusion loadTinyModels()
{
    const auto folder = goldenDir() / "models";
    return models::loadStableDiffusion(
        {.folder = folder / "tiny-sd15", .controlNets = {folder / "tiny-controlnet-a"}, .needsControlNet = true}, {});
}

std::string batchName(int batch) { return "batch" + std::to_string(batch); }

}  // namespace

GoldenBatches::GoldenBatches() : inputs_(inputsOf(goldenCases("13-pipeline"))), model_(loadTinyModels()) {}

std::vector<FrameIndex> GoldenBatches::framesOf(int batch) const
{
    std::vector<FrameIndex> frames;
    for (const auto& frame : inputs_.params["batches"][static_cast<std::size_t>(batch)])
        frames.push_back({frame.get<std::int64_t>()});
    return frames;
}

at::Tensor GoldenBatches::rowsOf(const char* name, int batch) const
{
    std::vector<at::Tensor> rows;
    for (const FrameIndex frame : framesOf(batch))
        rows.push_back(inputs_.input(name)[frame.value]);
    return at::stack(rows);
}

at::Tensor GoldenBatches::picturesOf(int batch) const
{
    return rowsOf("frames_rgb_u8", batch).permute({0, 3, 1, 2}).to(at::kFloat).contiguous() / 255.0 * 2.0 - 1.0;
}

at::Tensor GoldenBatches::controlOf(int batch) const
{
    return (rowsOf("control_u8", batch).to(at::kFloat) / 255.0).unsqueeze(1).repeat({1, 3, 1, 1});
}

guidance::PairMotion GoldenBatches::motionOf(int batch) const
{
    const flow::FlowPair flows{inputs_.input(batchName(batch) + ".fwd_flow").to(at::kFloat),
                               inputs_.input(batchName(batch) + ".bwd_flow").to(at::kFloat)};
    const at::Tensor frames = rowsOf("frames_rgb_u8", batch).permute({0, 3, 1, 2}).to(at::kFloat).contiguous();
    const flow::Occlusion occlusion = flow::findOcclusion(frames, at::roll(frames, -1, 0), flows);
    return {flows.nextFromThis, flows.thisFromNext, occlusion.onThis, occlusion.onNext};
}

at::Tensor GoldenBatches::backgroundOf(int batch) const { return rowsOf("saliency", batch); }

pipeline::PromptEmbeddings GoldenBatches::promptsOf(int batch) const
{
    const auto frames = framesOf(batch);
    std::vector<std::string> prompts{inputs_.params["negative"].get<std::string>()};
    for (const FrameIndex frame : frames)
        prompts.push_back(inputs_.params["prompts"][static_cast<std::size_t>(frame.value)].get<std::string>());
    const at::Tensor all = models::encodePrompts(model_.tokenizer, *model_.text, prompts);
    return {all.slice(0, 0, 1), all.slice(0, 1)};
}

at::Tensor GoldenDraws::named(const std::string& name) const
{
    return inputs_.input("draws." + batchName(batch_) + "." + name);
}

at::Tensor GoldenDraws::initial(const std::vector<FrameIndex>& frames) const
{
    return named("run.initial").slice(0, 0, 1).expand({static_cast<std::int64_t>(frames.size()), -1, -1, -1});
}

at::Tensor GoldenDraws::step(const std::vector<FrameIndex>&, std::int64_t index) const
{
    return named("run.step" + std::to_string(index - warmup_));
}

at::Tensor GoldenDraws::reencoded(const std::vector<FrameIndex>&, std::int64_t index) const
{
    return named("run.vae_in_step" + std::to_string(index - warmup_));
}

}  // namespace fresco::test
