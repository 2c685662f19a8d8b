// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// Whether the driver is there that encoding on a graphics card (NVENC) needs; a card that computes is another matter.
/// Asks the disk; for any thread. @param device  as the driver makes it
bool hasEncodingCard(const QString& device = QStringLiteral("/dev/nvidiactl"));

}  // namespace fresco::ui
