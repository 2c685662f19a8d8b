// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "models/text/clip_text.h"
#include "models/unet/unet_config.h"
#include "models/vae/vae_config.h"
#include "support/golden_dir.h"

#include <gmock/gmock.h>

namespace fresco::models {
namespace {

using core::Json;
using testing::AllOf;
using testing::HasSubstr;

enum class Network { UNet, ControlNet, Vae, TinyVae, Text };

struct Change {
    Network network;
    const char* field;
    Json value;  ///< discarded: the field is removed
};

void PrintTo(const Change& change, std::ostream* out) { *out << change.field << " = " << change.value.dump(); }

std::string fileOf(Network network)
{
    switch (network) {
    case Network::UNet: return "tiny-sd15/unet";
    case Network::ControlNet: return "tiny-controlnet-a";
    case Network::Vae: return "tiny-sd15/vae";
    case Network::TinyVae: return "tiny-taesd";
    case Network::Text: return "tiny-sd15/text_encoder";
    }
    return {};
}

void read(Network network, const ModelConfig& config)
{
    switch (network) {
    case Network::UNet: readUNetConfig(config); break;
    case Network::ControlNet: readControlNetConfig(config); break;
    case Network::Vae: readVaeConfig(config); break;
    case Network::TinyVae: readTinyVaeConfig(config); break;
    case Network::Text: readClipTextConfig(config); break;
    }
}

Json committedConfig(Network network)
{
    return core::readJsonFile(test::committedGoldenDir() / "models" / fileOf(network) / "config.json");
}

class RefusedConfig : public testing::TestWithParam<Change> {};

TEST_P(RefusedConfig, IsOneErrorThatNamesFileAndField)
{
    const auto& [network, field, value] = GetParam();
    auto json = committedConfig(network);
    json.erase(field);
    if (!value.is_discarded())
        json[field] = value;
    try {
        read(network, ModelConfig{json, "part/config.json"});
        FAIL() << "was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        EXPECT_THAT(error.message(), AllOf(HasSubstr("part/config.json"), HasSubstr(field)));
    }
}

const Json kRemoved{Json::value_t::discarded};

INSTANTIATE_TEST_SUITE_P(
    UNet,
    RefusedConfig,
    testing::Values(Change{Network::UNet, "block_out_channels", kRemoved},
                    Change{Network::UNet, "block_out_channels", Json::array()},
                    Change{Network::UNet, "block_out_channels", {16, 32, 32, 0}},
                    Change{Network::UNet, "block_out_channels", {16, 32, 32, 1000000}},
                    Change{Network::UNet, "block_out_channels", {16, 32, 32, 18446744073709551615U}},
                    Change{Network::UNet, "block_out_channels", {16, 32, 32, 32.5}},
                    Change{Network::UNet, "block_out_channels", "wide"},
                    Change{Network::UNet, "attention_head_dim", 0},
                    Change{Network::UNet, "attention_head_dim", -8},
                    Change{Network::UNet, "attention_head_dim", 7},
                    Change{Network::UNet, "attention_head_dim", {8, 8, 8}},
                    Change{Network::UNet, "norm_num_groups", 0},
                    Change{Network::UNet, "norm_num_groups", 5},
                    Change{Network::UNet, "norm_eps", -1.0},
                    Change{Network::UNet, "in_channels", 0},
                    Change{Network::UNet, "in_channels", "four"},
                    Change{Network::UNet, "layers_per_block", 1000},
                    Change{Network::UNet, "transformer_layers_per_block", {1, 1}},
                    Change{Network::UNet, "down_block_types", {"DownBlock2D"}},
                    Change{Network::UNet,
                           "down_block_types",
                           {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "KDownBlock2D"}},
                    Change{Network::UNet, "up_block_types", kRemoved},
                    Change{Network::UNet, "up_block_types", {1, 2, 3, 4}},
                    Change{Network::UNet, "mid_block_type", "UNetMidBlock2DSimpleCrossAttn"},
                    Change{Network::UNet, "act_fn", "mish"},
                    Change{Network::UNet, "addition_embed_type", "text_time"},
                    Change{Network::UNet, "class_embed_type", "timestep"},
                    Change{Network::UNet, "num_class_embeds", 1000},
                    Change{Network::UNet, "encoder_hid_dim", 4096},
                    Change{Network::UNet, "time_cond_proj_dim", 256},
                    Change{Network::UNet, "resnet_time_scale_shift", "scale_shift"},
                    Change{Network::UNet, "dual_cross_attention", true},
                    Change{Network::UNet, "center_input_sample", true},
                    Change{Network::UNet, "conv_in_kernel", 1},
                    Change{Network::UNet, "freq_shift", 2},
                    Change{Network::UNet, "use_linear_projection", "yes"},
                    Change{Network::UNet, "a_field_of_tomorrow", 3}));

INSTANTIATE_TEST_SUITE_P(Others,
                         RefusedConfig,
                         testing::Values(Change{Network::ControlNet, "conditioning_channels", 0},
                                         Change{Network::ControlNet, "conditioning_embedding_out_channels", {16, -1}},
                                         Change{Network::ControlNet, "global_pool_conditions", true},
                                         Change{Network::ControlNet, "controlnet_conditioning_channel_order", "bgr"},
                                         Change{Network::Vae, "latent_channels", 0},
                                         Change{Network::Vae, "block_out_channels", {8, 16, 16, 12}},
                                         Change{Network::Vae, "out_channels", 4},
                                         Change{Network::Vae, "down_block_types", {"AttnDownEncoderBlock2D"}},
                                         Change{Network::Vae, "latents_mean", {0.1, 0.2}},
                                         Change{Network::Vae, "scaling_factor", 0},
                                         Change{Network::Vae, "act_fn", "gelu"},
                                         Change{Network::TinyVae, "num_encoder_blocks", {1, 3, 3}},
                                         Change{Network::TinyVae, "act_fn", "silu"},
                                         Change{Network::TinyVae, "upsampling_scaling_factor", 3},
                                         Change{Network::Text, "num_attention_heads", 0},
                                         Change{Network::Text, "num_attention_heads", 5},
                                         Change{Network::Text, "hidden_size", -1},
                                         Change{Network::Text, "hidden_act", "gelu_new"},
                                         Change{Network::Text, "model_type", "bert"},
                                         Change{Network::Text, "max_position_embeddings", 10}));

TEST(UNetConfig, ReadsHeadsPerBlockAndUpBlocksFromTheirOwnEnd)
{
    auto json = committedConfig(Network::UNet);
    json["attention_head_dim"] = {1, 2, 4, 8};
    json["layers_per_block"] = {1, 2, 3, 4};
    const auto levels = readUNetConfig(ModelConfig{json, "config.json"}).trunk.levels;
    ASSERT_EQ(levels.size(), 4U);
    EXPECT_EQ(levels[0].heads, 1);
    EXPECT_EQ(levels[3].heads, 8);
    EXPECT_EQ(levels[3].resnets, 4);
    EXPECT_TRUE(levels[0].downHasAttention && levels[0].upHasAttention);
    EXPECT_FALSE(levels[3].downHasAttention || levels[3].upHasAttention);
}

TEST(UNetConfig, NullAndUnderscoredFieldsAreNothingAskedFor)
{
    auto json = committedConfig(Network::UNet);
    json["a_field_of_tomorrow"] = nullptr;
    json["another"] = false;
    json["_diffusers_version"] = "99.0";
    EXPECT_NO_THROW(readUNetConfig(ModelConfig{json, "config.json"}));
}

}  // namespace
}  // namespace fresco::models
