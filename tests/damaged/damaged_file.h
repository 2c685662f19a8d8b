// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace fresco::test {

/// Content no reader may accept, and what is wrong with it.
struct DamagedFile {
    std::string problem;
    std::string bytes;
};

/// The bytes of a number in a file, little-endian like the machines the tests run on.
template <class Number> std::string bytesOf(Number number)
{
    static_assert(std::is_trivially_copyable_v<Number>);
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

}  // namespace fresco::test
