// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_cache.h"
#include "bridge/frame_worker.h"

#include <QThread>

namespace fresco::ui {

/// Which way a film plays: pictures are decoded ahead of it.
enum class ReadAhead { None, Forward, Backward };

/// The window's end of one film: ask for a frame, hear of it later, or at once where it was decoded lately. Decoding
/// never touches the UI thread.
class FrameLoader : public QObject {
    Q_OBJECT
public:
    FrameLoader(const QString& path, FrameSourceFactory open, QObject* parent = nullptr);
    ~FrameLoader() override;

    const QString& path() const { return path_; }
    /// Wants this frame and no longer any that was asked for and not yet begun.
    void request(qint64 frame);
    void setReadAhead(ReadAhead direction);
    /// The decoded picture whose frame is nearest; nullptr before the first. Valid until the next event.
    const DecodedFrame* nearest(qint64 frame) const { return cache_.nearest(frame); }

Q_SIGNALS:
    void opened(const fresco::MediaInfo& info);
    /// The exact number of frames, where the file's header gave an estimate only.
    void counted(qint64 frames);
    /// When each frame is shown, of a film whose frames have no even distance.
    void timed(const QList<double>& seconds);
    /// @param seconds  when the frame is shown, from the film's start
    void frameReady(qint64 frame, const QImage& image, double seconds);
    void failed(const fresco::ui::Fault& fault);

private:
    void served(qint64 frame, const QImage& image, double seconds);
    void readAhead(qint64 frame, const QImage& image, double seconds);
    void deliver(const DecodedFrame& decoded);
    void wish(qint64 frame);
    bool isOnItsWay(qint64 frame) const { return frame >= aheadBegin_ && frame < aheadEnd_; }
    void stopReadingAhead();
    void goOnAhead(qint64 frame);
    void goOnForward(qint64 frame);
    void goOnBackward(qint64 frame);
    void setAhead(qint64 begin, qint64 end);
    qint64 window() const;

    QString path_;
    FrameCache cache_;
    ReadAhead direction_ = ReadAhead::None;
    qint64 frames_ = 0;
    qint64 wanted_ = -1;
    bool isWaiting_ = false;  ///< the wanted frame was not delivered yet
    qint64 aheadBegin_ = 0;   ///< asked to be read ahead and not yet here: [begin, end)
    qint64 aheadEnd_ = 0;
    QThread thread_;
    FrameWorker* worker_;
};

}  // namespace fresco::ui
