// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hash.h"

#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

namespace fresco::core {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

struct FreeState {
    void operator()(XXH3_state_t* state) const noexcept { XXH3_freeState(state); }
};

std::string hexDigits(const XXH128_hash_t& hash)
{
    std::array<char, 33> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return text.data();
}

}  // namespace

std::string contentHash(std::span<const std::byte> bytes)
{
    return hexDigits(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string contentHash(std::string_view text)
{
    return contentHash(std::as_bytes(std::span{text.data(), text.size()}));
}

std::string contentHashOfFile(const std::filesystem::path& file, const std::stop_token& stop)
{
    std::ifstream input{file, std::ios::binary};
    const std::unique_ptr<XXH3_state_t, FreeState> state{XXH3_createState()};
    XXH3_128bits_reset(state.get());
    std::vector<char> piece(kPiece);
    while (input) {
        throwIfStopped(stop);
        input.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        XXH3_128bits_update(state.get(), piece.data(), static_cast<std::size_t>(input.gcount()));
    }
    if (!input.eof())
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "The file %1 cannot be read; choose another."), quoted(file))};
    return hexDigits(XXH3_128bits_digest(state.get()));
}

}  // namespace fresco::core
