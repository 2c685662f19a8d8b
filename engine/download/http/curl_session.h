// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/http/curl_ptr.h"
#include "download/http/http_client.h"

#include <curl/curl.h>
#include <stop_token>
#include <string>

namespace fresco::download {

/// One request and its answer: redirects are answers like any other.
struct Exchange {
    const Url& url;
    const std::string& token;  ///< empty: none
    std::int64_t from = 0;
    const HttpLimits& limits;
};

struct Answer {
    CURLcode code = CURLE_OK;
    long status = 0;          ///< 0: none came
    std::string location{};   ///< of a redirect, absolute; else empty
    bool hasBegun = false;    ///< the target was given the body's beginning
    bool isForeign = false;   ///< of a 206: not the bytes that were asked for
    bool lacksRoute = false;  ///< this computer has no way to the network
    std::string detail{};     ///< libcurl's own words
};

/// What libcurl keeps between exchanges: its connections.
class CurlSession {
public:
    CurlSession();

    /// @throws Cancelled at once after a stop; whatever the target throws
    Answer run(const Exchange& exchange, BodyTarget& target, const std::stop_token& stop);

private:
    void prepare(const Exchange& exchange);
    CURLcode perform(const std::stop_token& stop);

    CurlPtr<CURLM, curl_multi_cleanup> multi_;
    CurlPtr<CURL, curl_easy_cleanup> easy_;
    CurlPtr<curl_slist, curl_slist_free_all> headers_;
};

}  // namespace fresco::download
