// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/model_info.h"
#include "guidance/source_features.h"
#include "kernels/noise.h"
#include "models/text/prompt.h"
#include "pipeline/structure_meter.h"
#include "support/pictures.h"
#include "tensor/image_tensor.h"

#include <torch/nn/functional/normalization.h>
#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

const models::StableDiffusion& demoModel()
{
    static const models::StableDiffusion model =
        models::loadStableDiffusion({.folder = resolveModel("")}, {at::kCPU, at::kFloat, {}});
    return model;
}

constexpr Size kSize{128, 128};

ImageView picture(double shift = 0.0, double gain = 1.0, double wave = 1.0)
{
    return test::rgbPicture(128, 128, [&](int x, int y, int channel) {
        return 127.5 + gain * (test::pattern(wave * (x + shift), wave * y, channel) - 127.5);
    });
}

double structureOf(const ImageView& source, const ImageView& result)
{
    StructureMeter meter(demoModel(), kSize, at::kCPU);
    meter.add(source, result);
    return meter.structure().value();
}

TEST(StructureMeter, APictureHasItsOwnStructure) { EXPECT_LT(structureOf(picture(), picture()), 1e-5); }

TEST(StructureMeter, AnotherPictureIsFartherAwayThanTheSameOnePaler)
{
    const double paler = structureOf(picture(), picture(0.0, 0.7));
    const double moved = structureOf(picture(), picture(9.0));
    const double other = structureOf(picture(), picture(0.0, 1.0, 3.0));
    EXPECT_GT(paler, 1e-3);
    EXPECT_GT(moved, 1.5 * paler);
    EXPECT_GT(other, 1.5 * paler);
    EXPECT_LT(other, 2.0);
}

TEST(StructureMeter, IsTheSameWhateverCameBefore)
{
    StructureMeter meter(demoModel(), kSize, at::kCPU);
    meter.add(picture(), picture(4.0));
    const double first = meter.structure().value();
    meter.add(picture(), picture(4.0));
    EXPECT_DOUBLE_EQ(meter.structure().value(), first);
}

TEST(StructureMeter, AveragesItsFrames)
{
    StructureMeter meter(demoModel(), kSize, at::kCPU);
    EXPECT_FALSE(meter.structure());
    meter.add(picture(), picture(4.0));
    const double one = meter.structure().value();
    meter.add(picture(), picture(0.0, 0.7));
    EXPECT_NEAR(meter.structure().value(), (one + structureOf(picture(), picture(0.0, 0.7))) / 2.0, 1e-6);
}

TEST(StructureMeter, EqualsTheGramMatricesWrittenOut)
{
    // The same pass by other means: the recorder of the source pass.
    const auto features = [](const ImageView& source, const ImageView& result) {
        const c10::InferenceMode inference;
        const auto& model = demoModel();
        const auto scheduler =
            schedulers::makeScheduler("ddpm", schedulers::NoiseSchedule::read(model.schedulerConfig), 20);
        const at::Tensor both = at::cat({tensor::tensorFromImage(source, tensor::ValueRange::MinusOneToOne),
                                         tensor::tensorFromImage(result, tensor::ValueRange::MinusOneToOne)});
        const auto drawn = [&](kernels::NoisePurpose purpose) {
            const at::Tensor one = kernels::gaussianNoise({.purpose = purpose}, {1, 8, 16, 16}, at::kCPU);
            return at::cat({one, one});
        };
        const at::Tensor clean =
            LatentCodec(*model.vae, nullptr).encode(both, drawn(kernels::NoisePurpose::SourcePosterior), {});
        guidance::SourceRecorder recorder;
        const at::Tensor empty = models::encodePrompts(model.tokenizer, *model.text, {""});
        Denoiser(*model.unet, nullptr, 0.0, {empty, empty}, 1.0)
            .watch(scheduler->addNoise(clean, drawn(kernels::NoisePurpose::SourceFeatures), 19),
                   scheduler->timestep(19),
                   recorder.hooks());
        return recorder.take().upBlockInputs;
    };
    double sum = 0.0;
    for (const at::Tensor& feature : features(picture(), picture(4.0))) {
        const at::Tensor rows = torch::nn::functional::normalize(feature.flatten(2).transpose(1, 2),
                                                                 torch::nn::functional::NormalizeFuncOptions().dim(2));
        const at::Tensor gram = rows.matmul(rows.transpose(1, 2));
        sum += (gram[1] - gram[0]).abs().mean().item<double>();
    }
    EXPECT_NEAR(structureOf(picture(), picture(4.0)), sum / 4.0, 1e-6);
}

TEST(StructureMeter, BringsPicturesOfAnySizeToItsOwn)
{
    const auto small =
        test::rgbPicture(64, 96, [](int x, int y, int channel) { return test::pattern(2 * x, 1.4 * y, channel); });
    EXPECT_TRUE(std::isfinite(structureOf(small, picture())));
    EXPECT_THROW(structureOf({}, picture()), Error);
}

TEST(StructureMeter, BlackPicturesGiveANumber)
{
    const auto black = test::rgbPicture(128, 128, [](int, int, int) { return 0.0; });
    EXPECT_TRUE(std::isfinite(structureOf(black, black)));
    EXPECT_TRUE(std::isfinite(structureOf(black, picture())));
}

TEST(StructureMeter, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    StructureMeter meter(demoModel(), kSize, at::kCPU);
    EXPECT_THROW(meter.add(picture(), picture(), stop.get_token()), Cancelled);
    EXPECT_FALSE(meter.structure());
}

}  // namespace
}  // namespace fresco::pipeline
