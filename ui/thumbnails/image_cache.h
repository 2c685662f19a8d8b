// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <list>
#include <map>

namespace fresco::ui {

/// Small pictures by frame, up to a number of bytes; those that were looked at longest ago go first.
class ImageCache {
public:
    explicit ImageCache(qsizetype limit) : limit_(limit) {}

    /// A picture that is larger than the limit by itself is not taken.
    /// @param height  that was asked for: the picture is less high where its film is
    void put(std::int64_t frame, const QImage& image, int height);
    /// Null where there is none.
    QImage at(std::int64_t frame);
    /// The nearest of frames first..last to `frame`; null if none of them is here.
    QImage nearest(std::int64_t frame, std::int64_t first, std::int64_t last);
    /// The height that a frame's picture is good for, 0 if there is none; does not count as a look.
    int heightOf(std::int64_t frame) const;
    void clear();
    qsizetype bytes() const { return bytes_; }

private:
    struct Entry {
        QImage image{};
        int height = 0;
        std::list<std::int64_t>::iterator age{};
    };
    using Entries = std::map<std::int64_t, Entry>;

    QImage look(Entries::iterator entry);
    void remove(Entries::iterator entry);

    qsizetype limit_;
    qsizetype bytes_ = 0;
    Entries entries_;
    std::list<std::int64_t> ages_;  ///< frames, looked at longest ago first
};

}  // namespace fresco::ui
