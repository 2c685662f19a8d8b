// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace fresco::test {

/// The error that `action` ends with; none fails the test.
inline Error errorOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "no error was thrown";
    return {ErrorKind::Internal, "none"};
}

/// The sentence with which it is refused as an invalid argument.
inline std::string refusalOf(const std::function<void()>& action)
{
    const Error error = errorOf(action);
    EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
    return error.message();
}

}  // namespace fresco::test
