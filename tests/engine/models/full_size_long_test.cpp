// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_size_model.h"
#include "models/stable_diffusion.h"
#include "models/text/prompt.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"

#include <torch/types.h>

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <iostream>
#include <sys/resource.h>

namespace fresco::models {
namespace {

namespace fs = std::filesystem;

/// Half precision noise under a full-size part's names, small enough for activations to stay finite.
void writeRandomPart(const fs::path& folder, const std::string& part, const std::string& weightFile)
{
    fs::create_directories(folder);
    test::writeFile(folder / "config.json", fullSizeConfig(part).dump());
    std::map<std::string, at::Tensor> tensors;
    for (const auto& [name, shape] : fullSizeShapes(part)) {
        const auto numel = static_cast<double>(c10::multiply_integers(shape));
        const double scale = shape.size() > 1 ? std::sqrt(static_cast<double>(shape[0]) / numel) : 0.02;
        tensors[name] = at::randn(shape, at::kFloat).mul_(scale).to(at::kHalf);
    }
    tensor::writeSafetensors(folder / weightFile, tensors);
}

void writeRandomModel(const fs::path& folder)
{
    at::manual_seed(5);
    const auto network = "diffusion_pytorch_model.safetensors";
    writeRandomPart(folder / "unet", "unet", network);
    writeRandomPart(folder / "vae", "vae", network);
    writeRandomPart(folder / "controlnet", "controlnet", network);
    writeRandomPart(folder / "text_encoder", "text_encoder", "model.safetensors");
    fs::copy(test::goldenPathOrCommitted("01-tokenizer/clip-vit-l-14"), folder / "tokenizer");
    fs::create_directory(folder / "scheduler");
    fs::copy(test::committedGoldenDir() / "models/tiny-sd15/scheduler/scheduler_config.json", folder / "scheduler");
}

double secondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double peakMemoryGiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / (1024.0 * 1024.0);
}

TEST(FullSizeModel, LoadsAndRunsOneStepAt512Pixels)
{
    const c10::InferenceMode inference;
    const test::TempDir temp;
    std::cout << "writing:  " << secondsOf([&] { writeRandomModel(temp.path()); }) << " s\n";
    std::optional<StableDiffusion> model;
    std::cout << "loading:  " << secondsOf([&] { model = loadStableDiffusion({.folder = temp.path()}, {}); }) << " s\n";

    ASSERT_EQ(model->controlNets.size(), 1U);
    const auto& net = *model->controlNets.front();
    const std::vector<ControlUnit> units{{&net, net.embedHint(at::rand({1, 3, 512, 512})), 0.7}};
    const auto text = encodePrompts(model->tokenizer, *model->text, {"", "a red car turns in the winter"});
    const UNetInput input{at::randn({2, 4, 64, 64}), 501.0, text};
    at::Tensor prediction;
    const auto step = [&] {
        const auto control = sumResiduals(units, input);
        prediction = (*model->unet)(input, &control);
    };
    std::cout << "step:     " << secondsOf(step) << " s the first time, " << secondsOf(step) << " s the second\n"
              << "peak:     " << peakMemoryGiB() << " GiB\n";
    EXPECT_EQ(prediction.sizes(), input.latents.sizes());
    EXPECT_TRUE(at::isfinite(prediction).all().item<bool>());
}

}  // namespace
}  // namespace fresco::models
