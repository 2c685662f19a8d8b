// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/background_index.h"

#include "core/stop.h"

namespace fresco::media {

BackgroundIndex::BackgroundIndex(const std::filesystem::path& path)
    : thread_([this, path](const std::stop_token& stop) { build(path, stop); })
{
}

BackgroundIndex::~BackgroundIndex() = default;

void BackgroundIndex::build(const std::filesystem::path& path, const std::stop_token& stop)
{
    std::optional<FrameTable> table;
    std::exception_ptr failure;
    try {
        table = cachedFrameTable(path, stop);
    } catch (...) {  // thread entry: handed to whoever waits
        failure = std::current_exception();
    }
    const std::lock_guard lock(mutex_);
    table_ = std::move(table);
    failure_ = failure;
    done_.notify_all();
}

bool BackgroundIndex::isReady() const
{
    const std::lock_guard lock(mutex_);
    return table_.has_value();
}

const FrameTable& BackgroundIndex::wait(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    done_.wait(lock, stop, [this] { return table_ || failure_; });
    if (table_)
        return *table_;
    core::throwIfStopped(stop);
    std::rethrow_exception(failure_);
}

}  // namespace fresco::media
