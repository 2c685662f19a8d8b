// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/graphics_card.h"

#include <QFileInfo>

namespace fresco::ui {

bool hasEncodingCard(const QString& device) { return QFileInfo::exists(device); }

}  // namespace fresco::ui
