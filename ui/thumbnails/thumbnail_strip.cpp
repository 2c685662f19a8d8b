// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/thumbnail_strip.h"

#include "thumbnails/thumbnail_order.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kSmallHeight = 64;
constexpr int kLargeHeight = 128;
constexpr qint64 kBetweenTakesMs = 33;
constexpr std::int64_t kStandInSteps = 8;  ///< how far the stand-in of a picture that is still decoded may be away

}  // namespace

ThumbnailStrip::ThumbnailStrip(FrameSourceFactory open, ThumbnailFiles files, qsizetype ramBytes, QObject* parent)
    : QObject(parent), worker_(new ThumbnailWorker(std::move(open), std::move(files))), ofFilm_(ramBytes),
      pushed_(ramBytes)
{
    thread_.setObjectName("thumbnails");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &ThumbnailWorker::ready, this, &ThumbnailStrip::takeSoon);
    takeTimer_.setSingleShot(true);
    connect(&takeTimer_, &QTimer::timeout, this, &ThumbnailStrip::take);
    thread_.start(QThread::LowPriority);
}

ThumbnailStrip::~ThumbnailStrip()
{
    worker_->stop();
    thread_.quit();
    thread_.wait();
}

void ThumbnailStrip::setFilm(const QString& path, std::int64_t firstFrame)
{
    path_ = path;
    firstFrame_ = firstFrame;
    ++film_;
    ofFilm_.clear();
    waiting_.clear();
    // The old film is put aside at once.
    queue(worker_->wish({.film = film_, .path = path_, .firstFrame = firstFrame_}));
    Q_EMIT cleared();
}

void ThumbnailStrip::setPicture(std::int64_t frame, const QImage& picture)
{
    queue(worker_->push({frame, picture, std::max(height_, kSmallHeight), batch_}));
}

void ThumbnailStrip::clearPictures()
{
    ++batch_;
    pushed_.clear();
    Q_EMIT cleared();
}

QImage ThumbnailStrip::at(std::int64_t frame)
{
    // A key need not lie on the grid of what is shown: it stands for the whole cell.
    QImage pushed = pushed_.nearest(frame, frame, frame + step_ - 1);
    if (!pushed.isNull())
        return pushed;
    QImage exact = ofFilm_.at(frame);
    if (!exact.isNull() || !waiting_.contains(frame))
        return exact;
    return ofFilm_.nearest(frame, frame - kStandInSteps * step_, frame + step_);
}

void ThumbnailStrip::want(std::int64_t first, std::int64_t last, std::int64_t step, int height)
{
    step_ = std::max<std::int64_t>(1, step);
    height_ = height <= kSmallHeight ? kSmallHeight : kLargeHeight;
    ThumbnailWish wish{.film = film_, .path = path_, .firstFrame = firstFrame_, .height = height_};
    if (!path_.isEmpty())
        wish.frames = decodingOrder(first, last, step_);
    std::erase_if(wish.frames, [this](std::int64_t frame) { return ofFilm_.heightOf(frame) >= height_; });
    waiting_ = {wish.frames.begin(), wish.frames.end()};
    queue(worker_->wish(std::move(wish)));
}

void ThumbnailStrip::queue(bool isNeeded)
{
    if (isNeeded)
        QMetaObject::invokeMethod(worker_, &ThumbnailWorker::serve, Qt::QueuedConnection);
}

void ThumbnailStrip::takeSoon()
{
    const qint64 past = sinceTaken_.isValid() ? sinceTaken_.elapsed() : kBetweenTakesMs;
    takeTimer_.start(static_cast<int>(std::max<qint64>(0, kBetweenTakesMs - past)));
}

void ThumbnailStrip::take()
{
    sinceTaken_.start();
    std::vector<std::int64_t> frames;
    for (const ReadyThumbnail& ready : worker_->takeReady()) {
        if (ready.origin != (ready.isPushed ? batch_ : film_))
            continue;
        if (!ready.isPushed)
            waiting_.erase(ready.frame);
        if (!ready.image.isNull())
            (ready.isPushed ? pushed_ : ofFilm_).put(ready.frame, ready.image, ready.height);
        frames.push_back(ready.frame);
    }
    std::ranges::sort(frames);
    if (!frames.empty())
        Q_EMIT arrived(frames);
}

}  // namespace fresco::ui
