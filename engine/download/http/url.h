// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fresco::download {

/// An address that may be fetched: https, or http on this very computer (for a hub of one's own, and for tests), since
/// anything else lets whoever is on the way read the token and change the answer. No user or password in it.
class Url {
public:
    /// @return nothing for any other address
    static std::optional<Url> parse(const std::string& text);

    const std::string& text() const noexcept { return text_; }
    const std::string& host() const noexcept { return host_; }
    /// Same scheme, host and port: who may see the same secrets.
    bool hasOriginOf(const Url& other) const noexcept { return origin_ == other.origin_; }
    bool isLocal() const noexcept { return isLocal_; }
    bool hasQuery() const noexcept { return hasQuery_; }

private:
    Url() = default;

    std::string text_;
    std::string host_;
    std::string origin_;
    bool isLocal_ = false;
    bool hasQuery_ = false;
};

/// `text` as one segment of an address's path: what is not a letter, a digit or one of -._~ becomes %XX.
std::string urlSegment(std::string_view text);

}  // namespace fresco::download
