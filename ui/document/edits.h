// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/project.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What can be done to a project: pure functions from one value to the next. None of them fails on frames that are not
/// there; what has no effect gives back an equal project.
namespace fresco::ui::edits {

/// @throws Error{InvalidArgument} as ParameterSet::set()
Project withParameter(Project project, std::string_view key, const ParameterValue& value);
Project withoutParameter(Project project, std::string_view key);
/// Takes over what is set in `newer`, and nothing else.
Project withParameters(Project project, const ParameterSet& newer);

/// In and out; absent: the film's own end.
Project withRange(Project project, std::optional<std::int64_t> in, std::optional<std::int64_t> out);

/// Keys from now on named by hand. @param current  those in force, ascending
Project
withKeysAdded(Project project, const std::vector<std::int64_t>& current, const std::vector<std::int64_t>& added);
/// Locks, pictures and words of the removed go with them.
Project
withKeysRemoved(Project project, const std::vector<std::int64_t>& current, const std::vector<std::int64_t>& removed);
/// Moves keys with their locks, pictures and words. A key that another one is moved onto gives way.
Project withKeysMoved(Project project,
                      const std::vector<std::int64_t>& current,
                      const std::map<std::int64_t, std::int64_t>& moves);
/// Keys as they were chosen anew, with the locked ones among them.
Project withKeysChosen(Project project, const std::vector<std::int64_t>& chosen);

/// Locked keys stay whatever keys are chosen later: with the first lock, all of them are named by hand.
/// @param current  those in force, ascending    @param picture  what a locked key keeps; empty: what it has
Project withLock(Project project,
                 const std::vector<std::int64_t>& current,
                 std::int64_t frame,
                 bool isLocked,
                 const std::filesystem::path& picture = {});
/// A picture that somebody brought: the key is locked with it.
Project withOwnPicture(Project project,
                       const std::vector<std::int64_t>& current,
                       std::int64_t frame,
                       const std::filesystem::path& picture);
/// The model makes this key again.
Project withoutPicture(Project project, std::int64_t frame);
Project withKeyPrompt(Project project, std::int64_t frame, const std::string& words);

/// Adds a cut or takes it away; from now on cuts are named by hand. @param current  those in force, ascending
Project withCutToggled(Project project, const std::vector<std::int64_t>& current, std::int64_t frame);
Project withMarkerToggled(Project project, std::int64_t frame);
/// The same film at another place.
Project withSource(Project project, const std::filesystem::path& source);

/// Where the film is written to.
Project withOutput(Project project, const std::filesystem::path& output);

/// What is kept of one key; nullptr: nothing.
const ProjectKey* findKey(const Project& project, std::int64_t frame);
/// Words of single keys, by frame; none where the text is damaged.
std::map<std::int64_t, std::string> keyPrompts(const Project& project);

}  // namespace fresco::ui::edits
