// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/result_folder.h"

#include "core/atomic_file.h"
#include "core/json.h"
#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/still_image.h"

#include <algorithm>
#include <regex>

namespace fresco::pipeline {

void requireResultFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    const bool exists = std::filesystem::exists(folder, ignored);
    if (exists && !std::filesystem::is_directory(folder, ignored))
        throw WordedError{ErrorKind::OutputNotWritable,
                          worded(FRESCO_TEXT("Errors", "%1 is a file where a folder is needed; name another one."),
                                 core::quoted(folder))};
    if (exists)
        return core::requireWritable(folder / "result.json");
    std::filesystem::path named = folder;
    if (!named.has_filename())  // "keys/"
        named = named.parent_path();
    core::requireWritable(named);
}

ResultFolder::ResultFolder(std::filesystem::path folder, Own own) : folder_(std::move(folder)), own_(std::move(own))
{
    std::error_code failure;
    isNew_ = std::filesystem::create_directory(folder_, failure);
    if (failure)
        core::failWriting(folder_, failure.value());
}

ResultFolder::~ResultFolder()
{
    std::error_code ignored;
    for (const Waiting& file : waiting_)
        std::filesystem::remove(file.temporary, ignored);
    if (isNew_)
        std::filesystem::remove(folder_, ignored);  // only if it is empty
}

std::filesystem::path ResultFolder::reserve(const std::string& name)
{
    waiting_.push_back({core::temporaryBeside(folder_ / name), name});
    return waiting_.back().temporary;
}

void ResultFolder::writePicture(const std::string& name, const ImageView& picture)
{
    media::writePng(reserve(name), picture);
}

/// Files that an older run left in the folder. A list from elsewhere cannot make us remove anything but files of our
/// names.
std::vector<std::string> ResultFolder::listedNames() const
{
    const std::regex ours{own_.names};
    std::vector<std::string> names;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(folder_ / own_.list, ignored))
        return names;
    try {
        const core::Json list = core::readJsonFile(folder_ / own_.list, ErrorKind::InvalidArgument);
        for (const core::Json& name : list.value("files", core::Json::array()))
            if (name.is_string() && std::regex_match(name.get<std::string>(), ours))
                names.push_back(name.get<std::string>());
    } catch (const Error&) {
        return {};  // no list of ours: nothing there is ours to remove
    } catch (const core::Json::exception&) {
        return {};  // well-formed, but of another shape
    }
    return names;
}

void ResultFolder::writeList(const std::vector<std::string>& names) const
{
    core::AtomicFile list{folder_ / own_.list};
    list.write(core::Json{{"files", names}}.dump(1) + "\n");
    list.commit();
}

std::vector<std::filesystem::path> ResultFolder::finish()
{
    const std::vector<std::string> before = listedNames();
    std::vector<std::string> names;
    std::vector<std::filesystem::path> files;
    for (const Waiting& file : waiting_) {
        names.push_back(file.name);
        files.push_back(folder_ / file.name);
    }
    std::vector<std::string> all = names;  // until the old ones are gone, both are ours
    for (const std::string& name : before)
        if (std::find(names.begin(), names.end(), name) == names.end())
            all.push_back(name);
    writeList(all);
    for (const Waiting& file : waiting_)
        core::publish(file.temporary, folder_ / file.name);
    waiting_.clear();
    isNew_ = false;
    std::error_code ignored;
    for (std::size_t i = names.size(); i < all.size(); ++i)
        std::filesystem::remove(folder_ / all[i], ignored);
    writeList(names);
    return files;
}

}  // namespace fresco::pipeline
