// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/key_map.h"

#include "actions/action_registry.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

KeyMap::KeyMap(KeyPreset preset, KeyChanges changes) : preset_(preset), changes_(std::move(changes)) {}

Keys KeyMap::unchanged(std::string_view id) const
{
    const KeyChanges& others = keysOf(preset_);
    if (const auto found = others.find(id); found != others.end())
        return found->second;
    const auto& table = actionTable();
    const auto spec = std::ranges::find(table, id, &ActionSpec::id);
    return spec == table.end() ? Keys{} : spec->keys;
}

Keys KeyMap::keys(std::string_view id) const
{
    const auto found = changes_.find(id);
    return found != changes_.end() ? found->second : unchanged(id);
}

std::string_view KeyMap::ownerOf(const QKeySequence& keys, std::string_view exceptId) const
{
    if (keys.isEmpty())
        return {};
    for (const ActionSpec& spec : actionTable())
        if (spec.id != exceptId && this->keys(spec.id).contains(keys))
            return spec.id;
    return {};
}

std::vector<KeyConflict> KeyMap::conflicts() const
{
    std::map<QKeySequence, std::string_view> owners;
    std::vector<KeyConflict> found;
    for (const ActionSpec& spec : actionTable())
        for (const QKeySequence& key : keys(spec.id)) {
            const auto [owner, isFree] = owners.try_emplace(key, spec.id);
            if (!isFree)
                found.push_back({key, std::string(owner->second), std::string(spec.id)});
        }
    return found;
}

void KeyMap::setKeys(std::string_view id, const Keys& keys)
{
    if (keys == unchanged(id))
        reset(id);
    else
        changes_[std::string(id)] = keys;
}

void KeyMap::replace(std::string_view id, const QKeySequence& before, const QKeySequence& now)
{
    Keys own = keys(id);
    own.removeAll(before == now ? QKeySequence() : now);  // one that it has already only changes its place
    const qsizetype place = before.isEmpty() ? -1 : own.indexOf(before);
    if (place >= 0)
        own[place] = now;
    else
        own << now;
    own.removeAll(QKeySequence());
    if (!now.isEmpty())
        take(now, id);
    setKeys(id, own);
}

void KeyMap::take(const QKeySequence& keys, std::string_view exceptId)
{
    for (const ActionSpec& spec : actionTable()) {
        Keys left = this->keys(spec.id);
        if (spec.id != exceptId && left.removeAll(keys) > 0)
            setKeys(spec.id, left);
    }
}

void KeyMap::reset(std::string_view id)
{
    if (const auto found = changes_.find(id); found != changes_.end())
        changes_.erase(found);
}

void KeyMap::choose(KeyPreset preset)
{
    preset_ = preset;
    changes_.clear();
}

}  // namespace fresco::ui
