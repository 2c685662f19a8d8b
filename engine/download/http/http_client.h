// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/http/url.h"
#include "fresco/wording.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace fresco::download {

class CurlSession;

struct HttpLimits {
    std::chrono::seconds connect{20};
    std::chrono::seconds stall{30};  ///< with hardly a byte: as good as broken
    int redirects = 5;
};

/// Takes an answer's body piece by piece. What it throws ends the transfer and comes out of HttpClient::get.
class BodyTarget {
public:
    virtual ~BodyTarget() = default;
    /// The bytes that follow are those from `offset` on: what was asked for, or 0 from a server that cannot do that.
    virtual void begin(std::int64_t offset) = 0;
    virtual void write(std::span<const std::byte> bytes) = 0;
};

struct HttpRequest {
    std::string url;
    Wording what;           ///< for sentences: "unet/config.json of OWNER/NAME"
    std::int64_t from = 0;  ///< first byte wanted
};

/// How an answer that had begun came to its end.
enum class Ending {
    Whole,
    Broken,   ///< the connection was lost
    Stalled,  ///< HttpLimits::stall passed with hardly a byte
};

/// GET over http and https, as Url allows it. Confined to one thread; keeps connections between calls.
class HttpClient {
public:
    /// @param home   the only origin that is sent the token: a redirect elsewhere goes without
    /// @param token  empty: none. @throws Error{InvalidArgument} it holds characters that no token has
    HttpClient(Url home, std::string token, HttpLimits limits = {});
    ~HttpClient();

    /// @throws Error{NotFound} 401, 403, 404; Error{Network} anything else that is no answer, with the remedy;
    /// Cancelled at once after a stop
    Ending get(const HttpRequest& request, BodyTarget& target, const std::stop_token& stop);

    /// A whole text. @throws Error{Network} also if it is longer than `mostBytes` or broke off
    std::string getText(const HttpRequest& request, std::size_t mostBytes, const std::stop_token& stop);

private:
    Url nextUrl(const Url& from, const std::string& location, const Wording& what) const;

    Url home_;
    std::string token_;
    HttpLimits limits_;
    std::unique_ptr<CurlSession> session_;
};

}  // namespace fresco::download
