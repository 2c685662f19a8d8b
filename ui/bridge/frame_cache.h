// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <list>
#include <map>
#include <optional>

namespace fresco::ui {

/// A picture of a film and when it is shown, in seconds from the film's start.
struct DecodedFrame {
    std::int64_t frame = 0;
    QImage image;
    double seconds = 0.0;
};

/// The decoded pictures of one film that were used last, up to a number of bytes.
class FrameCache {
public:
    explicit FrameCache(qint64 budgetBytes) : budget_(budgetBytes) {}

    void put(DecodedFrame decoded);
    /// Counts as a use. nullptr: not here.
    const DecodedFrame* find(std::int64_t frame);
    bool holds(std::int64_t frame) const { return places_.contains(frame); }
    /// The one whose number is nearest; nothing in an empty cache. Not a use.
    const DecodedFrame* nearest(std::int64_t frame) const;
    /// How many pictures like the last one fit in.
    std::int64_t capacity() const;
    qint64 bytes() const { return bytes_; }

private:
    using Order = std::list<DecodedFrame>;

    qint64 budget_;
    qint64 bytes_ = 0;
    Order order_;  ///< the newest use first
    std::map<std::int64_t, Order::iterator> places_;
};

}  // namespace fresco::ui
