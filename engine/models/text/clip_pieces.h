// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fresco::models {

/// NFC, one blank for every run of white space, lower case.
std::u32string normalisedForClip(std::u32string_view text);

/// Cuts normalised text as CLIP does: 's 't 're 've 'm 'll 'd | letters | one digit | other non-space characters.
/// White space separates and is dropped.
std::vector<std::u32string_view> clipPieces(std::u32string_view normalised);

}  // namespace fresco::models
