// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damaged/damaged_file.h"

#include <cstdint>
#include <string_view>
#include <utility>

/// Pickles written by hand, opcode by opcode: what no version of PyTorch would write.
namespace fresco::test::assembler {

std::string global(std::string_view module, std::string_view name);
std::string text(std::string_view value);
std::string integer(std::int64_t value);
std::string tuple(const std::vector<std::string>& items);
std::string integers(const std::vector<std::int64_t>& values);
std::string dict(const std::vector<std::pair<std::string, std::string>>& entries);
/// callee(*arguments)
std::string call(const std::string& callee, const std::vector<std::string>& arguments);
std::string storage(std::string_view type, std::string_view key, std::int64_t count);
std::string tensor(const std::string& storage,
                   std::int64_t offset,
                   const std::vector<std::int64_t>& shape,
                   const std::vector<std::int64_t>& strides);
/// Between the protocol's opcode and the end mark.
std::string pickle(const std::string& value);

/// A ZIP archive of uncompressed files, without checksums.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files);
/// What torch.save writes: the pickle, and 24 zero bytes of numbers under key "0".
std::string torchZip(const std::string& pickle);

}  // namespace fresco::test::assembler
