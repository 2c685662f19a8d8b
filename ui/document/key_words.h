// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <set>

namespace fresco::ui {

class ProjectDocument;

/// What the model is told of some keys: the prompt that all keyframes inherit, and behind it words of their own.
struct KeyWords {
    std::set<std::int64_t> frames{};
    QString inherited{};    ///< with what is added to every prompt
    QString own{};          ///< those that all of the keys have; empty: none, or not the same
    int owners = 0;         ///< keys with words of their own
    bool areMixed = false;  ///< not all of them have the same

    friend bool operator==(const KeyWords&, const KeyWords&) = default;
};

KeyWords keyWordsOf(const ProjectDocument& document, const std::set<std::int64_t>& frames);

}  // namespace fresco::ui
