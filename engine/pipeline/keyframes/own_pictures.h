// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/translate.h"
#include "pipeline/picture_resize.h"

#include <cstdint>
#include <filesystem>
#include <map>

namespace fresco::pipeline {

/// Finished pictures that take the place of what the model makes of some keyframes (TranslateRequest::keyPictures).
class OwnPictures {
public:
    OwnPictures() = default;
    /// Looks at each once. @throws Error{NotFound, UnreadableMedia, InvalidArgument} naming the picture
    OwnPictures(const std::map<std::int64_t, std::filesystem::path>& files, Size working);

    bool has(std::int64_t frame) const { return files_.contains(frame); }
    const std::map<std::int64_t, std::filesystem::path>& files() const noexcept { return files_; }
    /// Rgb8 at working size, cut to its aspect about the middle. @throws Error, if it was changed meanwhile
    ImageView at(std::int64_t frame) const;

private:
    std::map<std::int64_t, std::filesystem::path> files_;
    Size working_;
};

}  // namespace fresco::pipeline
