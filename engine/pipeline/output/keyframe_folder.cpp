// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/keyframe_folder.h"

#include "core/atomic_file.h"
#include "core/json.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "media/still_image.h"
#include "overlay/contact_sheet.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>

namespace fresco::pipeline {

namespace {

constexpr const char* kListName = "keyframes.json";
constexpr const char* kSheetName = "contact-sheet.png";

std::string keyName(FrameIndex frame)
{
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "key_%05lld.png", static_cast<long long>(frame.value));
    return name.data();
}

/// A list from elsewhere cannot make us remove anything but pictures of these names.
bool isOurName(const std::string& name)
{
    static const std::regex ours{R"(key_\d{5,}\.png|contact-sheet\.png)"};
    return std::regex_match(name, ours);
}

/// Pictures that an older run left in the folder.
std::vector<std::string> listedNames(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(folder / kListName, ignored))
        return names;
    try {
        const core::Json list = core::readJsonFile(folder / kListName, ErrorKind::InvalidArgument);
        for (const core::Json& name : list.value("files", core::Json::array()))
            if (name.is_string() && isOurName(name.get<std::string>()))
                names.push_back(name.get<std::string>());
    } catch (const Error&) {
        // No list of ours: nothing there is ours to remove.
    } catch (const core::Json::exception&) {
        // As above: well-formed, but of another shape.
    }
    return names;
}

}  // namespace

void requireKeyframeFolder(const std::filesystem::path& folder)
{
    std::error_code ignored;
    const bool exists = std::filesystem::exists(folder, ignored);
    if (exists && !std::filesystem::is_directory(folder, ignored))
        throw Error{ErrorKind::OutputNotWritable,
                    core::quoted(folder) + " is a file; with --keyframes-only OUT is a folder, so name another one."};
    if (exists)
        return core::requireWritable(folder / kListName);
    std::filesystem::path named = folder;
    if (!named.has_filename())  // "keys/"
        named = named.parent_path();
    core::requireWritable(named);
}

KeyframeFolder::KeyframeFolder(std::filesystem::path folder, Size working)
    : folder_(std::move(folder)), working_(working)
{
    std::error_code failure;
    isNew_ = std::filesystem::create_directory(folder_, failure);
    if (failure)
        core::failWriting(folder_, failure.value());
}

KeyframeFolder::~KeyframeFolder()
{
    std::error_code ignored;
    for (const Waiting& file : waiting_)
        std::filesystem::remove(file.temporary, ignored);
    if (isNew_)
        std::filesystem::remove(folder_, ignored);  // only if it is empty
}

void KeyframeFolder::begin(std::int64_t keys)
{
    sheet_ = std::make_unique<overlay::ContactSheet>(keys, working_.width, working_.height);
}

void KeyframeFolder::keep(const std::string& name, const ImageView& picture)
{
    const auto temporary = core::temporaryBeside(folder_ / name);
    waiting_.push_back({temporary, name});
    media::writePng(temporary, picture);
}

void KeyframeFolder::write(FrameIndex frame, const ImageView& picture, const std::stop_token&)
{
    keep(keyName(frame), picture);
    sheet_->add(picture, std::to_string(frame.value));
}

void KeyframeFolder::writeList(const std::vector<std::string>& names) const
{
    core::AtomicFile list{folder_ / kListName};
    list.write(core::Json{{"files", names}}.dump(1) + "\n");
    list.commit();
}

void KeyframeFolder::finish(const std::stop_token&)
{
    keep(kSheetName, sheet_->view());
    const std::vector<std::string> before = listedNames(folder_);
    std::vector<std::string> names;
    for (const Waiting& file : waiting_)
        names.push_back(file.name);
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
}

}  // namespace fresco::pipeline
