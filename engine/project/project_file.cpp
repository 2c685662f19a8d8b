// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "core/paths.h"
#include "fresco/worded_error.h"
#include "project/project_json.h"
#include "project/project_lock.h"

#include <algorithm>

namespace fresco {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "project.json";

/// Folders that vanish again, as far as they are empty, unless kept.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders()
    {
        std::error_code ignored;
        for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder)
            fs::remove(*folder, ignored);
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    /// Nothing if it is there already. @throws Error{OutputNotWritable} or Error{DiskFull}
    void make(const fs::path& folder)
    {
        std::error_code failure;
        if (fs::create_directory(folder, failure))
            made_.push_back(folder);
        if (failure)
            core::failWriting(folder, failure.value());
    }
    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

/// Without opening it: a pipe of that name would wait for a writer.
bool holdsProject(const fs::path& folder)
{
    std::error_code ignored;
    return fs::is_regular_file(folder / kFileName, ignored);
}

void requireProjectName(const fs::path& folder)
{
    if (folder.extension() != ".fresco")
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "A project is a folder whose name ends in .fresco; call it %1."),
                                 core::quoted(folder.filename().string() + ".fresco"))};
}

void requireNoProject(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(folder / kFileName, ignored)))
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "There is a project %1 already; choose another name or add --replace."),
                   core::quoted(folder))};
}

void requireParentOf(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder.parent_path(), ignored))
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(FRESCO_TEXT("Errors", "The folder %1 does not exist; create it or choose another place."),
                   core::quoted(folder.parent_path()))};
}

}  // namespace

Project readProject(const fs::path& folder)
{
    if (!holdsProject(folder))
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "There is no project %1; name a .fresco folder with a project.json."),
                   core::quoted(folder))};
    const fs::path file = folder / kFileName;
    return project::fromJson(
        core::readJsonFile(file, ErrorKind::BadProject), core::absolutePlace(folder), core::quoted(file));
}

void saveProject(const Project& project, const fs::path& folder)
{
    if (project.isReadOnly())
        throw WordedError{ErrorKind::OutputNotWritable, project.readOnlyReason};
    const std::string text = project::fileText(project, core::absolutePlace(folder));
    core::AtomicFile file{folder / kFileName};
    file.write(text);
    file.commit();
}

void changeProject(const fs::path& folder, const std::function<void(Project&)>& change)
{
    readProject(folder);  // none there: nothing is left in a folder that is not ours
    const project::ProjectLock lock{folder};
    Project project = readProject(folder);
    change(project);
    saveProject(project, folder);
}

void createProject(const Project& project, const fs::path& folder, ExistingProject existing)
{
    const fs::path place = core::absolutePlace(folder);
    requireProjectName(place);
    requireParentOf(place);
    if (existing == ExistingProject::Refuse)
        requireNoProject(place);
    NewFolders folders;
    for (const fs::path& made : {place, place / "kept", place / "renders"})
        folders.make(made);
    saveProject(project, place);
    folders.keep();
}

std::vector<std::string> unknownParameters(const Project& project)
{
    if (project.unknownFields.empty())
        return {};
    const core::Json json = core::parseJson(project.unknownFields, "Project::unknownFields");
    const core::JsonFields fields{json, "Project::unknownFields"};
    return fields.contains("parameters") ? fields.inside("parameters").names() : std::vector<std::string>{};
}

}  // namespace fresco
