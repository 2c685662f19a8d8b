// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/output/picture_sink.h"
#include "pipeline/output/result_folder.h"
#include "pipeline/picture_resize.h"

#include <filesystem>
#include <memory>

namespace fresco::overlay {
class ContactSheet;
}

namespace fresco::pipeline {

/// Keyframes as pictures at working size, key_00012.png by frame, with all of them on contact-sheet.png.
/// keyframes.json lists what is ours.
class KeyframeFolder final : public PictureSink {
public:
    KeyframeFolder(std::filesystem::path folder, Size working);
    ~KeyframeFolder() override;
    KeyframeFolder(const KeyframeFolder&) = delete;
    KeyframeFolder& operator=(const KeyframeFolder&) = delete;

    void begin(std::int64_t keys) override;
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override;

private:
    ResultFolder folder_;
    Size working_;
    std::unique_ptr<overlay::ContactSheet> sheet_;
};

}  // namespace fresco::pipeline
