// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/frame_source.h"

#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/background_index.h"
#include "media/frame_reader.h"
#include "media/picture_converter.h"
#include "media/probe.h"

namespace fresco::media {
namespace {

PictureOptions pictureOptions(VideoDecoder& decoder, const FrameSourceOptions& options)
{
    PictureOptions picture;
    picture.orientation = orientationOf(decoder.stream());
    AVStream& stream = decoder.input().videoStream();
    const AVRational aspect = av_guess_sample_aspect_ratio(&decoder.input().context(), &stream, nullptr);
    constexpr int farthest = 32;  // beyond that the file is damaged, and the picture would fill the memory
    if (aspect.num > 0 && aspect.den > 0 && aspect.num / aspect.den < farthest && aspect.den / aspect.num < farthest)
        picture.sampleAspect = fromAv(aspect);
    picture.maxSide = options.maxSide;
    picture.wantsSquarePixels = options.wantsSquarePixels;
    return picture;
}

class FileFrameSource final : public FrameSource {
public:
    FileFrameSource(const std::filesystem::path& path, const FrameSourceOptions& options)
        : decoder_(path, options.threads, {}), info_(describeInput(decoder_.input())),
          converter_(pictureOptions(decoder_, options)), reader_(decoder_), index_(path)
    {
    }

    const MediaInfo& info() const override { return info_; }

    ImageView frame(FrameIndex index, std::stop_token stop) override
    {
        if (index.value == lastIndex_ && !lastPicture_.isEmpty())
            return lastPicture_;
        decoder_.listenTo(stop);
        lastIndex_ = -1;
        // The first frame is the same whatever the index says: it is there while the index is still being built.
        const AVFrame* decoded =
            index.value == 0 && !index_.isReady() ? reader_.first() : reader_.frame(checked(index, stop), table(stop));
        if (!decoded)
            throw WordedError{ErrorKind::UnreadableMedia,
                              worded(FRESCO_TEXT("Errors", "%1 is damaged: frame %2 cannot be decoded."),
                                     core::quoted(info_.path),
                                     index.value)};
        lastPicture_ = converter_.toRgb8(*decoded);
        lastIndex_ = index.value;
        return lastPicture_;
    }

    MediaTime timeOf(FrameIndex index, std::stop_token stop) override
    {
        const FrameTable& times = table(stop);
        return {times.pts[static_cast<std::size_t>(checked(index, stop))] - times.pts.front(), times.timeBase};
    }

    std::int64_t frameCount(std::stop_token stop) override { return table(stop).count(); }

private:
    const FrameTable& table(const std::stop_token& stop)
    {
        const FrameTable& ready = index_.wait(stop);
        if (!info_.framesAreExact)
            refine(info_, ready);
        return ready;
    }

    std::int64_t checked(FrameIndex index, const std::stop_token& stop)
    {
        const std::int64_t count = table(stop).count();
        if (index.value < 0 || index.value >= count)
            throw WordedError{ErrorKind::InvalidArgument,
                              worded(FRESCO_TEXT("Errors", "%1 has frames 0 to %2: there is no frame %3."),
                                     core::quoted(info_.path),
                                     count - 1,
                                     index.value)};
        return index.value;
    }

    VideoDecoder decoder_;
    MediaInfo info_;
    PictureConverter converter_;
    FrameReader reader_;
    BackgroundIndex index_;
    std::int64_t lastIndex_ = -1;
    ImageView lastPicture_;
};

}  // namespace
}  // namespace fresco::media

namespace fresco {

std::unique_ptr<FrameSource> openFrameSource(const std::filesystem::path& path, const FrameSourceOptions& options)
{
    return std::make_unique<media::FileFrameSource>(path, options);
}

}  // namespace fresco
