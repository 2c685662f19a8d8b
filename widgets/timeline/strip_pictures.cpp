// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/strip_pictures.h"

#include <memory>

namespace fresco::widgets {

namespace {

constexpr int kCacheKilobytes = 24 << 10;

/// The part of a picture that fills a cell of another shape without distortion.
QRect covering(QSize picture, QSize cell)
{
    const QSize part = cell.scaled(picture, Qt::KeepAspectRatio);
    const QSize rest = picture - part;
    return {QPoint(rest.width() / 2, rest.height() / 2), part};
}

}  // namespace

StripPictures::StripPictures() : cache_(kCacheKilobytes) {}

QPixmap StripPictures::filling(const QImage& picture, QSize pixels)
{
    const Key key{picture.cacheKey(), {pixels.width(), pixels.height()}};
    if (const QPixmap* known = cache_.object(key))
        return *known;
    const QImage part = picture.copy(covering(picture.size(), pixels));
    const QImage scaled = part.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QPixmap made = QPixmap::fromImage(scaled);
    cache_.insert(
        key, std::make_unique<QPixmap>(made).release(), std::max(1, pixels.width() * pixels.height() * 4 / 1024));
    return made;
}

}  // namespace fresco::widgets
