// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unet/unet_config.h"

#include "fresco/wording.h"

#include <algorithm>

namespace fresco::models {

namespace {

constexpr std::int64_t kWidestBlock = 4096;
constexpr std::int64_t kMostHeads = 1024;

/// True per block where the type is `withAttention`, false where it is `without`.
std::vector<bool> attentionPerBlock(const ModelConfig& config,
                                    std::string_view field,
                                    std::string_view withAttention,
                                    std::string_view without,
                                    std::size_t count)
{
    const auto types = config.texts(field);
    if (types.size() != count)
        config.fail(field, worded(FRESCO_TEXT("Errors", "must name as many blocks as block_out_channels has widths")));
    std::vector<bool> hasAttention;
    for (const auto& type : types) {
        if (type != withAttention && type != without)
            config.fail(field,
                        worded(FRESCO_TEXT("Errors", "names the block type \"%1\", which this program does not have"),
                               type.substr(0, 80)));
        hasAttention.push_back(type == withAttention);
    }
    return hasAttention;
}

/// attention_head_dim of SD 1.x and 2.x configs is the number of heads, a historical misnomer.
std::vector<std::int64_t> headsPerBlock(const ModelConfig& config, const std::vector<std::int64_t>& widths)
{
    const auto field = config.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim";
    const auto heads = config.perBlock(field, 1, kMostHeads, widths.size(), 8);
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (widths[i] % heads[i] != 0)
            config.fail(field, worded(FRESCO_TEXT("Errors", "must divide the widths in block_out_channels")));
    return heads;
}

std::vector<UNetLevel> readLevels(const ModelConfig& config, bool hasUpBlocks)
{
    const auto widths = config.integers("block_out_channels", 1, kWidestBlock, 1, 8);
    const std::size_t count = widths.size();
    const auto heads = headsPerBlock(config, widths);
    const auto resnets = config.perBlock("layers_per_block", 1, 16, count, 2);
    const auto depths = config.perBlock("transformer_layers_per_block", 1, 64, count, 1);
    const bool onlyCross = config.boolean("only_cross_attention", false);
    const auto down = attentionPerBlock(config, "down_block_types", "CrossAttnDownBlock2D", "DownBlock2D", count);
    auto up = down;
    if (hasUpBlocks) {
        up = attentionPerBlock(config, "up_block_types", "CrossAttnUpBlock2D", "UpBlock2D", count);
        std::reverse(up.begin(), up.end());  // the file lists them from the smallest resolution
    }
    std::vector<UNetLevel> levels;
    for (std::size_t i = 0; i < count; ++i)
        levels.push_back({widths[i], resnets[i], heads[i], depths[i], down[i], up[i], onlyCross});
    return levels;
}

/// Switches of other networks: each may only stand where Stable Diffusion has it.
void refuseOtherNetworks(const ModelConfig& config)
{
    for (const auto* field : {"class_embed_type",
                              "num_class_embeds",
                              "addition_embed_type",
                              "addition_time_embed_dim",
                              "encoder_hid_dim",
                              "encoder_hid_dim_type",
                              "time_cond_proj_dim",
                              "time_embedding_dim",
                              "time_embedding_act_fn",
                              "timestep_post_act",
                              "projection_class_embeddings_input_dim",
                              "cross_attention_norm",
                              "reverse_transformer_layers_per_block"})
        config.require(field, nullptr);
    for (const auto* field : {"center_input_sample",
                              "dual_cross_attention",
                              "class_embeddings_concat",
                              "resnet_skip_time_act",
                              "mid_block_only_cross_attention",
                              "global_pool_conditions"})
        config.require(field, false);
    config.require("act_fn", "silu");
    config.require("attention_type", "default");
    config.require("mid_block_type", "UNetMidBlock2DCrossAttn");
    config.require("resnet_time_scale_shift", "default");
    config.require("time_embedding_type", "positional");
    config.require("controlnet_conditioning_channel_order", "rgb");
    for (const auto* field : {"downsample_padding", "mid_block_scale_factor", "resnet_out_scale_factor"})
        config.require(field, 1);
    for (const auto* field : {"conv_in_kernel", "conv_out_kernel"})
        config.require(field, 3);
    config.refuseUnknown({"sample_size", "dropout", "addition_embed_type_num_heads", "architectures"});
}

TimeEmbeddingShape readTime(const ModelConfig& config, std::int64_t width)
{
    if (width % 2 != 0 || width < 4)
        config.fail("block_out_channels", worded(FRESCO_TEXT("Errors", "must begin with an even width of at least 4")));
    return {width, config.boolean("flip_sin_to_cos", true), config.real("freq_shift", 0.0, 1.0, 0.0)};
}

UNetTrunkConfig readTrunk(const ModelConfig& config, bool hasUpBlocks)
{
    UNetTrunkConfig trunk;
    trunk.inputChannels = config.integer("in_channels", 1, 1024, 4);
    trunk.contextWidth = config.integer("cross_attention_dim", 1, kWidestBlock, 1280);
    trunk.levels = readLevels(config, hasUpBlocks);
    trunk.groups = config.integer("norm_num_groups", 1, kWidestBlock, 32);
    for (const auto& level : trunk.levels)
        if (level.width % trunk.groups != 0)
            config.fail("norm_num_groups",
                        worded(FRESCO_TEXT("Errors", "must divide the widths in block_out_channels")));
    trunk.epsilon = config.real("norm_eps", 1e-12, 1.0, 1e-5);
    trunk.linearProjection = config.boolean("use_linear_projection", false);
    trunk.attentionInFloat = config.boolean("upcast_attention", false);
    trunk.time = readTime(config, trunk.levels.front().width);
    return trunk;
}

}  // namespace

UNetConfig readUNetConfig(const ModelConfig& config)
{
    UNetConfig unet{readTrunk(config, true), config.integer("out_channels", 1, 1024, 4)};
    refuseOtherNetworks(config);
    return unet;
}

ControlNetConfig readControlNetConfig(const ModelConfig& config)
{
    ControlNetConfig net;
    net.trunk = readTrunk(config, false);
    net.hintChannels = config.integer("conditioning_channels", 1, 64, 3);
    if (config.has("conditioning_embedding_out_channels"))
        net.hintWidths = config.integers("conditioning_embedding_out_channels", 1, kWidestBlock, 1, 8);
    refuseOtherNetworks(config);
    return net;
}

}  // namespace fresco::models
