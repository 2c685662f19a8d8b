// SPDX-License-Identifier: GPL-3.0-or-later
#include "scopes/scope.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace fresco::widgets {

namespace {

constexpr int kHistogramHeight = 128;
constexpr double kGain = 45.0;  // so bright is a trace where an even picture would spread over all levels

struct Luma {
    double y, cb, cr;
};

Luma luma(QRgb pixel)
{
    const double red = qRed(pixel), green = qGreen(pixel), blue = qBlue(pixel);
    const double y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return {y, (blue - y) / 1.8556, (red - y) / 1.5748};
}

/// How often each point of a scope was hit.
class Hits {
public:
    Hits(int width, int height)
        : width_(width), height_(height), counts_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
    {
    }

    void add(int x, int y)
    {
        if (x >= 0 && x < width_ && y >= 0 && y < height_)
            ++counts_[place(x, y)];
    }
    /// Adds the hits to an image in a colour; rare ones are still seen, frequent ones do not burn out.
    void paint(QImage& image, int left, QRgb colour, double perHit) const
    {
        for (int y = 0; y < height_; ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y)) + left;
            for (int x = 0; x < width_; ++x) {
                const int count = counts_[place(x, y)];
                if (count > 0)
                    line[x] = lit(line[x], colour, 1.0 - std::exp(-perHit * count));
            }
        }
    }

private:
    std::size_t place(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }

    static QRgb lit(QRgb under, QRgb colour, double light)
    {
        const auto sum = [light](int a, int b) { return std::min(255, a + static_cast<int>(std::lround(b * light))); };
        return qRgb(
            sum(qRed(under), qRed(colour)), sum(qGreen(under), qGreen(colour)), sum(qBlue(under), qBlue(colour)));
    }

    int width_;
    int height_;
    std::vector<int> counts_;
};

template <class Visit> void forEachPixel(const QImage& picture, Visit visit)
{
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            visit(x, line[x]);
    }
}

QImage dark(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::black);
    return image;
}

constexpr std::array<QRgb, 3> kPrimaries{0xffff4d4d, 0xff4dff6a, 0xff5c7cff};

int channel(QRgb pixel, std::size_t index)
{
    return index == 0 ? qRed(pixel) : index == 1 ? qGreen(pixel) : qBlue(pixel);
}

int fromTop(double level) { return kScopeLevels - 1 - static_cast<int>(std::lround(level)); }

QImage histogram(const QImage& picture)
{
    std::array<std::array<int, kScopeLevels>, 3> bins{};
    forEachPixel(picture, [&](int, QRgb pixel) {
        for (std::size_t i = 0; i < bins.size(); ++i)
            ++bins[i][static_cast<std::size_t>(channel(pixel, i))];
    });
    // A flat sky or black bars would press all the rest to the floor: the scale is that of the inner levels.
    int most = 1;
    for (const auto& bin : bins)
        most = std::max(most, *std::max_element(bin.begin() + 1, bin.end() - 1));
    QImage image = dark(kScopeLevels, kHistogramHeight);
    for (std::size_t i = 0; i < bins.size(); ++i) {
        Hits hits(kScopeLevels, kHistogramHeight);
        for (int level = 0; level < kScopeLevels; ++level) {
            const double share = static_cast<double>(bins[i][static_cast<std::size_t>(level)]) / most;
            const int top = kHistogramHeight - static_cast<int>(std::lround(std::min(1.0, share) * kHistogramHeight));
            for (int y = top; y < kHistogramHeight; ++y)
                hits.add(level, y);
        }
        hits.paint(image, 0, kPrimaries[i], 0.8);
    }
    return image;
}

QImage waveform(const QImage& picture)
{
    Hits hits(picture.width(), kScopeLevels);
    forEachPixel(picture, [&](int x, QRgb pixel) { hits.add(x, fromTop(luma(pixel).y)); });
    QImage image = dark(picture.width(), kScopeLevels);
    hits.paint(image, 0, 0xffd8f5d0, kGain / picture.height());
    return image;
}

QImage parade(const QImage& picture)
{
    QImage image = dark(picture.width() * 3, kScopeLevels);
    for (std::size_t i = 0; i < kPrimaries.size(); ++i) {
        Hits hits(picture.width(), kScopeLevels);
        forEachPixel(picture, [&](int x, QRgb pixel) { hits.add(x, fromTop(channel(pixel, i))); });
        hits.paint(image, static_cast<int>(i) * picture.width(), kPrimaries[i], kGain / picture.height());
    }
    return image;
}

QImage vectorscope(const QImage& picture)
{
    Hits hits(kScopeLevels, kScopeLevels);
    forEachPixel(picture, [&](int, QRgb pixel) {
        const Luma value = luma(pixel);
        hits.add(static_cast<int>(std::lround(128.0 + value.cb)), static_cast<int>(std::lround(128.0 - value.cr)));
    });
    QImage image = dark(kScopeLevels, kScopeLevels);
    hits.paint(image, 0, 0xffd8f5d0, 4000.0 / (picture.width() * picture.height()));
    return image;
}

}  // namespace

QImage scopeTrace(ScopeKind kind, const QImage& picture)
{
    if (picture.isNull())
        return {};
    const int width = std::min(kScopeSampleWidth, picture.width());
    const QImage sample = picture.scaledToWidth(width, Qt::FastTransformation).convertToFormat(QImage::Format_RGB32);
    switch (kind) {
    case ScopeKind::Histogram: return histogram(sample);
    case ScopeKind::Waveform: return waveform(sample);
    case ScopeKind::Parade: return parade(sample);
    case ScopeKind::Vectorscope: return vectorscope(sample);
    }
    return {};
}

}  // namespace fresco::widgets
