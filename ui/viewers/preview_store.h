// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <cstdint>
#include <deque>
#include <map>

namespace fresco::ui {

/// Pictures of a running job by frame. Holds the newest few only, so that a film of any length costs the same.
class PreviewStore {
public:
    explicit PreviewStore(std::size_t limit) : limit_(limit) {}

    void add(std::int64_t frame, const QImage& image);
    /// @return a null image where there is none
    QImage at(std::int64_t frame) const;
    bool isEmpty() const { return images_.empty(); }
    void clear();

private:
    std::size_t limit_;
    std::map<std::int64_t, QImage> images_;
    std::deque<std::int64_t> order_;  ///< frames by age, oldest first
};

}  // namespace fresco::ui
