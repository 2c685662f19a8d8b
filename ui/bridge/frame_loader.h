// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_worker.h"

#include <QThread>

namespace fresco::ui {

/// The window's end of one film: ask for a frame, hear of it later. Decoding never touches the UI thread.
class FrameLoader : public QObject {
    Q_OBJECT
public:
    FrameLoader(const QString& path, FrameSourceFactory open, QObject* parent = nullptr);
    ~FrameLoader() override;

    const QString& path() const { return path_; }
    /// Wants this frame and no longer any that was asked for and not yet begun.
    void request(qint64 frame);

Q_SIGNALS:
    void opened(const fresco::MediaInfo& info);
    /// The exact number of frames, where the file's header gave an estimate only.
    void counted(qint64 frames);
    /// @param seconds  when the frame is shown, from the film's start
    void frameReady(qint64 frame, const QImage& image, double seconds);
    void failed(const fresco::ui::Fault& fault);

private:
    QString path_;
    QThread thread_;
    FrameWorker* worker_;
};

}  // namespace fresco::ui
