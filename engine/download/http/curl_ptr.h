// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace fresco::download {

template <auto Free> struct CurlFree {
    template <class T> void operator()(T* object) const noexcept { Free(object); }
};
/// Owner of one of libcurl's objects. @tparam Free  its own function
template <class T, auto Free> using CurlPtr = std::unique_ptr<T, CurlFree<Free>>;

}  // namespace fresco::download
