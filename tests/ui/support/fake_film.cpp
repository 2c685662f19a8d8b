// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_film.h"

#include "support/fake_engine.h"

#include <algorithm>
#include <utility>

namespace fresco::test {

namespace {

class FakeFilm final : public FrameSource {
public:
    FakeFilm(const std::filesystem::path& path, std::shared_ptr<FilmScript> script, int maxSide)
        : script_(std::move(script))
    {
        const int side = std::max(script_->width, script_->height);
        if (maxSide > 0 && side > maxSide)
            shrink_ = static_cast<double>(maxSide) / side;
        info_.path = path;
        info_.codec = "h264";
        info_.width = script_->width;
        info_.height = script_->height;
        info_.frames = script_->frames;
        info_.framesAreExact = script_->framesAreExact;
        info_.frameRate = {25, 1};
    }

    const MediaInfo& info() const override { return info_; }

    ImageView frame(FrameIndex index, std::stop_token stop) override
    {
        script_->note(index.value);
        if (script_->beforeFrame)
            script_->beforeFrame(index.value, stop);
        return flatPicture(
            index.value, static_cast<int>(info_.width * shrink_), static_cast<int>(info_.height * shrink_));
    }

    MediaTime timeOf(FrameIndex index, std::stop_token) override { return {index.value, {1, 25}}; }

    std::int64_t frameCount(std::stop_token stop) override
    {
        if (stop.stop_requested())
            throw Cancelled{};
        ++script_->counts;
        return script_->countedFrames;
    }

private:
    MediaInfo info_;
    std::shared_ptr<FilmScript> script_;
    double shrink_ = 1.0;
};

}  // namespace

ui::FrameSourceFactory fakeFilm(std::shared_ptr<FilmScript> script)
{
    return [script = std::move(script)](const std::filesystem::path& path,
                                        const FrameSourceOptions& options) -> std::unique_ptr<FrameSource> {
        if (!std::filesystem::exists(path) || path.filename() == "damaged.mp4")
            throw Error{ErrorKind::UnreadableMedia, path.filename().string() + " is damaged.", "moov atom not found"};
        script->noteOpened(options);
        return std::make_unique<FakeFilm>(path, script, options.maxSide);
    };
}

}  // namespace fresco::test
