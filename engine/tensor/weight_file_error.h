// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace fresco::tensor {

/// Throws Error{BadModel} for a weight file whose bytes contradict each other: `"unet.safetensors" is damaged: PROBLEM;
/// get the file again.` The full path goes into the detail.
[[noreturn]] void failDamaged(const std::filesystem::path& path, const Wording& problem);

/// Throws Error{BadModel} for a weight file that is whole but not usable here: `"model.ckpt" PROBLEM; REMEDY.`
[[noreturn]] void failUnusable(const std::filesystem::path& path, const Wording& problem, const Wording& remedy);

/// Text of a file, fit for one line of a message: quoted, control and non-ASCII bytes as \xNN, cut after 80 bytes.
std::string printable(std::string_view text);

}  // namespace fresco::tensor
