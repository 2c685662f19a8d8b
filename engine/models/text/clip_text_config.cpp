// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/wording.h"
#include "models/text/clip_text.h"

namespace fresco::models {

ClipTextConfig readClipTextConfig(const ModelConfig& config)
{
    ClipTextConfig clip;
    clip.vocabulary = config.integer("vocab_size", 3, 1'000'000, 49408);
    clip.width = config.integer("hidden_size", 1, 8192, 512);
    clip.innerWidth = config.integer("intermediate_size", 1, 32768, 2048);
    clip.layers = config.integer("num_hidden_layers", 1, 128, 12);
    clip.heads = config.integer("num_attention_heads", 1, 256, 8);
    if (clip.width % clip.heads != 0)
        config.fail("num_attention_heads", worded(FRESCO_TEXT("Errors", "must divide hidden_size")));
    clip.positions = config.integer("max_position_embeddings", 77, 4096, 77);
    clip.epsilon = config.real("layer_norm_eps", 1e-12, 1.0, 1e-5);
    const auto activation = config.text("hidden_act", "quick_gelu");
    if (activation != "quick_gelu" && activation != "gelu")
        config.fail("hidden_act",
                    worded(FRESCO_TEXT("Errors", "asks for \"%1\", but this program has quick_gelu and gelu"),
                           activation.substr(0, 80)));
    clip.activation = activation == "gelu" ? ClipActivation::Gelu : ClipActivation::QuickGelu;
    config.require("model_type", "clip_text_model");
    // transformers writes dozens of fields that do not change what is computed: unknown ones are let through here.
    return clip;
}

}  // namespace fresco::models
