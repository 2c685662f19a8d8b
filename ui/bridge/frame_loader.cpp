// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_loader.h"

#include "bridge/text.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr qint64 kCacheBytes = qint64{256} * 1024 * 1024;  // 40 pictures of 1920 x 1080
constexpr qint64 kLongestWindow = 24;

}  // namespace

FrameLoader::FrameLoader(const QString& path, FrameSourceFactory open, QObject* parent)
    : QObject(parent), path_(path), cache_(kCacheBytes), worker_(new FrameWorker(toEnginePath(path), std::move(open)))
{
    thread_.setObjectName("frames");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &FrameWorker::opened, this, [this](const MediaInfo& info) {
        frames_ = info.frames;
        Q_EMIT opened(info);
    });
    connect(worker_, &FrameWorker::counted, this, [this](qint64 frames) {
        frames_ = frames;
        Q_EMIT counted(frames);
    });
    connect(worker_, &FrameWorker::timed, this, &FrameLoader::timed);
    connect(worker_, &FrameWorker::frameReady, this, &FrameLoader::served);
    connect(worker_, &FrameWorker::readAhead, this, &FrameLoader::readAhead);
    connect(worker_, &FrameWorker::aheadFailed, this, [this] {
        aheadBegin_ = aheadEnd_ = 0;
        if (isWaiting_)
            wish(wanted_);  // which fails in words, or was only a hiccup
    });
    connect(worker_, &FrameWorker::failed, this, &FrameLoader::failed);
    thread_.start();
    QMetaObject::invokeMethod(worker_, &FrameWorker::open, Qt::QueuedConnection);
}

FrameLoader::~FrameLoader()
{
    worker_->stop();
    thread_.quit();
    thread_.wait();
}

void FrameLoader::request(qint64 frame)
{
    wanted_ = frame;
    const DecodedFrame* known = cache_.find(frame);
    isWaiting_ = known == nullptr;
    if (known) {
        deliver(DecodedFrame(*known));  // a copy: what hears of it may ask for another
    } else if (isOnItsWay(frame)) {
        if (direction_ == ReadAhead::Forward)
            worker_->skipAheadTo(aheadBegin_ = frame);  // what is late is not shown: frames drop, not time
    } else {
        stopReadingAhead();
        wish(frame);
    }
    goOnAhead(frame);
}

void FrameLoader::wish(qint64 frame)
{
    if (worker_->wish(frame))
        QMetaObject::invokeMethod(worker_, &FrameWorker::serve, Qt::QueuedConnection);
}

void FrameLoader::setReadAhead(ReadAhead direction)
{
    if (std::exchange(direction_, direction) == direction)
        return;
    stopReadingAhead();
    if (isWaiting_)
        wish(wanted_);
    if (wanted_ >= 0)
        goOnAhead(wanted_);
}

void FrameLoader::stopReadingAhead() { setAhead(0, 0); }

void FrameLoader::setAhead(qint64 begin, qint64 end)
{
    aheadBegin_ = begin;
    aheadEnd_ = end;
    if (worker_->setAhead(begin, end))
        QMetaObject::invokeMethod(worker_, &FrameWorker::serveAhead, Qt::QueuedConnection);
}

qint64 FrameLoader::window() const { return std::clamp<qint64>(cache_.capacity() / 2, 1, kLongestWindow); }

void FrameLoader::goOnAhead(qint64 frame)
{
    if (direction_ == ReadAhead::Forward)
        goOnForward(frame);
    else if (direction_ == ReadAhead::Backward)
        goOnBackward(frame);
}

void FrameLoader::goOnForward(qint64 frame)
{
    qint64 begin = aheadBegin_;
    if (aheadBegin_ >= aheadEnd_)
        for (begin = frame + 1; cache_.holds(begin);)
            ++begin;
    const qint64 end = std::min(frame + 1 + window(), frames_);
    if (end > std::max(begin, aheadEnd_))
        setAhead(begin, end);
}

void FrameLoader::goOnBackward(qint64 frame)
{
    if (aheadBegin_ < aheadEnd_)
        return;
    // Films decode forwards only: whole pieces are read before the place, the next one when half of it is used up.
    qint64 last = frame - 1;
    while (cache_.holds(last))
        --last;
    if (last >= 0 && frame - last <= window() / 2 + 1)
        setAhead(std::max<qint64>(0, last + 1 - window()), last + 1);
}

void FrameLoader::served(qint64 frame, const QImage& image, double seconds)
{
    cache_.put({frame, image, seconds});
    if (isWaiting_)
        deliver({frame, image, seconds});
    goOnAhead(wanted_);
}

void FrameLoader::readAhead(qint64 frame, const QImage& image, double seconds)
{
    cache_.put({frame, image, seconds});
    if (isOnItsWay(frame))
        aheadBegin_ = frame + 1;
    if (isWaiting_ && frame == wanted_)
        deliver({frame, image, seconds});
    goOnAhead(wanted_);
}

void FrameLoader::deliver(const DecodedFrame& decoded)
{
    isWaiting_ = isWaiting_ && decoded.frame != wanted_;
    Q_EMIT frameReady(decoded.frame, decoded.image, decoded.seconds);
}

}  // namespace fresco::ui
