// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/keyframe_folder.h"

#include "overlay/contact_sheet.h"

#include <array>
#include <cstdio>
#include <string>

namespace fresco::pipeline {

namespace {

constexpr const char* kSheetName = "contact-sheet.png";

std::string keyName(FrameIndex frame)
{
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), "key_%05lld.png", static_cast<long long>(frame.value));
    return name.data();
}

}  // namespace

KeyframeFolder::KeyframeFolder(std::filesystem::path folder, Size working)
    : folder_(std::move(folder), {.list = "keyframes.json", .names = R"(key_\d{5,}\.png|contact-sheet\.png)"}),
      working_(working)
{
}

KeyframeFolder::~KeyframeFolder() = default;

void KeyframeFolder::begin(std::int64_t keys)
{
    sheet_ = std::make_unique<overlay::ContactSheet>(keys, working_.width, working_.height);
}

void KeyframeFolder::write(FrameIndex frame, const ImageView& picture, const std::stop_token&)
{
    folder_.writePicture(keyName(frame), picture);
    sheet_->add(picture, std::to_string(frame.value));
}

void KeyframeFolder::finish(const std::stop_token&)
{
    folder_.writePicture(kSheetName, sheet_->view());
    folder_.finish();
}

}  // namespace fresco::pipeline
