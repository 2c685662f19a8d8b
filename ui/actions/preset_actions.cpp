// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"

#include <QtGlobal>

namespace fresco::ui {

const std::vector<ActionSpec>& presetActions()
{
    static const std::vector<ActionSpec> table{
        {"importPreset",
         QT_TRANSLATE_NOOP("Actions", "&Import Preset…"),
         QT_TRANSLATE_NOOP("Actions", "Take over settings that somebody gave as a file")},
        {"exportPreset",
         QT_TRANSLATE_NOOP("Actions", "E&xport Settings as Preset…"),
         QT_TRANSLATE_NOOP("Actions", "Write these settings into a file to give to others")},
    };
    return table;
}

}  // namespace fresco::ui
