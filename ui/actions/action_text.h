// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

struct ActionSpec;

/// "&Open…" and "打开(&O)…" as a sentence or a list would have them: "Open…", "打开…".
QString plainText(QString text);
/// An action's name in the language in use, and in English, both without mnemonics.
QString actionText(const ActionSpec& spec);
QString englishText(const ActionSpec& spec);
/// What it does, in the language in use; its name where nothing more is said.
QString actionTip(const ActionSpec& spec);

}  // namespace fresco::ui
