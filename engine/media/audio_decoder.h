// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/audio_source.h"
#include "media/input.h"

#include <optional>
#include <vector>

namespace fresco::media {

/// Samples that lie one after another from a time on.
struct SoundBlock {
    std::int64_t start = 0;  ///< in sample frames from the film's first picture
    std::vector<float> samples;
};

/// Decodes one track and brings it to the rate and the channels that were asked for.
class AudioDecoder {
public:
    AudioDecoder(const std::filesystem::path& path, const AudioSourceOptions& options, std::stop_token stop);

    /// Nothing at the end.
    std::optional<SoundBlock> next();
    /// What comes next starts at or before a sample frame, as near as the file allows.
    void seek(std::int64_t sampleFrame);
    void listenTo(const std::stop_token& stop);

private:
    const AVFrame* decode();
    void prepareResampler(AVFrame& frame);
    std::vector<float> resampled(const AVFrame* frame);
    void keepTime(const AVFrame& frame);
    void restart();

    AudioSourceOptions options_;
    std::stop_token stop_;
    Input input_;
    AVStream* stream_;
    std::int64_t origin_;  ///< when the film's first picture is shown, in the stream's time base
    CodecPtr codec_;
    FramePtr frame_;
    PacketPtr packet_;
    ResamplerPtr resampler_;
    int inputFormat_ = -1;
    int inputRate_ = 0;
    int inputChannels_ = 0;
    std::int64_t nextStart_ = 0;
    bool hasTime_ = false;
    bool isDraining_ = false;
};

}  // namespace fresco::media
