// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>

#include <cstddef>
#include <cstdint>

namespace fresco::ui {

/// What a picture of a key is worth. Only Full and Own go into the film.
enum class PictureQuality { Draft, Full, Own };

inline std::size_t qHash(PictureQuality quality, std::size_t seed = 0)
{
    return ::qHash(static_cast<int>(quality), seed);
}

/// A picture of one key, without its pixels.
struct KeyPicture {
    std::int64_t frame = 0;
    PictureQuality quality = PictureQuality::Full;
    QString basis;   ///< pictureBasis() of the project when it was asked for
    QString recipe;  ///< JSON: how to make it again
    QDateTime madeAt;

    friend bool operator==(const KeyPicture&, const KeyPicture&) = default;
};

}  // namespace fresco::ui
