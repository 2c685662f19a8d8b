// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_identity.h"
#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/project.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace fresco {

namespace {

namespace fs = std::filesystem;

/// Where it is noted what a project wrote under a name. Not in the project's folder: it comes along from elsewhere.
fs::path noteOf(const fs::path& folder, const fs::path& output)
{
    const std::string names = core::absolutePlace(folder).string() + '\n' + core::absolutePlace(output).string();
    return core::cacheFolder() / "written" / core::contentHash(names);
}

/// With links among the folders followed: a folder of the project may lead out of it.
bool isInside(const fs::path& folder, const fs::path& output)
{
    std::error_code failure;
    const fs::path root = fs::weakly_canonical(folder, failure);
    const fs::path place = core::absolutePlace(output);
    return !failure && std::mismatch(root.begin(), root.end(), place.begin(), place.end()).first == root.end();
}

/// Whether a film of this name is pictures with numbers: a folder's, or such as shot_%05d.png.
bool isPictures(const fs::path& output)
{
    std::error_code ignored;
    return output.extension().empty() || output.extension() == ".png" ||
           output.filename().string().find('%') != std::string::npos || fs::is_directory(output, ignored);
}

/// Whether writing these pictures could replace any: their folder holds some of the kind.
bool hasPictures(const fs::path& output)
{
    std::error_code ignored;
    const bool isFolder = output.extension().empty() || fs::is_directory(output, ignored);
    const fs::path folder = isFolder ? output : core::absolutePlace(output).parent_path();
    for (const auto& entry : fs::directory_iterator{folder, ignored})
        if (isFolder || entry.path().extension() == output.extension())
            return true;
    return false;
}

[[noreturn]] void failForeign(const fs::path& output)
{
    throw WordedError{ErrorKind::OutputNotWritable,
                      worded(FRESCO_TEXT("Errors",
                                         "The project names %1 as its film, a file outside its folder that it did not "
                                         "write; to replace it, say so with --output."),
                             core::quoted(output))};
}

bool isAsWritten(const fs::path& folder, const fs::path& output)
{
    std::ifstream note{noteOf(folder, output)};
    std::string content;
    return std::getline(note, content) && content == cache::fileIdentity(output);
}

}  // namespace

void requireOwnOutput(const fs::path& folder, const fs::path& output)
{
    std::error_code ignored;
    if (isInside(folder, output))
        return;
    if (isPictures(output)) {  // which were noted by their name alone: they may be thousands
        if (hasPictures(output) && !fs::exists(noteOf(folder, output), ignored))
            failForeign(output);
        return;
    }
    if (!fs::exists(fs::symlink_status(output, ignored)))
        return;
    if (!fs::is_regular_file(output, ignored) || !isAsWritten(folder, output))
        failForeign(output);
}

void rememberWritten(const fs::path& folder, const fs::path& output)
{
    try {
        std::error_code ignored;
        if (!isPictures(output) && !fs::is_regular_file(output, ignored))
            return;
        const fs::path note = noteOf(folder, output);
        fs::create_directories(note.parent_path(), ignored);
        core::AtomicFile file{note};
        file.write(isPictures(output) ? "pictures\n" : cache::fileIdentity(output) + "\n");
        file.commit();
    } catch (const Error& error) {
        core::logWarning("project", std::string{"the written film cannot be noted: "} + error.what());
    }
}

}  // namespace fresco
