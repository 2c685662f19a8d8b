// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"
#include "fresco/wording.h"

#include <string>

namespace fresco {

/// An Error whose sentence can be said in another language; message() is its English.
class WordedError : public Error {
public:
    WordedError(ErrorKind kind, Wording wording, std::string detail = {});
    ~WordedError() override;

    const Wording& wording() const noexcept { return wording_; }

private:
    Wording wording_;
};

/// The wording of any error; of one that is no WordedError, its English sentence as a name.
Wording wordingOf(const Error& error);

}  // namespace fresco
