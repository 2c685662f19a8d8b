// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "thumbnails/image_cache.h"
#include "thumbnails/thumbnail_worker.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

namespace fresco::ui {

/// The small pictures of one strip: a film's, and over them those that were pushed in. Its worker has a thread of its
/// own; what it made is taken over at most thirty times a second.
class ThumbnailStrip : public QObject {
    Q_OBJECT
public:
    ThumbnailStrip(FrameSourceFactory open, ThumbnailFiles files, qsizetype ramBytes, QObject* parent = nullptr);
    ~ThumbnailStrip() override;

    void setFilm(const QString& path, std::int64_t firstFrame);
    void setPicture(std::int64_t frame, const QImage& picture);
    void clearPictures();

    QImage at(std::int64_t frame);
    /// @param height  in pixels of the screen
    void want(std::int64_t first, std::int64_t last, std::int64_t step, int height);

Q_SIGNALS:
    /// What was wanted of these frames, ascending, is there since the last time, or is known to be nowhere.
    void arrived(const std::vector<std::int64_t>& frames);
    /// Pictures are gone.
    void cleared();

private:
    void queue(bool isNeeded);
    void takeSoon();
    void take();

    QThread thread_;
    ThumbnailWorker* worker_;
    ImageCache ofFilm_;
    ImageCache pushed_;
    QString path_;
    std::int64_t firstFrame_ = 0;
    quint64 film_ = 0;   ///< counts films
    quint64 batch_ = 0;  ///< counts clearings
    std::int64_t step_ = 1;
    int height_ = 0;
    std::set<std::int64_t> waiting_;  ///< wanted and not here yet
    QTimer takeTimer_;
    QElapsedTimer sinceTaken_;
};

}  // namespace fresco::ui
