// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_paths.h"

#include "fresco/worded_error.h"
#include "project/stored_path.h"

namespace fresco::project {

namespace {

constexpr std::size_t kLongestPath = 4096;  // of Linux

}  // namespace

std::filesystem::path
readPath(const core::JsonFields& fields, std::string_view field, const std::filesystem::path& folder)
{
    const std::string text = fields.text(field);
    if (text.empty() || text.size() > kLongestPath || text.find('\0') != std::string::npos)
        fields.fail(field, worded(FRESCO_TEXT("Errors", "should be the path of a file")));
    return pathFromStored(text, folder);
}

void requireUtf8(const std::string& text, const Wording& what)
{
    try {
        core::Json(text).dump();
    } catch (const core::Json::exception&) {
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(
                FRESCO_TEXT("Errors", "The project cannot hold %1 because it is not UTF-8 text; rename or retype it."),
                what)};
    }
}

std::string checkedPath(const std::filesystem::path& path, const std::filesystem::path& folder, const Wording& what)
{
    FRESCO_CHECK(path.is_absolute());
    std::string text = storedPath(path, folder);
    requireUtf8(text, what);
    return text;
}

}  // namespace fresco::project
