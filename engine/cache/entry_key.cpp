// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/entry_key.h"

#include "core/hash.h"

namespace fresco::cache {

EntryKey entryKey(std::string_view stage, const core::Json& dependencies)
{
    // Objects are kept in the order of their keys and numbers with all digits, so equal content gives equal text.
    // Paths may hold bytes that are no UTF-8.
    const std::string text = dependencies.dump(-1, ' ', false, core::Json::error_handler_t::replace);
    return {std::string{stage}, core::contentHash(std::string{stage} + '\n' + text)};
}

}  // namespace fresco::cache
