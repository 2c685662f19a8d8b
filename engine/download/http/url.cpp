// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/url.h"

#include "download/http/curl_ptr.h"

#include <algorithm>
#include <curl/curl.h>

namespace fresco::download {

namespace {

using UrlHandle = CurlPtr<CURLU, curl_url_cleanup>;
using UrlText = CurlPtr<char, curl_free>;

/// Empty where the address has no such part.
std::string partOf(const UrlHandle& url, CURLUPart part, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK)
        return {};
    return UrlText{text}.get();
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

bool namesThisComputer(const std::string& host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

}  // namespace

std::optional<Url> Url::parse(const std::string& text)
{
    const UrlHandle handle{curl_url()};
    if (!handle || curl_url_set(handle.get(), CURLUPART_URL, text.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK)
        return std::nullopt;
    const std::string scheme = partOf(handle, CURLUPART_SCHEME);
    Url url;
    url.host_ = lowerCase(partOf(handle, CURLUPART_HOST));
    url.isLocal_ = namesThisComputer(url.host_);
    if (scheme != "https" && !(scheme == "http" && url.isLocal_))
        return std::nullopt;
    url.text_ = partOf(handle, CURLUPART_URL);
    url.origin_ = scheme + "://" + url.host_ + ":" + partOf(handle, CURLUPART_PORT, CURLU_DEFAULT_PORT);
    url.hasQuery_ = !partOf(handle, CURLUPART_QUERY).empty() || !partOf(handle, CURLUPART_FRAGMENT).empty();
    return url;
}

std::string urlSegment(std::string_view text)
{
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string segment;
    for (const char c : text)
        if (const auto byte = static_cast<unsigned char>(c); kPlain.find(c) != std::string_view::npos)
            segment += c;
        else
            segment += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    return segment;
}

}  // namespace fresco::download
