// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vae/vae_config.h"

#include "fresco/wording.h"

#include <algorithm>

namespace fresco::models {

namespace {

constexpr std::int64_t kWidestBlock = 4096;
constexpr std::int64_t kMostChannels = 1024;

void requireBlocks(const ModelConfig& config, std::string_view field, std::string_view type, std::size_t count)
{
    if (!config.has(field))
        return;
    const auto types = config.texts(field);
    if (types.size() != count || !std::all_of(types.begin(), types.end(), [&](const auto& t) { return t == type; }))
        config.fail(field, worded(FRESCO_TEXT("Errors", "must name %1 blocks of the type %2"), count, type));
}

}  // namespace

VaeConfig readVaeConfig(const ModelConfig& config)
{
    VaeConfig vae;
    vae.imageChannels = config.integer("in_channels", 1, 16, 3);
    config.require("out_channels", vae.imageChannels);
    vae.latentChannels = config.integer("latent_channels", 1, kMostChannels, 4);
    vae.widths = config.integers("block_out_channels", 1, kWidestBlock, 1, 8);
    vae.layersPerBlock = config.integer("layers_per_block", 1, 16, 1);
    vae.groups = config.integer("norm_num_groups", 1, kWidestBlock, 32);
    if (std::any_of(vae.widths.begin(), vae.widths.end(), [&](auto width) { return width % vae.groups != 0; }))
        config.fail("norm_num_groups", worded(FRESCO_TEXT("Errors", "must divide the widths in block_out_channels")));
    vae.hasQuantConv = config.boolean("use_quant_conv", true);
    vae.hasPostQuantConv = config.boolean("use_post_quant_conv", true);
    vae.hasMiddleAttention = config.boolean("mid_block_add_attention", true);
    vae.wantsFloat = config.boolean("force_upcast", true);
    vae.scalingFactor = config.real("scaling_factor", 1e-6, 1e6, 0.18215);
    vae.shiftFactor = config.real("shift_factor", -1e6, 1e6, 0.0);
    requireBlocks(config, "down_block_types", "DownEncoderBlock2D", vae.widths.size());
    requireBlocks(config, "up_block_types", "UpDecoderBlock2D", vae.widths.size());
    config.require("act_fn", "silu");
    config.require("latents_mean", nullptr);
    config.require("latents_std", nullptr);
    config.refuseUnknown({"sample_size"});
    return vae;
}

TinyVaeConfig readTinyVaeConfig(const ModelConfig& config)
{
    TinyVaeConfig vae;
    vae.imageChannels = config.integer("in_channels", 1, 16, 3);
    config.require("out_channels", vae.imageChannels);
    vae.latentChannels = config.integer("latent_channels", 1, kMostChannels, 4);
    vae.encoderWidths = config.integers("encoder_block_out_channels", 1, kWidestBlock, 1, 8);
    vae.decoderWidths = config.integers("decoder_block_out_channels", 1, kWidestBlock, 1, 8);
    const std::size_t encoders = vae.encoderWidths.size(), decoders = vae.decoderWidths.size();
    vae.encoderBlocks = config.integers("num_encoder_blocks", 1, 32, encoders, encoders);
    vae.decoderBlocks = config.integers("num_decoder_blocks", 1, 32, decoders, decoders);
    vae.scalingFactor = config.real("scaling_factor", 1e-6, 1e6, 1.0);
    vae.shiftFactor = config.real("shift_factor", -1e6, 1e6, 0.0);
    config.require("act_fn", "relu");
    config.require("upsample_fn", "nearest");
    config.require("upsampling_scaling_factor", 2);
    // latent_magnitude and latent_shift only describe how latents are packed into 8-bit pictures.
    config.refuseUnknown({"latent_magnitude", "latent_shift", "force_upcast", "block_out_channels", "sample_size"});
    return vae;
}

}  // namespace fresco::models
