// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/output/keyframe_sink.h"
#include "pipeline/working_size.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fresco::overlay {
class ContactSheet;
}

namespace fresco::pipeline {

/// Checks before any work that keyframes can be written into `folder`: it is a folder that takes files, or its parent
/// is one. @throws Error{OutputNotWritable}
void requireKeyframeFolder(const std::filesystem::path& folder);

/// Keyframes as pictures at working size, key_00012.png by frame, with all of them on contact-sheet.png.
/// keyframes.json lists what is ours: of an older run only that is replaced or removed.
class KeyframeFolder final : public KeyframeSink {
public:
    KeyframeFolder(std::filesystem::path folder, Size working);
    /// Not finished: removes what it wrote.
    ~KeyframeFolder() override;
    KeyframeFolder(const KeyframeFolder&) = delete;
    KeyframeFolder& operator=(const KeyframeFolder&) = delete;

    void begin(std::int64_t keys) override;
    void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) override;
    void finish(const std::stop_token& stop) override;

private:
    void keep(const std::string& name, const ImageView& picture);
    void writeList(const std::vector<std::string>& names) const;

    struct Waiting {
        std::filesystem::path temporary;
        std::string name;
    };

    std::filesystem::path folder_;
    bool isNew_ = false;
    Size working_;
    std::unique_ptr<overlay::ContactSheet> sheet_;
    std::vector<Waiting> waiting_;
};

}  // namespace fresco::pipeline
