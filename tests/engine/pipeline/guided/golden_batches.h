// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stable_diffusion.h"
#include "pipeline/guided/guided_denoising.h"
#include "support/golden.h"

#include <memory>
#include <vector>

namespace fresco::test {

/// The inputs of golden topic 13: frames, flows, masks and draws, and the tiny networks they were made with.
class GoldenBatches {
public:
    GoldenBatches();

    std::vector<FrameIndex> framesOf(int batch) const;
    /// [n, 3, H, W] in [-1, 1]
    at::Tensor picturesOf(int batch) const;
    at::Tensor controlOf(int batch) const;
    guidance::PairMotion motionOf(int batch) const;
    at::Tensor backgroundOf(int batch) const;
    pipeline::PromptEmbeddings promptsOf(int batch) const;

    int steps() const { return inputs_.params["steps"].get<int>(); }
    int warmup() const { return inputs_.params["warmup"].get<int>(); }
    double guidanceScale() const { return inputs_.params["guidance_scale"].get<double>(); }
    double controlScale() const { return inputs_.params["control_scale"].get<double>(); }
    std::int64_t batchCount() const { return static_cast<std::int64_t>(inputs_.params["batches"].size()); }

    const GoldenCase& inputs() const { return inputs_; }
    const models::StableDiffusion& model() const { return model_; }

private:
    at::Tensor rowsOf(const char* name, int batch) const;

    GoldenCase inputs_;
    models::StableDiffusion model_;
};

/// The stored draws of one batch in place of our generator.
class GoldenDraws final : public pipeline::LatentDraws {
public:
    GoldenDraws(const GoldenCase& inputs, int batch, int warmup) : inputs_(inputs), batch_(batch), warmup_(warmup) {}

    at::Tensor initial(const std::vector<FrameIndex>& frames) const override;
    at::Tensor step(const std::vector<FrameIndex>&, std::int64_t index) const override;
    at::Tensor posterior(const std::vector<FrameIndex>&) const override { return named("run.vae"); }
    at::Tensor sourceNoise(const std::vector<FrameIndex>&) const override { return named("source.initial"); }
    at::Tensor sourcePosterior(const std::vector<FrameIndex>&) const override { return named("source.vae"); }
    at::Tensor reencoded(const std::vector<FrameIndex>&, std::int64_t index) const override;

private:
    at::Tensor named(const std::string& name) const;

    const GoldenCase& inputs_;
    int batch_;
    int warmup_;
};

}  // namespace fresco::test
