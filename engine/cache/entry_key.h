// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <string>
#include <string_view>

namespace fresco::cache {

/// Names one result of one stage by everything that it depends on.
struct EntryKey {
    std::string stage;  ///< stageKey(): also the name of the folder
    std::string hash;   ///< 32 hex digits

    friend bool operator==(const EntryKey&, const EntryKey&) = default;
};

/// @param dependencies  all inputs and parameters of the result, and the version of the code that makes it
EntryKey entryKey(std::string_view stage, const core::Json& dependencies);

}  // namespace fresco::cache
