// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/heat_overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::ui {

namespace {

// Matplotlib's "inferno" (CC0) at even distances.
constexpr std::array<QRgb, 9> kInferno{
    0xff000004, 0xff1f0c48, 0xff550f6d, 0xff88226a, 0xffba3655, 0xffe35933, 0xfff98c0a, 0xfff9c932, 0xfffcffa4};

int mixed(int from, int to, double share) { return static_cast<int>(std::lround(from + (to - from) * share)); }

/// Weights fall off by orders of magnitude; the root brings out what is weak.
double shown(double share) { return std::sqrt(std::clamp(share, 0.0, 1.0)); }

}  // namespace

QRgb heatColour(double share)
{
    const double place = std::clamp(std::isnan(share) ? 0.0 : share, 0.0, 1.0) * (kInferno.size() - 1);
    const auto lower = std::min(static_cast<std::size_t>(place), kInferno.size() - 2);
    const QRgb from = kInferno[lower], to = kInferno[lower + 1];
    const double part = place - static_cast<double>(lower);
    return qRgb(
        mixed(qRed(from), qRed(to), part), mixed(qGreen(from), qGreen(to), part), mixed(qBlue(from), qBlue(to), part));
}

double strongestWeight(const AttentionHeat& heat)
{
    float strongest = 0.0F;
    for (const std::vector<float>& weights : heat.weights)
        for (const float weight : weights)
            strongest = std::max(strongest, weight);
    return strongest;
}

QImage heatPicture(const AttentionHeat& heat, FrameIndex frame)
{
    const auto found = std::find(heat.frames.begin(), heat.frames.end(), frame);
    const auto index = static_cast<std::size_t>(found - heat.frames.begin());
    const auto tokens = static_cast<std::size_t>(heat.rows) * static_cast<std::size_t>(heat.columns);
    if (index >= heat.weights.size() || heat.weights[index].size() != tokens || tokens == 0)
        return {};
    const double strongest = std::max(strongestWeight(heat), 1e-12);
    QImage picture(heat.columns, heat.rows, QImage::Format_ARGB32);
    for (int row = 0; row < heat.rows; ++row)
        for (int column = 0; column < heat.columns; ++column) {
            const int token = row * heat.columns + column;
            const float weight = heat.weights[index][static_cast<std::size_t>(token)];
            const double share = shown(weight / strongest);
            const int alpha = static_cast<int>(std::lround(255.0 * std::min(1.0, share * 1.6)));
            picture.setPixel(column, row, (heatColour(share) & 0xffffffU) | static_cast<QRgb>(alpha) << 24U);
        }
    return picture;
}

}  // namespace fresco::ui
