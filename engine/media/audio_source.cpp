// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/audio_source.h"

#include "media/audio_decoder.h"

#include <algorithm>

namespace fresco::media {
namespace {

class FileAudioSource final : public AudioSource {
public:
    FileAudioSource(const std::filesystem::path& path, const AudioSourceOptions& options)
        : channels_(static_cast<std::size_t>(options.channels)), decoder_(path, options, {})
    {
    }

    std::size_t read(std::span<float> samples, std::stop_token stop) override
    {
        decoder_.listenTo(stop);
        const std::size_t wanted = samples.size() / channels_;
        std::size_t done = 0;
        while (done < wanted && fetch()) {
            const std::size_t count = std::min(wanted - done, available());
            copy(samples.subspan(done * channels_, count * channels_));
            position_ += static_cast<std::int64_t>(count);
            done += count;
        }
        return done;
    }

    void seek(std::int64_t sampleFrame, std::stop_token stop) override
    {
        decoder_.listenTo(stop);
        position_ = std::max<std::int64_t>(0, sampleFrame);
        block_ = {};
        decoder_.seek(position_);
    }

private:
    std::int64_t blockEnd() const
    {
        return block_.start + static_cast<std::int64_t>(block_.samples.size() / channels_);
    }

    /// Makes block_ one that reaches beyond the position. False at the end.
    bool fetch()
    {
        while (blockEnd() <= position_ || block_.samples.empty()) {
            auto next = decoder_.next();
            if (!next)
                return false;
            block_ = *std::move(next);
        }
        return true;
    }

    /// Sample frames of one kind from the position on: silence before the block, or sound out of it.
    std::size_t available() const
    {
        return static_cast<std::size_t>(position_ < block_.start ? block_.start - position_ : blockEnd() - position_);
    }

    void copy(std::span<float> to) const
    {
        if (position_ < block_.start) {
            std::fill(to.begin(), to.end(), 0.0F);
            return;
        }
        const auto from = static_cast<std::size_t>(position_ - block_.start) * channels_;
        std::copy_n(block_.samples.begin() + static_cast<std::ptrdiff_t>(from), to.size(), to.begin());
    }

    std::size_t channels_;
    AudioDecoder decoder_;
    std::int64_t position_ = 0;
    SoundBlock block_;
};

}  // namespace
}  // namespace fresco::media

namespace fresco {

std::unique_ptr<AudioSource> openAudioSource(const std::filesystem::path& path, const AudioSourceOptions& options)
{
    return std::make_unique<media::FileAudioSource>(path, options);
}

}  // namespace fresco
