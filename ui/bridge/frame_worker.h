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

using FrameSourceFactory = std::function<std::unique_ptr<FrameSource>(const std::filesystem::path&)>;

/// Lives in a film's own thread and decodes its frames. Only the newest wish is served.
class FrameWorker : public QObject {
    Q_OBJECT
public:
    FrameWorker(std::filesystem::path path, FrameSourceFactory open);

    void open();
    /// Decodes the newest frame that was wished for, if it is still wanted.
    void serve();

    /// The one call for other threads: leaves a wish and cuts counting short.
    /// @return true if serve() must be queued for it
    bool wish(std::int64_t frame);
    void stop();

Q_SIGNALS:
    void opened(const fresco::MediaInfo& info);
    void counted(qint64 frames);
    void frameReady(qint64 frame, const QImage& image, double seconds);
    void failed(const fresco::ui::Fault& fault);

private:
    std::optional<std::int64_t> takeWish();
    void show(std::int64_t frame);
    void countWhileIdle();

    std::filesystem::path path_;
    FrameSourceFactory openSource_;
    std::unique_ptr<FrameSource> source_;
    bool isCounted_ = false;
    std::stop_source stopAll_;
    std::mutex mutex_;  ///< guards wished_ and stopCount_
    std::optional<std::int64_t> wished_;
    std::stop_source stopCount_;
};

}  // namespace fresco::ui
