// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "models/model_folder.h"
#include "support/golden_dir.h"

#include <map>
#include <string>
#include <vector>

namespace fresco::models {

/// Configs and tensor lists of full-size Stable Diffusion 1.5 (golden topic 08), for tests.

using NamedShapes = std::map<std::string, std::vector<std::int64_t>>;

inline NamedShapes fullSizeShapes(const std::string& part)
{
    const auto list = core::readJsonFile(test::goldenPathOrCommitted("08-single-file/names/sd15_" + part + ".json"));
    NamedShapes shapes;
    for (const auto& row : list.at("tensors"))
        shapes[row.at(0).get<std::string>()] = row.at(2).get<std::vector<std::int64_t>>();
    return shapes;
}

/// The config.json of a part as the published model has it.
inline core::Json fullSizeConfig(const std::string& part)
{
    const core::Json down{"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"};
    const core::Json up{"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"};
    if (part == "vae")
        return {
            {"_class_name", "AutoencoderKL"}, {"block_out_channels", {128, 256, 512, 512}}, {"layers_per_block", 2}};
    if (part == "text_encoder")
        return {
            {"hidden_size", 768}, {"intermediate_size", 3072}, {"num_hidden_layers", 12}, {"num_attention_heads", 12}};
    core::Json config{{"block_out_channels", {320, 640, 1280, 1280}},
                      {"cross_attention_dim", 768},
                      {"attention_head_dim", 8},
                      {"down_block_types", down}};
    if (part == "unet")
        config["up_block_types"] = up;
    return config;
}

inline UNetConfig fullSizeUNet() { return readUNetConfig(ModelConfig{fullSizeConfig("unet"), "unet/config.json"}); }

inline ControlNetConfig fullSizeControlNet()
{
    return readControlNetConfig(ModelConfig{fullSizeConfig("controlnet"), "controlnet/config.json"});
}

}  // namespace fresco::models
