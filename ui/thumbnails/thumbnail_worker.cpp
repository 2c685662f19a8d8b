// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/thumbnail_worker.h"

#include "bridge/image_conversion.h"
#include "bridge/text.h"
#include "fresco/error.h"

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kLongerSide = 320;    // pictures of a wide-screen film are then as high as any that is wished for
constexpr int kDecoderThreads = 2;  // a strip is not in a hurry: the viewer and the engine want the processor too

/// In the format that is painted without another conversion.
QImage reduced(const QImage& image, int height)
{
    if (image.isNull())
        return {};
    const QImage small = image.height() > height ? image.scaledToHeight(height, Qt::SmoothTransformation) : image;
    return small.convertToFormat(QImage::Format_RGB32);
}

}  // namespace

ThumbnailWorker::ThumbnailWorker(FrameSourceFactory open, ThumbnailFiles files)
    : open_(std::move(open)), files_(std::move(files))
{
}

bool ThumbnailWorker::wish(ThumbnailWish wish)
{
    const std::lock_guard lock(mutex_);
    if (wish.film != std::exchange(wishedFilm_, wish.film)) {
        stopFilm_.request_stop();  // nobody wants to see the old film: its decoder need not finish
        stopFilm_ = std::stop_source{};
    }
    wish.stop = stopFilm_.get_token();
    wish_ = std::move(wish);
    return !std::exchange(isServing_, true);
}

bool ThumbnailWorker::push(PushedPicture picture)
{
    const std::lock_guard lock(mutex_);
    pushed_.push_back(std::move(picture));
    return !std::exchange(isServing_, true);
}

std::vector<ReadyThumbnail> ThumbnailWorker::takeReady()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(ready_, {});
}

void ThumbnailWorker::stop()
{
    const std::lock_guard lock(mutex_);
    isStopped_ = true;
    stopFilm_.request_stop();
    wish_.reset();
    pushed_.clear();
}

std::optional<ThumbnailWish> ThumbnailWorker::takeWish()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(wish_, std::nullopt);
}

std::optional<PushedPicture> ThumbnailWorker::takePushed()
{
    const std::lock_guard lock(mutex_);
    if (pushed_.empty())
        return {};
    PushedPicture first = std::move(pushed_.front());
    pushed_.pop_front();
    return first;
}

bool ThumbnailWorker::hasWish()
{
    const std::lock_guard lock(mutex_);
    return wish_.has_value();
}

bool ThumbnailWorker::endIfIdle()
{
    const std::lock_guard lock(mutex_);
    isServing_ = !isStopped_ && (wish_ || !pushed_.empty());
    return !isServing_;
}

void ThumbnailWorker::hand(ReadyThumbnail thumbnail)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(mutex_);
        isFirst = ready_.empty();
        ready_.push_back(std::move(thumbnail));
    }
    if (isFirst)
        Q_EMIT ready();
}

void ThumbnailWorker::serve()
{
    do {
        servePushed();
        if (const auto wish = takeWish())
            serveFilm(*wish);
    } while (!endIfIdle());
}

void ThumbnailWorker::servePushed()
{
    while (const auto pushed = takePushed())
        hand({pushed->frame, reduced(pushed->image, pushed->height), pushed->height, true, pushed->batch});
}

void ThumbnailWorker::serveFilm(const ThumbnailWish& wish)
{
    if (wish.film != film_)
        changeFilm(wish);
    for (const std::int64_t frame : wish.frames) {
        if (wish.stop.stop_requested() || hasWish())
            return;
        servePushed();
        hand({frame, load(wish, frame), wish.height, false, wish.film});
    }
}

void ThumbnailWorker::changeFilm(const ThumbnailWish& wish)
{
    film_ = wish.film;
    source_.reset();
    isUnreadable_ = wish.path.isEmpty();
    failed_.clear();
    identity_ = isUnreadable_ ? QString() : ThumbnailFiles::identity(wish.path);
}

QImage ThumbnailWorker::load(const ThumbnailWish& wish, std::int64_t frame)
{
    const std::int64_t ofFilm = frame - wish.firstFrame;
    if (isUnreadable_ || ofFilm < 0 || failed_.contains(ofFilm))
        return {};
    const QImage stored = files_.read(identity_, ofFilm, wish.height);
    if (!stored.isNull())
        return stored.convertToFormat(QImage::Format_RGB32);
    const QImage decoded = decode(wish, ofFilm);
    if (!decoded.isNull())
        files_.write(identity_, ofFilm, wish.height, decoded);
    return decoded;
}

QImage ThumbnailWorker::decode(const ThumbnailWish& wish, std::int64_t frame)
{
    try {
        openFilm(wish);
        return reduced(toQt(source_->frame(FrameIndex{frame}, wish.stop)), wish.height);
    } catch (const Cancelled&) {
        // another film is wished for
    } catch (const std::exception&) {
        failed_.insert(frame);  // the viewer tells what is wrong with the film; a strip only has a gap there
    }
    return {};
}

void ThumbnailWorker::openFilm(const ThumbnailWish& wish)
{
    if (source_)
        return;
    isUnreadable_ = true;  // unless it can be opened
    source_ =
        open_(toEnginePath(wish.path), {.maxSide = kLongerSide, .wantsSquarePixels = true, .threads = kDecoderThreads});
    isUnreadable_ = false;
}

}  // namespace fresco::ui
