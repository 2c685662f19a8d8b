// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace fresco::widgets {

inline constexpr int kLargestGain = 16;

/// How far two pictures are apart, each channel for itself: |a - b| x gain, black where they are the same.
/// Both are brought to `size` first. Costs about 5 ms for 1920 x 1080: not for the UI thread.
QImage differenceOf(const QImage& first, const QImage& second, QSize size, int gain);

}  // namespace fresco::widgets
