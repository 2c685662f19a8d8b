// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/frame_index.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace fresco::media {

/// A frame table that is built on a thread of its own from construction on.
class BackgroundIndex {
public:
    explicit BackgroundIndex(const std::filesystem::path& path);
    /// Stops the building if it is still under way.
    ~BackgroundIndex();

    bool isReady() const;
    /// @throws what building threw; Cancelled if `stop` is asked first
    const FrameTable& wait(const std::stop_token& stop);

private:
    void build(const std::filesystem::path& path, const std::stop_token& stop);

    mutable std::mutex mutex_;
    std::condition_variable_any done_;
    std::optional<FrameTable> table_;
    std::exception_ptr failure_;
    std::jthread thread_;  ///< last: it uses all of the above
};

}  // namespace fresco::media
