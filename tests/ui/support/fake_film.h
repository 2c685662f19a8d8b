// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_worker.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace fresco::test {

/// What a stand-in for a film holds and what was asked of it.
struct FilmScript {
    std::int64_t frames = 8;
    int width = 64;
    int height = 36;
    bool framesAreExact = true;
    std::int64_t countedFrames = 8;
    /// Runs in the film's own thread.
    std::function<void(std::int64_t frame, const std::stop_token& stop)> beforeFrame;
    std::atomic<int> counts = 0;

    void note(std::int64_t frame)
    {
        const std::lock_guard lock(mutex);
        asked.push_back(frame);
    }
    void noteOpened(const FrameSourceOptions& options)
    {
        const std::lock_guard lock(mutex);
        opened.push_back(options.maxSide);
    }
    /// The largest sides that were asked for, one for each time it was opened; 0: the film's own.
    std::vector<int> askedSides()
    {
        const std::lock_guard lock(mutex);
        return opened;
    }
    std::vector<std::int64_t> askedFrames()
    {
        const std::lock_guard lock(mutex);
        return asked;
    }

private:
    std::mutex mutex;
    std::vector<std::int64_t> asked;
    std::vector<int> opened;
};

/// Opens every path whose file exists; frame n is grey of brightness n. Other paths fail like a damaged film.
ui::FrameSourceFactory fakeFilm(std::shared_ptr<FilmScript> script);

}  // namespace fresco::test
