// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"

#include <utility>

namespace fresco {

Error::Error(ErrorKind kind, std::string message, std::string detail)
    : kind_(kind), message_(std::move(message)), detail_(std::move(detail))
{
}

// Out of line: one type info for every library, so that a catch in the program finds what the engine threw.
Error::~Error() = default;
Cancelled::Cancelled() = default;
Cancelled::~Cancelled() = default;

bool isInputFault(ErrorKind kind) noexcept
{
    switch (kind) {
    case ErrorKind::InvalidArgument:
    case ErrorKind::NotFound:
    case ErrorKind::UnreadableMedia:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::BadModel:
    case ErrorKind::BadProject:
    case ErrorKind::BadShape:
    case ErrorKind::OutputNotWritable: return true;
    case ErrorKind::OutOfMemory:
    case ErrorKind::DiskFull:
    case ErrorKind::Network:
    case ErrorKind::EngineUnavailable:
    case ErrorKind::Internal: return false;
    }
    return false;
}

void failCheck(const char* condition, const char* file, int line)
{
    throw Error{ErrorKind::Internal,
                "The program met a condition that should never happen; please report it.",
                std::string{file} + ":" + std::to_string(line) + ": " + condition};
}

}  // namespace fresco
