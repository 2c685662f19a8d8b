// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco::ui {

/// What saved words are put to.
enum class PromptKind { Added, Negative };

}  // namespace fresco::ui
