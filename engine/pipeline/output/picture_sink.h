// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"

#include <cstdint>
#include <stop_token>

namespace fresco::pipeline {

/// Where finished pictures go, in order. Until finish() nothing stands under the final name.
class PictureSink {
public:
    virtual ~PictureSink() = default;

    /// Once, before the first picture. @param pictures  how many will come
    virtual void begin(std::int64_t pictures) = 0;
    /// @param picture  Rgb8 at working size; frames ascend. @throws Error{DiskFull, OutputNotWritable}; Cancelled
    virtual void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) = 0;
    virtual void finish(const std::stop_token& stop) = 0;
};

}  // namespace fresco::pipeline
