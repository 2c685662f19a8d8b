// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/progress.h"
#include "models/model_folder.h"
#include "support/golden_dir.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"
#include "tensor/weight_map.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::models {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using Tensors = std::map<std::string, at::Tensor>;

std::filesystem::path tinyPart(const char* part) { return test::committedGoldenDir() / "models/tiny-sd15" / part; }

Tensors tensorsOf(const std::filesystem::path& file)
{
    const auto weights = tensor::openWeights(file);
    Tensors tensors;
    for (const auto& name : weights.names())
        tensors[name] = weights.tensor(name);
    return tensors;
}

std::string problemOf(const std::function<void()>& load)
{
    try {
        load();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        return error.message();
    }
    return "none";
}

TEST(ModelFolder, AllWrongTensorsAreListedInOneError)
{
    const test::TempDir temp;
    auto tensors = tensorsOf(tinyPart("unet") / "diffusion_pytorch_model.safetensors");
    tensors.erase("conv_in.weight");
    tensors["stranger.weight"] = at::zeros({1});
    tensors["conv_out.bias"] = at::zeros({5});
    tensor::writeSafetensors(temp / "unet.safetensors", tensors);
    const PartFiles files{tinyPart("unet") / "config.json", temp / "unet.safetensors"};
    EXPECT_THAT(
        problemOf([&] { loadUNet(files, {}); }),
        AllOf(HasSubstr("conv_in.weight"), HasSubstr("stranger.weight"), HasSubstr("conv_out.bias is 5 instead of 4")));
}

TEST(ModelFolder, TextTensorsAreTakenWithAndWithoutTheirPrefix)
{
    const test::TempDir temp;
    Tensors bare;
    const auto file = tinyPart("text_encoder") / "model.safetensors";
    for (const auto& [name, tensor] : tensorsOf(file))
        bare[name.substr(std::string{"text_model."}.size())] = tensor;
    bare["embeddings.position_ids"] = at::arange(77);
    tensor::writeSafetensors(temp / "model.safetensors", bare);
    const auto config = tinyPart("text_encoder") / "config.json";
    const auto expected = loadClipText({config, file}, {})->named_parameters();
    const auto encoder = loadClipText({config, temp / "model.safetensors"}, {});
    for (const auto& parameter : encoder->named_parameters())
        EXPECT_TRUE(at::equal(parameter.value(), expected[parameter.key()])) << parameter.key();
}

TEST(ModelFolder, WeightFilesAreFoundUnderEveryNameInUse)
{
    for (const char* name : {"diffusion_pytorch_model.safetensors",
                             "diffusion_pytorch_model.fp16.safetensors",
                             "diffusion_pytorch_model.bin"}) {
        const test::TempDir temp;
        test::writeFile(temp / "config.json", "{}");
        test::writeFile(temp / name, "");
        EXPECT_EQ(findPart(temp.path(), ModelPartKind::UNet).weights, temp / name);
    }
    const test::TempDir temp;
    test::writeFile(temp / "config.json", "{}");
    test::writeFile(temp / "pytorch_model.bin", "");
    EXPECT_EQ(findPart(temp.path(), ModelPartKind::TextEncoder).weights, temp / "pytorch_model.bin");
    EXPECT_THAT(
        problemOf([&] { findPart(temp.path(), ModelPartKind::UNet); }),
        AllOf(HasSubstr("unet"), HasSubstr(temp.path().string()), HasSubstr("diffusion_pytorch_model.safetensors")));
}

TEST(ModelFolder, AnotherNetworksConfigIsRecognised)
{
    const PartFiles swapped{tinyPart("vae") / "config.json", tinyPart("unet") / "diffusion_pytorch_model.safetensors"};
    EXPECT_THAT(problemOf([&] { loadUNet(swapped, {}); }),
                AllOf(HasSubstr("AutoencoderKL"), HasSubstr("UNet2DConditionModel")));
}

TEST(ModelFolder, HalfPrecisionIsAskedOfTheVaeOnlyWhereItsConfigAllows)
{
    const auto files = findPart(tinyPart("vae"), ModelPartKind::Vae);  // force_upcast is true there
    const auto dtype = [&](at::ScalarType asked) {
        return loadVae(files, {.dtype = asked})->parameters().front().scalar_type();
    };
    EXPECT_EQ(dtype(at::kHalf), at::kFloat);
    EXPECT_EQ(dtype(at::kBFloat16), at::kBFloat16);
}

TEST(ModelFolder, AStopIsHeard)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(loadUNet(findPart(tinyPart("unet"), ModelPartKind::UNet), {.stop = stop.get_token()}), Cancelled);
}

}  // namespace
}  // namespace fresco::models
