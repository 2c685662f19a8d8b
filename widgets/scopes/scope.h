// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace fresco::widgets {

enum class ScopeKind { Histogram, Waveform, Parade, Vectorscope };

/// How wide a picture is when it is measured: enough for a scope, and fast.
inline constexpr int kScopeSampleWidth = 320;
/// Levels of a channel: the height of a waveform, the width of a histogram.
inline constexpr int kScopeLevels = 256;

/// Measures a picture and draws the trace, without scales: white is at the top, or at the right. Some milliseconds:
/// not for the UI thread. A null picture gives a null trace.
///
/// Histogram: 256 x 128, red, green and blue added up. Waveform: luma of Rec. 709 by column. Parade: red, green and
/// blue beside each other. Vectorscope: 256 x 256, Cb to the right and Cr up, of Rec. 709.
QImage scopeTrace(ScopeKind kind, const QImage& picture);

}  // namespace fresco::widgets
