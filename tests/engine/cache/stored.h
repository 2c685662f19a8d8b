// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/content_store.h"
#include "support/temp_dir.h"

#include <string>
#include <string_view>

namespace fresco::test {

inline cache::EntryKey keyNamed(std::string_view name, std::string_view stage = "denoise")
{
    return cache::entryKey(stage, {{"name", name}});
}

inline void putText(cache::ContentStore& store, const cache::EntryKey& key, std::string_view text)
{
    store.put(key, [&](const std::filesystem::path& file) { writeFile(file, text); });
}

/// What is stored under the key; "-" for nothing.
inline std::string textOf(cache::ContentStore& store, const cache::EntryKey& key)
{
    const auto file = store.find(key);
    return file ? readFile(*file) : "-";
}

}  // namespace fresco::test
