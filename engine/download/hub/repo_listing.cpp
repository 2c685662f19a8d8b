// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/repo_listing.h"

#include "core/json.h"
#include "download/hub/safe_path.h"
#include "fresco/worded_error.h"

namespace fresco::download {

namespace {

constexpr std::int64_t kLargestFile = std::int64_t{1} << 40;

/// Empty if `text` is anything but `digits` hex digits.
std::string hexOf(std::string text, std::size_t digits)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool isHex = text.size() == digits && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHex ? text : std::string{};
}

/// Large files lie beside git (LFS): their hash is told, and their plain size may be that of the pointer to them.
RemoteFile readFile(const core::JsonFields& sibling)
{
    RemoteFile file{.path = sibling.text("rfilename")};
    if (!sibling.has("lfs")) {
        file.bytes = sibling.integer("size", 0, kLargestFile);
        return file;
    }
    const core::JsonFields lfs{sibling.at("lfs"), sibling.name(), ErrorKind::Network};
    file.bytes = lfs.integer("size", 0, kLargestFile);
    file.sha256 = hexOf(lfs.text("sha256"), 64);
    if (file.sha256.empty())
        lfs.fail("sha256", worded(FRESCO_TEXT("Errors", "should be 64 hex digits")));
    return file;
}

core::Json parseAnswer(const std::string& json, const Wording& name)
{
    if (!json.starts_with('{'))
        throw WordedError{
            ErrorKind::Network,
            worded(
                FRESCO_TEXT("Errors", "%1 is not what a hub sends; check the address given with --hub or HF_ENDPOINT."),
                name)};
    return core::parseJson(json, name, ErrorKind::Network);
}

}  // namespace

RepoListing readListing(const std::string& json, const std::string& repo)
{
    const Wording name = worded(FRESCO_TEXT("Errors", "The list of files of %1"), repo);
    const core::Json answer = parseAnswer(json, name);
    const core::JsonFields fields{answer, name, ErrorKind::Network};
    if (!fields.at("siblings").is_array())
        fields.fail("siblings", worded(FRESCO_TEXT("Errors", "should be a list")));
    RepoListing listing{.repo = repo, .commit = hexOf(fields.text("sha", ""), 40)};
    for (const core::Json& sibling : fields.at("siblings"))
        if (RemoteFile file = readFile({sibling, name, ErrorKind::Network}); isSafePath(file.path))
            listing.files.insert_or_assign(file.path, std::move(file));
    return listing;
}

}  // namespace fresco::download
