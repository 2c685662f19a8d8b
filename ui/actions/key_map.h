// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::ui {

using Keys = QList<QKeySequence>;
/// Keys by the action's id, only of actions that differ from what they would have otherwise.
using KeyChanges = std::map<std::string, Keys, std::less<>>;

/// Whose habits the keys follow.
enum class KeyPreset { Own, Premiere, Resolve };

/// What a preset has other than our own keys.
const KeyChanges& keysOf(KeyPreset preset);

/// Two actions that would answer the same key; Qt gives it to neither.
struct KeyConflict {
    QKeySequence keys;
    std::string first, second;

    bool operator==(const KeyConflict&) const = default;
};

/// Which keys each action has: the user's, else the preset's, else those of the action table.
class KeyMap {
public:
    explicit KeyMap(KeyPreset preset = KeyPreset::Own, KeyChanges changes = {});

    KeyPreset preset() const { return preset_; }
    const KeyChanges& changes() const { return changes_; }

    Keys keys(std::string_view id) const;
    bool isChanged(std::string_view id) const { return changes_.contains(id); }
    /// Who has a key already, or an empty id.
    std::string_view ownerOf(const QKeySequence& keys, std::string_view exceptId = {}) const;
    std::vector<KeyConflict> conflicts() const;

    void setKeys(std::string_view id, const Keys& keys);
    /// Gives an action a key in the place of `before`, and takes it from whoever had it. Without `before` it comes
    /// behind those that the action has; without `now` `before` only goes.
    void replace(std::string_view id, const QKeySequence& before, const QKeySequence& now);
    void reset(std::string_view id);
    /// A preset as its program has it: the user's changes go.
    void choose(KeyPreset preset);

    bool operator==(const KeyMap&) const = default;

private:
    Keys unchanged(std::string_view id) const;
    void take(const QKeySequence& keys, std::string_view exceptId);

    KeyPreset preset_;
    KeyChanges changes_;
};

}  // namespace fresco::ui
