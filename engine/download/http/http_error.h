// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/http/curl_session.h"
#include "fresco/wording.h"

#include <string>

namespace fresco::download {

/// What a sentence tells about a failed request.
struct FailedRequest {
    const std::string& host;
    const Wording& what;  ///< "unet/config.json of OWNER/NAME"
    bool hadToken = false;
};

/// No answer came. @throws Error{Network}
[[noreturn]] void failConnection(const FailedRequest& request, const Answer& answer);

/// An answer came, but not the one that was asked for.
/// @throws Error{NotFound} 401, 403, 404; Error{Network} any other status
[[noreturn]] void failStatus(const FailedRequest& request, long status);

}  // namespace fresco::download
