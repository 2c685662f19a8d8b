// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fresco::ui {

/// The small VAE that a model brings along (sub-folder tiny_vae or taesd) and that has as many latent channels as the
/// model's own. One that lies elsewhere may be of another model with equal channels: it is not guessed at.
/// Reads files. @return empty: there is none
std::filesystem::path tinyVaeOf(const std::filesystem::path& modelFolder);

}  // namespace fresco::ui
