// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::widgets {

/// A prompt after an edit, with what is selected in it then.
struct PromptSelection {
    QString text;
    int begin = 0;
    int end = 0;  ///< equals begin: nothing is selected, the cursor is there
    friend bool operator==(const PromptSelection&, const PromptSelection&) = default;
};

/// Makes the words under the cursor count for more or less, as the AUTOMATIC1111 web UI does: what is selected, the
/// group "(words:1.2)" around the cursor, or the word there. Weight 1 takes the brackets away.
/// @param tenths  how much to add, in tenths
PromptSelection reweighted(const PromptSelection& prompt, int tenths);

}  // namespace fresco::widgets
