// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_job.h"

#include <QObject>

#include <cstddef>
#include <list>
#include <optional>
#include <vector>

namespace fresco::ui {

/// A keyframe within the batch that was guided with it.
struct GuidedFrame {
    GuidanceHandle batch;
    std::size_t index = 0;  ///< of batch->frames

    bool isLast() const { return index + 1 >= batch->frames.size(); }
    friend bool operator==(const GuidedFrame&, const GuidedFrame&) = default;
};

/// Bytes that a report keeps in memory.
std::size_t memoryOf(const GuidanceReport& report);

/// What guided the newest batches, up to a bound of memory; the batch that nobody looked at for longest goes first.
class GuidanceStore : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kDefaultBytes = std::size_t{768} * 1024 * 1024;

    explicit GuidanceStore(std::size_t mostBytes = kDefaultBytes, QObject* parent = nullptr);

    /// Takes the place of an older report of the same keyframes. The newest is kept even if it is over the bound alone.
    void add(const GuidanceHandle& report);
    void clear();

    /// The batch that made this keyframe rather than one that has it as an anchor. Counts as a look.
    std::optional<GuidedFrame> find(FrameIndex frame);
    /// Keyframes that are known, in order.
    std::vector<FrameIndex> frames() const;
    std::size_t bytes() const { return bytes_; }

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        GuidanceHandle report;
        std::size_t bytes = 0;
    };
    void remove(std::list<Entry>::iterator entry);
    void keepWithinBound();

    std::size_t mostBytes_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_;  ///< the one looked at last in front
};

}  // namespace fresco::ui
