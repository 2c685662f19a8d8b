// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/version.h"

namespace fresco {

const char* version() noexcept { return FRESCO_VERSION; }

}  // namespace fresco
