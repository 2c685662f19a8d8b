// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/path_errors.h"

#include "bridge/image_conversion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kReach = 1.0;  ///< tokens to each side of the place's centre

using Channels = std::array<double, 3>;

/// A picture that is read between its pixels, at the size that the flow is of.
class Sampler {
public:
    Sampler(const QImage& image, int width, int height)
        : image_(image.convertToFormat(QImage::Format_RGB888)
                     .scaled(width, height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
    {
    }

    bool holds(double x, double y) const
    {
        return x >= 0.0 && y >= 0.0 && x <= image_.width() - 1.0 && y <= image_.height() - 1.0;  // false for NaN
    }

    Channels at(double x, double y) const
    {
        const int left = std::min(static_cast<int>(x), image_.width() - 1),
                  right = std::min(left + 1, image_.width() - 1);
        const int top = std::min(static_cast<int>(y), image_.height() - 1),
                  bottom = std::min(top + 1, image_.height() - 1);
        const double across = x - left, down = y - top;
        Channels mixed{};
        for (std::size_t c = 0; c < 3; ++c)
            mixed[c] = (1.0 - down) * ((1.0 - across) * pixel(left, top, c) + across * pixel(right, top, c)) +
                       down * ((1.0 - across) * pixel(left, bottom, c) + across * pixel(right, bottom, c));
        return mixed;
    }

private:
    double pixel(int x, int y, std::size_t channel) const
    {
        return image_.constScanLine(y)[3 * static_cast<std::size_t>(x) + channel] / 255.0;
    }

    QImage image_;
};

/// Pixels round a place.
QRect areaOf(QPointF place, const FlowField& flow, int stride)
{
    const double reach = kReach * stride;
    const QPointF centre(place.x() * flow.width, place.y() * flow.height);
    return QRectF(centre.x() - reach, centre.y() - reach, 2.0 * reach, 2.0 * reach)
        .toAlignedRect()
        .intersected(QRect(0, 0, flow.width, flow.height));
}

bool isVisible(const ImageView* occluded, int x, int y)
{
    return !occluded || occluded->isEmpty() || occluded->row(y)[x] < 128;
}

/// @param earlier, later  pictures of the same film    @param flow  of the later picture's pixels, to the earlier
std::optional<double> difference(
    const QImage& earlier, const QImage& later, const FlowField& flow, const ImageView* occluded, const QRect& area)
{
    if (earlier.isNull() || later.isNull())
        return std::nullopt;
    const Sampler before(earlier, flow.width, flow.height), after(later, flow.width, flow.height);
    double sum = 0.0;
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const double fromX = x + double{flow.x(x, y)}, fromY = y + double{flow.y(x, y)};
            if (!isVisible(occluded, x, y) || !before.holds(fromX, fromY))
                continue;
            const Channels a = before.at(fromX, fromY), b = after.at(x, y);
            for (std::size_t c = 0; c < 3; ++c)
                sum += (a[c] - b[c]) * (a[c] - b[c]);
            count += 3;
        }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace

std::vector<StepError>
stepErrors(const GuidanceReport& report, const TokenPath& path, const std::vector<QImage>& results)
{
    std::vector<StepError> errors(path.steps.size());
    const bool hasResults = results.size() == path.places.size();
    for (std::size_t f = 0; f < errors.size(); ++f) {
        if (!path.places[f + 1].token || f >= report.thisFromNext.size() || report.thisFromNext[f].isEmpty())
            continue;
        const FlowField& flow = report.thisFromNext[f];
        const ImageView* const occluded = f < report.occludedOnNext.size() ? &report.occludedOnNext[f] : nullptr;
        const QRect area = areaOf(path.places[f + 1].place, flow, report.tracks.front().stride);
        if (f + 1 < report.pictures.size())
            errors[f].source = difference(toQt(report.pictures[f]), toQt(report.pictures[f + 1]), flow, occluded, area);
        if (hasResults)
            errors[f].result = difference(results[f], results[f + 1], flow, occluded, area);
    }
    return errors;
}

}  // namespace fresco::ui
