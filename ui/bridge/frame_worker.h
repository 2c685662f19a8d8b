// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "fresco/frame_source.h"

#include <QImage>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace fresco::ui {

using FrameSourceFactory =
    std::function<std::unique_ptr<FrameSource>(const std::filesystem::path&, const FrameSourceOptions&)>;

/// Lives in a film's own thread and decodes its frames. Only the newest wish is served.
class FrameWorker : public QObject {
    Q_OBJECT
public:
    FrameWorker(std::filesystem::path path, FrameSourceFactory open);

    void open();
    /// Decodes the newest frame that was wished for, if it is still wanted.
    void serve();
    /// Decodes the next frame that is to be read ahead, then queues itself for the one after: wishes come in between.
    void serveAhead();

    /// The calls for other threads. This one leaves a wish and cuts counting short.
    /// @return true if serve() must be queued for it
    bool wish(std::int64_t frame);
    /// Frames to be read ahead, [begin, end), in place of those said before.
    /// @return true if serveAhead() must be queued for it
    bool setAhead(std::int64_t begin, std::int64_t end);
    /// Leaves out what comes before a frame.
    void skipAheadTo(std::int64_t frame);
    void stop();

Q_SIGNALS:
    void opened(const fresco::MediaInfo& info);
    void counted(qint64 frames);
    void timed(const QList<double>& seconds);
    void frameReady(qint64 frame, const QImage& image, double seconds);
    void readAhead(qint64 frame, const QImage& image, double seconds);
    void aheadFailed();
    void failed(const fresco::ui::Fault& fault);

private:
    std::optional<std::int64_t> takeWish();
    std::optional<std::int64_t> takeAhead();
    double secondsOf(std::int64_t frame);
    void countWhileIdle();
    void tellTimes(const std::stop_token& stop);

    std::filesystem::path path_;
    FrameSourceFactory openSource_;
    std::unique_ptr<FrameSource> source_;
    bool isCounted_ = false;
    bool isTimed_ = false;
    std::stop_source stopAll_;
    std::mutex mutex_;  ///< guards all below
    std::optional<std::int64_t> wished_;
    std::int64_t aheadNext_ = 0;
    std::int64_t aheadEnd_ = 0;
    bool aheadIsQueued_ = false;
    std::stop_source stopCount_;
};

}  // namespace fresco::ui
