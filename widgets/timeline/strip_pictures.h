// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QPixmap>

#include <utility>

namespace fresco::widgets {

/// Pictures of a strip at the very size of their cells. While a timeline scrolls they are the same from paint to paint:
/// copying them costs a tenth of scaling them again.
class StripPictures {
public:
    StripPictures();

    /// The picture cropped and scaled to fill so many pixels of the screen.
    QPixmap filling(const QImage& picture, QSize pixels);

private:
    using Key = std::pair<qint64, std::pair<int, int>>;  // QSize has no hash

    QCache<Key, QPixmap> cache_;  ///< cost in kilobytes
};

}  // namespace fresco::widgets
