// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/translate.h"
#include "fresco/wording.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fresco {

/// What a user decided about one keyframe besides its prompt. Its frame is in `keyframes` as well, or in force through
/// it: a locked one stays when keys are chosen anew.
struct ProjectKey {
    std::int64_t frame = 0;
    bool isLocked = false;
    std::filesystem::path
        picture{};       ///< absolute, most often in kept/: takes the place of what the model makes; or none
    bool isOwn = false;  ///< the picture was brought, not kept from an earlier run

    friend bool operator==(const ProjectKey&, const ProjectKey&) = default;
};

/// A film and how it should look, as a user keeps it: a folder NAME.fresco with `project.json`, `kept/` (pictures of
/// their own) and `renders/`.
///
/// A plain value: copied freely, compared, safe across threads. It holds what the user decided; what they left alone
/// follows the model and the parameter table.
struct Project {
    std::filesystem::path source;  ///< the film; absolute. project.json holds it relative where both move together
    std::filesystem::path output;  ///< where the last export went that was told its place; absolute; empty: none was
    std::vector<ProjectKey> keys;  ///< ascending by frame, each frame once
    std::vector<std::int64_t> markers;  ///< ascending frames that the user marked
    ParameterSet parameters;            ///< rows of type Path hold something absolute, or a model's name
    std::string unknownFields;  ///< JSON object: what this version does not know and writes back; empty: nothing
    Wording readOnlyReason;     ///< one sentence, if a newer version wrote it; empty: it may be saved

    bool isReadOnly() const noexcept { return !readOnlyReason.isEmpty(); }
    friend bool operator==(const Project&, const Project&) = default;
};

enum class ExistingProject {
    Refuse,
    Replace,  ///< its project.json; pictures and renders stay
};

/// Reads NAME.fresco. A project of a newer version comes read-only.
/// @throws Error{NotFound} no project there; Error{BadProject} damaged: the sentence names file and field
Project readProject(const std::filesystem::path& folder);

/// Makes the folder NAME.fresco in a folder that exists; leaves nothing behind if it fails.
/// @throws Error{InvalidArgument} a name without .fresco; Error{OutputNotWritable} there is a project already, or no
///         room for one; as saveProject() else
void createProject(const Project& project,
                   const std::filesystem::path& folder,
                   ExistingProject existing = ExistingProject::Refuse);

/// Writes project.json of a folder that createProject() made. Whatever happens, the file is the old or the new one.
/// @throws Error{OutputNotWritable} read-only, or the folder is gone; Error{DiskFull};
///         Error{InvalidArgument} a text that is not UTF-8
void saveProject(const Project& project, const std::filesystem::path& folder);

/// Reads, changes and writes a project while nobody else does the same: of two changes at once, also by different
/// processes, neither is lost. Waits for the other one. @param change  what it throws leaves the file as it was
/// @throws as readProject() and saveProject()
void changeProject(const std::filesystem::path& folder, const std::function<void(Project&)>& change);

/// Keys below "parameters" in the file that this version does not know: kept, but without effect.
std::vector<std::string> unknownParameters(const Project& project);

/// Takes over what was set in `newer`. Strength and warm-up say the same thing, so one takes the other's place.
void overlay(ParameterSet& set, const ParameterSet& newer);

/// As long as one lives, results that jobs of this project made or used stay in the cache, whatever its limit says.
class ProjectHold {
public:
    virtual ~ProjectHold() = default;
};

/// @param folder  of a project, which need not exist yet. @throws Error{OutputNotWritable, DiskFull}
std::unique_ptr<ProjectHold> holdProject(const std::filesystem::path& folder);

/// Where a render goes that is not told: the place of the last export, else renders/NAME with the ending that preset or
/// codec want, .mp4 by default; keyframes alone go to the folder renders/NAME-keyframes.
std::filesystem::path outputOf(const Project& project, const std::filesystem::path& folder, bool keyframesOnly = false);

/// For a render that was not told its place: a project from somebody else may name any file as the place of its export.
/// A file in the project's folder, or none, is free. One outside is replaced only if it is, byte for byte, what a job
/// of this project wrote there on this machine (rememberWritten()); a folder that holds pictures only if such a job
/// wrote pictures of this name. @throws Error{OutputNotWritable} with the remedy
void requireOwnOutput(const std::filesystem::path& folder, const std::filesystem::path& output);

/// Notes in the cache that a job of this project has just written the film `output`. A failure is only logged: then
/// requireOwnOutput() refuses where it need not.
void rememberWritten(const std::filesystem::path& folder, const std::filesystem::path& output);

/// The project as a job. @param wishes  what this job wants otherwise: parameters and output, as far as they are set
/// there, and what it asks of the result; its input counts for nothing. Keyframes alone leave the project's export
/// aside
TranslateRequest requestOf(Project project, const std::filesystem::path& folder, TranslateRequest wishes = {});

}  // namespace fresco
