// SPDX-License-Identifier: GPL-3.0-or-later
// The library holds resources only; a static library needs one object of its own.
namespace fresco::translations {
extern const int anchor;
const int anchor = 0;
}  // namespace fresco::translations
