// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco {

class Engine;

/// Raised whenever engine.h or a type that crosses it changes its layout.
inline constexpr int kEngineAbi = 6;

/// What libfresco_engine.so exports. @return nullptr if it was built for another ABI
using CreateEngine = Engine* (*)(int abi);
inline constexpr const char* kCreateEngineSymbol = "frescoCreateEngine";

}  // namespace fresco
