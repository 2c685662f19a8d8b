// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace fresco::propagation {

/// Threads that share one loop after another. Not for two loops at once: confined to the thread that calls it.
class Workers {
public:
    /// @param threads  how many work, the caller included; below 1 counts as 1
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int threads() const noexcept;
    /// Calls task(0) .. task(count - 1), each once, in no order, some at once; returns when all are done. The first
    /// exception is thrown on. @throws Cancelled if a stop was asked for, then some tasks were not run
    void forEach(int count, const std::stop_token& stop, const std::function<void(int)>& task);
    /// The same for rows 0 .. height - 1 in slices of some rows: task(begin, end).
    void forRows(int height, const std::stop_token& stop, const std::function<void(int, int)>& task);

private:
    struct Crew;
    std::unique_ptr<Crew> crew_;
};

}  // namespace fresco::propagation
