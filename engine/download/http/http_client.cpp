// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/http_client.h"

#include "download/http/curl_session.h"
#include "download/http/http_error.h"
#include "fresco/worded_error.h"

#include <algorithm>

namespace fresco::download {

namespace {

constexpr long kRangeNotSatisfiable = 416;

/// In a header, a line break would begin another header.
void requireToken(const std::string& token)
{
    if (!std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7f'; }))
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors",
                               "HF_TOKEN holds characters that no token has; copy the token again, without spaces."))};
}

Ending endingOf(CURLcode code)
{
    return code == CURLE_OK ? Ending::Whole : code == CURLE_OPERATION_TIMEDOUT ? Ending::Stalled : Ending::Broken;
}

Url requireUrl(const std::string& address)
{
    const auto url = Url::parse(address);
    FRESCO_CHECK(url.has_value());
    return *url;
}

class TextTarget final : public BodyTarget {
public:
    TextTarget(std::size_t mostBytes, const Wording& what) : mostBytes_(mostBytes), what_(what) {}

    void begin(std::int64_t) override { text.clear(); }
    void write(std::span<const std::byte> bytes) override
    {
        if (bytes.size() > mostBytes_ - text.size())
            throw WordedError{
                ErrorKind::Network,
                worded(FRESCO_TEXT("Errors",
                                   "The answer for %1 is far too large to be what it claims; check the hub's address."),
                       what_)};
        text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }

    std::string text;

private:
    std::size_t mostBytes_;
    const Wording& what_;
};

}  // namespace

HttpClient::HttpClient(Url home, std::string token, HttpLimits limits)
    : home_(std::move(home)), token_(std::move(token)), limits_(limits), session_(std::make_unique<CurlSession>())
{
    requireToken(token_);
}

HttpClient::~HttpClient() = default;

Url HttpClient::nextUrl(const Url& from, const std::string& location, const Wording& what) const
{
    const auto next = Url::parse(location);
    // Nobody out there may send us to a server on this computer.
    if (next && (from.isLocal() || !next->isLocal()))
        return *next;
    throw WordedError{
        ErrorKind::Network,
        worded(FRESCO_TEXT("Errors", "%1 sends us for %2 to an address that is not safe; check the hub's address."),
               from.host(),
               what),
        "location=" + location.substr(0, 500)};
}

Ending HttpClient::get(const HttpRequest& request, BodyTarget& target, const std::stop_token& stop)
{
    static const std::string kNone;
    Url url = requireUrl(request.url);
    for (int hop = 0; hop <= limits_.redirects; ++hop) {
        const std::string& token = url.hasOriginOf(home_) ? token_ : kNone;
        const Answer answer = session_->run({url, token, request.from, limits_}, target, stop);
        const FailedRequest failed{url.host(), request.what, !token.empty()};
        if (answer.hasBegun)
            return endingOf(answer.code);
        if (answer.status == kRangeNotSatisfiable && request.from > 0)
            return get({request.url, request.what, 0}, target, stop);
        if (answer.isForeign)
            throw WordedError{
                ErrorKind::Network,
                worded(FRESCO_TEXT("Errors", "%1 sent other bytes of %2 than were asked for; try again later."),
                       url.host(),
                       request.what)};
        if (answer.status == 0)
            failConnection(failed, answer);
        if (answer.location.empty())
            failStatus(failed, answer.status);
        url = nextUrl(url, answer.location, request.what);
    }
    throw WordedError{
        ErrorKind::Network,
        worded(FRESCO_TEXT("Errors", "%1 sends us in circles for %2; try again later, or check the hub's address."),
               home_.host(),
               request.what)};
}

std::string HttpClient::getText(const HttpRequest& request, std::size_t mostBytes, const std::stop_token& stop)
{
    TextTarget target{mostBytes, request.what};
    if (get(request, target, stop) != Ending::Whole)
        throw WordedError{
            ErrorKind::Network,
            worded(FRESCO_TEXT("Errors", "The connection broke while %1 was read; check the network and try again."),
                   request.what)};
    return std::move(target.text);
}

}  // namespace fresco::download
