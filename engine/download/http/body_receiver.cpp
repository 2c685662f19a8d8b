// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/body_receiver.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace fresco::download {

namespace {

constexpr long kOk = 200;
constexpr long kPartial = 206;
constexpr std::size_t kMostUnread = 64 << 10;  // of a redirect's or an error's body: no more is waited for

/// Of "Content-Range: bytes 100-199/200".
std::optional<std::int64_t> rangeStart(CURL* easy)
{
    constexpr std::string_view kUnit = "bytes ";
    curl_header* header = nullptr;
    if (curl_easy_header(easy, "Content-Range", 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return std::nullopt;
    const std::string_view value{header->value};
    if (!value.starts_with(kUnit))
        return std::nullopt;
    std::int64_t start = -1;
    const char* const end = value.data() + value.size();
    const auto [rest, failure] = std::from_chars(value.data() + kUnit.size(), end, start);
    const bool isRead = failure == std::errc{} && rest != end && *rest == '-';
    return isRead ? std::optional{start} : std::nullopt;
}

}  // namespace

std::size_t BodyReceiver::take(char* data, std::size_t /*one*/, std::size_t count, void* self) noexcept
{
    auto& receiver = *static_cast<BodyReceiver*>(self);
    try {
        return receiver.takeBytes({data, count}) ? count : CURL_WRITEFUNC_ERROR;
    } catch (...) {  // not through the C code that called: finish() throws it again
        receiver.failure_ = std::current_exception();
        return CURL_WRITEFUNC_ERROR;
    }
}

bool BodyReceiver::takeBytes(std::span<const char> bytes)
{
    begin();
    if (hasBegun_)
        target_.write(std::as_bytes(bytes));
    else
        unread_ += bytes.size();
    return !isForeign_ && unread_ <= kMostUnread;
}

void BodyReceiver::begin()
{
    const long code = status();
    if (hasBegun_ || isForeign_ || (code != kOk && code != kPartial))
        return;
    isForeign_ = code == kPartial && rangeStart(easy_) != from_;
    if (isForeign_)
        return;
    target_.begin(code == kPartial ? from_ : 0);
    hasBegun_ = true;
}

void BodyReceiver::finish()
{
    if (failure_)
        std::rethrow_exception(failure_);
    begin();
}

long BodyReceiver::status() const
{
    long code = 0;
    curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &code);
    return code;
}

}  // namespace fresco::download
