// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

struct evp_md_ctx_st;

namespace fresco::download {

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(std::span<const std::byte> bytes);
    /// 64 lower-case hex digits; begins anew.
    std::string finish();
    void restart();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st*)> context_;
};

/// Feeds a whole file to `hash`. @return its size. @throws Error{NotFound} it cannot be read; Cancelled
std::int64_t hashFile(const std::filesystem::path& path, Sha256& hash, const std::stop_token& stop);

}  // namespace fresco::download
