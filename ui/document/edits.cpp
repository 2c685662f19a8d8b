// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"

#include "fresco/error.h"
#include "fresco/frame_lists.h"

#include <algorithm>
#include <set>

namespace fresco::ui::edits {

namespace {

using Frames = std::vector<std::int64_t>;

void setText(ParameterSet& set, std::string_view key, const std::string& text)
{
    if (text.empty())
        set.reset(key);
    else
        set.set(key, text);
}

void setFrame(ParameterSet& set, std::string_view key, std::optional<std::int64_t> frame)
{
    if (frame)
        set.set(key, *frame);
    else
        set.reset(key);
}

/// The text `none` is what no cut at all is called; a key list is never empty: then keys are chosen automatically.
void nameFrames(Project& project, std::string_view key, const std::set<std::int64_t>& frames, const char* ifNone)
{
    if (frames.empty())
        project.parameters.set(key, std::string{ifNone});
    else
        project.parameters.set(key, textOfFrames({frames.begin(), frames.end()}));
}

void setKeyPrompts(Project& project, const std::map<std::int64_t, std::string>& prompts)
{
    setText(project.parameters, key::keyframePrompts, textOfKeyframePrompts(prompts));
}

/// The entry of a key, made where it is missing.
ProjectKey& keyAt(Project& project, std::int64_t frame)
{
    const auto place = std::lower_bound(project.keys.begin(),
                                        project.keys.end(),
                                        frame,
                                        [](const ProjectKey& key, std::int64_t wanted) { return key.frame < wanted; });
    if (place != project.keys.end() && place->frame == frame)
        return *place;
    return *project.keys.insert(place, ProjectKey{.frame = frame});
}

void dropEmpty(Project& project)
{
    std::erase_if(project.keys, [](const ProjectKey& key) { return !key.isLocked && key.picture.empty(); });
}

void sortKeys(Project& project)
{
    std::sort(project.keys.begin(), project.keys.end(), [](const ProjectKey& a, const ProjectKey& b) {
        return a.frame < b.frame;
    });
}

/// What is locked must not be chosen away: the keys in force, and this one, are named from now on.
void nameWith(Project& project, const Frames& current, std::int64_t frame)
{
    std::set<std::int64_t> frames(current.begin(), current.end());
    frames.insert(frame);
    nameFrames(project, key::keyframes, frames, "auto");
}

void toggle(std::set<std::int64_t>& frames, std::int64_t frame)
{
    if (!frames.erase(frame))
        frames.insert(frame);
}

}  // namespace

Project withParameter(Project project, std::string_view key, const ParameterValue& value)
{
    ParameterSet one;
    one.set(key, value);
    overlay(project.parameters, one);
    return project;
}

Project withoutParameter(Project project, std::string_view key)
{
    project.parameters.reset(key);
    return project;
}

Project withParameters(Project project, const ParameterSet& newer)
{
    overlay(project.parameters, newer);
    return project;
}

Project withRange(Project project, std::optional<std::int64_t> in, std::optional<std::int64_t> out)
{
    setFrame(project.parameters, key::from, in);
    setFrame(project.parameters, key::to, out);
    return project;
}

Project withKeysAdded(Project project, const Frames& current, const Frames& added)
{
    std::set<std::int64_t> frames(current.begin(), current.end());
    frames.insert(added.begin(), added.end());
    if (frames.size() != current.size())
        nameFrames(project, key::keyframes, frames, "auto");
    return project;
}

Project withKeysRemoved(Project project, const Frames& current, const Frames& removed)
{
    std::set<std::int64_t> frames(current.begin(), current.end());
    auto prompts = keyPrompts(project);
    for (const std::int64_t frame : removed) {
        frames.erase(frame);
        prompts.erase(frame);
        std::erase_if(project.keys, [frame](const ProjectKey& key) { return key.frame == frame; });
    }
    if (frames.size() == current.size())
        return project;
    nameFrames(project, key::keyframes, frames, "auto");
    setKeyPrompts(project, prompts);
    return project;
}

Project withKeysMoved(Project project, const Frames& current, const std::map<std::int64_t, std::int64_t>& moves)
{
    std::set<std::int64_t> frames(current.begin(), current.end());
    auto prompts = keyPrompts(project);
    std::vector<ProjectKey> movedKeys;
    std::map<std::int64_t, std::string> movedPrompts;
    for (const auto& [from, to] : moves) {
        frames.erase(from);
        if (const ProjectKey* key = findKey(project, from))
            movedKeys.push_back(*key);
        if (auto words = prompts.extract(from))
            movedPrompts.emplace(to, std::move(words.mapped()));
    }
    // First all leave, then all arrive: keys that change places do not run over each other.
    std::erase_if(project.keys, [&](const ProjectKey& key) { return moves.contains(key.frame); });
    for (const auto& [from, to] : moves) {
        frames.insert(to);
        prompts.erase(to);
        std::erase_if(project.keys, [to = to](const ProjectKey& key) { return key.frame == to; });
    }
    for (ProjectKey& key : movedKeys) {
        key.frame = moves.at(key.frame);
        project.keys.push_back(std::move(key));
    }
    sortKeys(project);
    prompts.merge(movedPrompts);
    nameFrames(project, key::keyframes, frames, "auto");
    setKeyPrompts(project, prompts);
    return project;
}

Project withKeysChosen(Project project, const Frames& chosen)
{
    std::set<std::int64_t> locked;
    for (const ProjectKey& key : project.keys)
        if (key.isLocked)
            locked.insert(key.frame);
    std::set<std::int64_t> frames = locked;
    if (!locked.empty())  // else nothing is to be kept, and they go on following the film
        frames.insert(chosen.begin(), chosen.end());
    nameFrames(project, key::keyframes, frames, "auto");
    return project;
}

Project withLock(
    Project project, const Frames& current, std::int64_t frame, bool isLocked, const std::filesystem::path& picture)
{
    if (isLocked)
        nameWith(project, current, frame);
    ProjectKey& key = keyAt(project, frame);
    key.isLocked = isLocked;
    if (isLocked && key.picture.empty())
        key.picture = picture;
    if (!isLocked && !key.isOwn)
        key.picture.clear();  // a kept picture is kept by its lock
    dropEmpty(project);
    return project;
}

Project withOwnPicture(Project project, const Frames& current, std::int64_t frame, const std::filesystem::path& picture)
{
    nameWith(project, current, frame);
    ProjectKey& key = keyAt(project, frame);
    key.isLocked = true;
    key.picture = picture;
    key.isOwn = true;
    return project;
}

Project withoutPicture(Project project, std::int64_t frame)
{
    if (!findKey(project, frame))
        return project;
    ProjectKey& key = keyAt(project, frame);
    key.picture.clear();
    key.isOwn = false;
    dropEmpty(project);
    return project;
}

Project withKeyPrompt(Project project, std::int64_t frame, const std::string& words)
{
    auto prompts = keyPrompts(project);
    prompts[frame] = words;
    setKeyPrompts(project, prompts);
    return project;
}

Project withCutToggled(Project project, const Frames& current, std::int64_t frame)
{
    std::set<std::int64_t> cuts(current.begin(), current.end());
    toggle(cuts, frame);
    nameFrames(project, key::cuts, cuts, "none");
    return project;
}

Project withMarkerToggled(Project project, std::int64_t frame)
{
    std::set<std::int64_t> markers(project.markers.begin(), project.markers.end());
    toggle(markers, frame);
    project.markers.assign(markers.begin(), markers.end());
    return project;
}

Project withSource(Project project, const std::filesystem::path& source)
{
    project.source = source;
    return project;
}

Project withOutput(Project project, const std::filesystem::path& output)
{
    project.output = output;
    return project;
}

const ProjectKey* findKey(const Project& project, std::int64_t frame)
{
    const auto found = std::find_if(
        project.keys.begin(), project.keys.end(), [frame](const ProjectKey& key) { return key.frame == frame; });
    return found == project.keys.end() ? nullptr : &*found;
}

std::map<std::int64_t, std::string> keyPrompts(const Project& project)
{
    try {
        return keyframePromptsFromText(project.parameters.text(key::keyframePrompts));
    } catch (const Error&) {
        return {};  // typed by hand and not finished: the engine says what is wrong when it is used
    }
}

}  // namespace fresco::ui::edits
