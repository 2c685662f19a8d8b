// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// Bytes of this process that lie in the machine's memory now, the engine's with them; 0 where the system does not
/// tell.
qint64 residentBytes();

/// "640 MB", "1.2 GB".
QString memoryText(qint64 bytes);

}  // namespace fresco::ui
