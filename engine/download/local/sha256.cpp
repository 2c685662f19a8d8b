// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/local/sha256.h"

#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"

#include <array>
#include <fstream>
#include <openssl/evp.h>
#include <vector>

namespace fresco::download {

Sha256::Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    FRESCO_CHECK(context_);
    restart();
}

Sha256::~Sha256() = default;

void Sha256::restart() { FRESCO_CHECK(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1); }

void Sha256::update(std::span<const std::byte> bytes)
{
    FRESCO_CHECK(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    FRESCO_CHECK(EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1);
    restart();
    constexpr const char* kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < size; ++i)
        hex += {kDigits[digest[i] >> 4U], kDigits[digest[i] & 15U]};
    return hex;
}

std::int64_t hashFile(const std::filesystem::path& path, Sha256& hash, const std::stop_token& stop)
{
    std::ifstream file{path, std::ios::binary};
    if (!file)
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "Cannot read %1; check that the file may be read."), core::quoted(path))};
    std::vector<char> buffer(std::size_t{1} << 20);
    std::int64_t size = 0;
    do {
        core::throwIfStopped(stop);
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.update(std::as_bytes(std::span{buffer.data(), static_cast<std::size_t>(file.gcount())}));
        size += file.gcount();
    } while (file);
    return size;
}

}  // namespace fresco::download
