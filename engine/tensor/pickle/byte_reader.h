// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/weight_file_error.h"

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <span>
#include <string_view>
#include <type_traits>

namespace fresco::tensor::pickle {

/// A cursor over outside bytes that can't leave them: every step past the end throws Error{BadModel}.
class ByteReader {
public:
    /// @param path  for messages; outlives the reader
    ByteReader(std::span<const std::byte> bytes, const std::filesystem::path& path) : bytes_(bytes), path_(path) {}

    const std::filesystem::path& path() const noexcept { return path_; }
    std::size_t position() const noexcept { return position_; }
    std::size_t left() const noexcept { return bytes_.size() - position_; }

    std::span<const std::byte> take(std::size_t count)
    {
        if (count > left())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "it ends too early")));
        position_ += count;
        return bytes_.subspan(position_ - count, count);
    }

    /// A little-endian number; files and our machines agree on the order (see safetensors_header.cpp).
    template <class Number> Number number()
    {
        static_assert(std::is_trivially_copyable_v<Number>);
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view text(std::size_t count)
    {
        const auto bytes = take(count);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }

    /// Up to the next line feed, which is taken as well.
    std::string_view line(std::size_t longest)
    {
        const auto rest = bytes_.subspan(position_);
        const std::string_view all{reinterpret_cast<const char*>(rest.data()), rest.size()};
        const std::size_t length = all.substr(0, longest + 1).find('\n');
        if (length == std::string_view::npos)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "a name in it does not end")));
        position_ += length + 1;
        return all.substr(0, length);
    }

private:
    std::span<const std::byte> bytes_;
    const std::filesystem::path& path_;
    std::size_t position_ = 0;
};

}  // namespace fresco::tensor::pickle
