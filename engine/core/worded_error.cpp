// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/worded_error.h"

#include <utility>

namespace fresco {

WordedError::WordedError(ErrorKind kind, Wording wording, std::string detail)
    : Error(kind, wording.english(), std::move(detail)), wording_(std::move(wording))
{
}

// Out of line, as Error's: one type info for every library.
WordedError::~WordedError() = default;

Wording wordingOf(const Error& error)
{
    const auto* const worded = dynamic_cast<const WordedError*>(&error);
    return worded ? worded->wording() : Wording{error.message()};
}

}  // namespace fresco
