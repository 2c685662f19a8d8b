// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>

namespace fresco {

struct AudioSourceOptions {
    int track = 0;            ///< number in MediaInfo::audioTracks
    int sampleRate = 48'000;  ///< Hz, of what is read
    int channels = 2;         ///< of what is read; others are mixed into them
};

/// The sound of a film as interleaved floats (-1..1), in step with its pictures: sample 0 is heard with frame 0.
///
/// Where the film has no sound yet, or a hole in it, silence is read. Confined to the thread that uses it.
class AudioSource {
public:
    virtual ~AudioSource() = default;

    /// Fills whole sample frames (one value for each channel). @return how many; fewer than fit only at the end
    /// @throws Cancelled; damage is stepped over
    virtual std::size_t read(std::span<float> samples, std::stop_token stop = {}) = 0;
    /// Goes on at a sample frame, exactly. Past the end there is nothing to read.
    virtual void seek(std::int64_t sampleFrame, std::stop_token stop = {}) = 0;
};

/// @throws Error{NotFound, UnreadableMedia} as probeMedia; Error{UnsupportedMedia} no such track, or no decoder for it
std::unique_ptr<AudioSource> openAudioSource(const std::filesystem::path& path, const AudioSourceOptions& options = {});

}  // namespace fresco
