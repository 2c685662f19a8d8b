// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_worker.h"
#include "thumbnails/thumbnail_files.h"

#include <QObject>

#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

namespace fresco::ui {

/// What a strip wants to show now; the next wish replaces it.
struct ThumbnailWish {
    quint64 film = 0;             ///< counts the films of a strip, so that news of an earlier one are known as such
    QString path{};               ///< empty: no film
    std::int64_t firstFrame = 0;  ///< number of the film's first frame on the strip
    std::vector<std::int64_t> frames{};  ///< of the strip, in the order in which they are wanted
    int height = 64;                     ///< pixels
    std::stop_token stop{};              ///< set by the worker: asked once another film is wished for
};

/// A picture that somebody has already, to be made small.
struct PushedPicture {
    std::int64_t frame = 0;
    QImage image{};
    int height = 64;
    quint64 batch = 0;  ///< counts the clearings of a strip
};

struct ReadyThumbnail {
    std::int64_t frame = 0;
    QImage image{};  ///< null: there is none to be had
    int height = 64;
    bool isPushed = false;
    quint64 origin = 0;  ///< its film's or its batch's number
};

/// Lives in a strip's own thread and makes its pictures small: from disk, or by decoding. Between any two pictures it
/// looks whether something newer is wished for.
class ThumbnailWorker : public QObject {
    Q_OBJECT
public:
    ThumbnailWorker(FrameSourceFactory open, ThumbnailFiles files);

    /// Serves wishes until there is none left.
    void serve();

    // For any thread. The first two return true if serve() must be queued.
    bool wish(ThumbnailWish wish);
    bool push(PushedPicture picture);
    std::vector<ReadyThumbnail> takeReady();
    void stop();

Q_SIGNALS:
    /// takeReady() has something, for the first time since it was called.
    void ready();

private:
    std::optional<ThumbnailWish> takeWish();
    std::optional<PushedPicture> takePushed();
    bool hasWish();
    bool endIfIdle();
    void hand(ReadyThumbnail thumbnail);
    void servePushed();
    void serveFilm(const ThumbnailWish& wish);
    void changeFilm(const ThumbnailWish& wish);
    QImage load(const ThumbnailWish& wish, std::int64_t frame);
    QImage decode(const ThumbnailWish& wish, std::int64_t frame);
    void openFilm(const ThumbnailWish& wish);

    FrameSourceFactory open_;
    ThumbnailFiles files_;
    quint64 film_ = 0;
    QString identity_;
    std::unique_ptr<FrameSource> source_;
    bool isUnreadable_ = false;
    std::set<std::int64_t> failed_;  ///< frames of the film that could not be decoded: not tried again

    std::mutex mutex_;  ///< guards what follows
    std::optional<ThumbnailWish> wish_;
    std::deque<PushedPicture> pushed_;
    std::vector<ReadyThumbnail> ready_;
    bool isServing_ = false;
    bool isStopped_ = false;
    quint64 wishedFilm_ = 0;
    std::stop_source stopFilm_;
};

}  // namespace fresco::ui
