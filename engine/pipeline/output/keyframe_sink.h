// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"
#include "fresco/time.h"

#include <cstdint>
#include <stop_token>

namespace fresco::pipeline {

/// Where translated keyframes go. Until finish() nothing stands under the final name.
class KeyframeSink {
public:
    virtual ~KeyframeSink() = default;

    /// Once, before the first picture. @param keys  how many will come
    virtual void begin(std::int64_t keys) = 0;
    /// @param picture  Rgb8 at working size; frames ascend. @throws Error{DiskFull, OutputNotWritable}; Cancelled
    virtual void write(FrameIndex frame, const ImageView& picture, const std::stop_token& stop) = 0;
    virtual void finish(const std::stop_token& stop) = 0;
};

}  // namespace fresco::pipeline
