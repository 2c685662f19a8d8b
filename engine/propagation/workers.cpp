// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/workers.h"

#include "fresco/error.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace fresco::propagation {

namespace {

constexpr int kRowsOfSlice = 32;

}  // namespace

struct Workers::Crew {
    explicit Crew(int helpers)
    {
        for (int i = 0; i < helpers; ++i)
            threads.emplace_back([this](const std::stop_token& end) { help(end); });
    }

    /// A helper's life: wait for a loop, take part, tell that it has left it.
    void help(const std::stop_token& end)
    {
        std::unique_lock lock{mutex};
        for (std::uint64_t seen = 0; started.wait(lock, end, [&] { return loop != seen; });) {
            seen = loop;
            lock.unlock();
            work();
            lock.lock();
            if (--busy == 0)
                finished.notify_one();
        }
    }

    void work()
    {
        try {
            while (!stop.stop_requested()) {
                const int index = next.fetch_add(1, std::memory_order_relaxed);
                if (index >= count)
                    return;
                (*task)(index);
            }
        } catch (...) {
            const std::scoped_lock lock{mutex};
            if (!failure)
                failure = std::current_exception();
            next.store(count);
        }
    }

    std::mutex mutex;
    std::condition_variable_any started;
    std::condition_variable finished;
    std::uint64_t loop = 0;
    std::size_t busy = 0;

    // Of the loop under way; written while no helper works.
    const std::function<void(int)>* task = nullptr;
    int count = 0;
    std::atomic<int> next = 0;
    std::stop_token stop;
    std::exception_ptr failure;

    std::vector<std::jthread> threads;  // last: they end before what they use
};

Workers::Workers(int threads) : crew_(std::make_unique<Crew>(std::max(threads, 1) - 1)) {}
Workers::~Workers() = default;

int Workers::threads() const noexcept { return static_cast<int>(crew_->threads.size()) + 1; }

void Workers::forEach(int count, const std::stop_token& stop, const std::function<void(int)>& task)
{
    {
        const std::scoped_lock lock{crew_->mutex};
        crew_->task = &task;
        crew_->count = count;
        crew_->next = 0;
        crew_->stop = stop;
        crew_->failure = nullptr;
        crew_->busy = crew_->threads.size();
        ++crew_->loop;
    }
    crew_->started.notify_all();
    crew_->work();
    {
        std::unique_lock lock{crew_->mutex};
        crew_->finished.wait(lock, [&] { return crew_->busy == 0; });
    }
    if (crew_->failure)
        std::rethrow_exception(crew_->failure);
    if (stop.stop_requested())
        throw Cancelled{};
}

void Workers::forRows(int height, const std::stop_token& stop, const std::function<void(int, int)>& task)
{
    forEach((height + kRowsOfSlice - 1) / kRowsOfSlice, stop, [&](int slice) {
        task(slice * kRowsOfSlice, std::min((slice + 1) * kRowsOfSlice, height));
    });
}

}  // namespace fresco::propagation
