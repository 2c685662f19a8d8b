// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/output/picture_sink.h"

namespace fresco::pipeline {

/// Writes nothing: the pictures were wanted in the cache, or to be measured.
class NullSink final : public PictureSink {
public:
    void begin(std::int64_t) override {}
    void write(FrameIndex, const ImageView&, const std::stop_token&) override {}
    void finish(const std::stop_token&) override {}
};

}  // namespace fresco::pipeline
