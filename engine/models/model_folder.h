// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/part_files.h"
#include "models/text/clip_text.h"
#include "models/unet/controlnet.h"
#include "models/unet/unet.h"
#include "models/vae/taesd.h"
#include "models/vae/vae.h"

#include <memory>
#include <stop_token>

namespace fresco::models {

/// Where networks go when they are loaded.
struct LoadTarget {
    at::Device device{at::kCPU};
    at::ScalarType dtype = at::kFloat;
    std::stop_token stop{};  ///< polled between tensors
};

/// One network each, built from its config.json and filled from its weights. Numbers are converted to target.dtype.
/// @throws Error{BadModel} config and weights that do not fit each other, or what this program cannot do; Cancelled
std::shared_ptr<UNet> loadUNet(const PartFiles& files, const LoadTarget& target);
std::shared_ptr<ControlNet> loadControlNet(const PartFiles& files, const LoadTarget& target);
/// Old files may name the attention query, key, value, proj_attn. In single precision where the config says that half
/// precision overflows.
std::shared_ptr<Vae> loadVae(const PartFiles& files, const LoadTarget& target);
std::shared_ptr<TinyVae> loadTinyVae(const PartFiles& files, const LoadTarget& target);
/// Names with and without "text_model." in front are taken.
std::shared_ptr<ClipText> loadClipText(const PartFiles& files, const LoadTarget& target);

}  // namespace fresco::models
