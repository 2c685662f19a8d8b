// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/http/http_client.h"

#include <curl/curl.h>
#include <exception>

namespace fresco::download {

/// Hands the body of one answer from libcurl to its target. Of a redirect or an error nothing is handed on.
class BodyReceiver {
public:
    /// @param from  first byte that was asked for
    BodyReceiver(CURL* easy, std::int64_t from, BodyTarget& target) : easy_(easy), from_(from), target_(target) {}

    /// libcurl's write function. @param self  the receiver
    static std::size_t take(char* data, std::size_t one, std::size_t count, void* self) noexcept;

    /// To be called when libcurl is done: an answer without a body begins and ends here.
    /// @throws what the target threw meanwhile
    void finish();

    long status() const;  ///< of HTTP; 0: no answer came
    bool hasBegun() const noexcept { return hasBegun_; }
    bool isForeign() const noexcept { return isForeign_; }  ///< a 206, but with other bytes than were asked for

private:
    bool takeBytes(std::span<const char> bytes);
    void begin();

    CURL* easy_;
    std::int64_t from_;
    BodyTarget& target_;
    std::size_t unread_ = 0;
    bool hasBegun_ = false;
    bool isForeign_ = false;
    std::exception_ptr failure_;
};

}  // namespace fresco::download
