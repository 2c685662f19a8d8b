// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/difference.h"

#include <algorithm>
#include <cstdlib>

namespace fresco::widgets {

namespace {

QImage brought(const QImage& image, QSize size)
{
    const QImage scaled =
        image.size() == size ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return scaled.convertToFormat(QImage::Format_RGB888);
}

}  // namespace

QImage differenceOf(const QImage& first, const QImage& second, QSize size, int gain)
{
    if (first.isNull() || second.isNull() || size.isEmpty())
        return {};
    const QImage a = brought(first, size), b = brought(second, size);
    QImage apart(size, QImage::Format_RGB888);
    const int bytes = size.width() * 3;
    for (int y = 0; y < size.height(); ++y) {
        const uchar* lineA = a.constScanLine(y);
        const uchar* lineB = b.constScanLine(y);
        uchar* out = apart.scanLine(y);
        for (int i = 0; i < bytes; ++i)
            out[i] = static_cast<uchar>(std::min(255, std::abs(lineA[i] - lineB[i]) * gain));
    }
    return apart;
}

}  // namespace fresco::widgets
