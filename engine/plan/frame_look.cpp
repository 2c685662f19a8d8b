// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/frame_look.h"

#include "fresco/error.h"

#include <algorithm>
#include <limits>

namespace fresco::plan {
namespace {

constexpr int kBlock = Thumbnail::kBlock;
constexpr int kSearch = 8;               ///< pixels of the thumbnail: a sixth of the shorter side
constexpr double kBlankContrast = 3.0;   ///< below this there is nothing whose light could be evened
constexpr double kNoiseVariance = 25.0;  ///< of levels

/// Sum of squared differences of two blocks in rasters of one width.
float blockDistance(const float* a, const float* b, int width)
{
    float sum = 0.0F;
    for (int y = 0; y < kBlock; ++y, a += width, b += width)
        for (int x = 0; x < kBlock; ++x)
            sum += (a[x] - b[x]) * (a[x] - b[x]);
    return sum;
}

/// How badly the best place of one block in the other picture fits.
struct BlockFit {
    float evened = std::numeric_limits<float>::infinity();  ///< mean square, under equal light
    float grey = 0.0F;                                      ///< mean square, in levels
};

BlockFit bestFit(const Thumbnail& now, const Thumbnail& then, int left, int top)
{
    const auto offset = [&](int x, int y) { return static_cast<std::ptrdiff_t>(y) * now.width + x; };
    const std::ptrdiff_t here = offset(left, top);
    std::ptrdiff_t best = here;
    BlockFit fit;
    for (int y = std::max(top - kSearch, 0); y <= std::min(top + kSearch, now.height - kBlock); ++y)
        for (int x = std::max(left - kSearch, 0); x <= std::min(left + kSearch, now.width - kBlock); ++x) {
            const std::ptrdiff_t there = offset(x, y);
            const float distance = blockDistance(now.evened.data() + here, then.evened.data() + there, now.width);
            if (distance < fit.evened) {
                fit.evened = distance;
                best = there;
            }
        }
    fit.grey = blockDistance(now.grey.data() + here, then.grey.data() + best, now.width) / (kBlock * kBlock);
    fit.evened /= kBlock * kBlock;
    return fit;
}

double squaredDifference(float a, float b) { return (static_cast<double>(a) - b) * (static_cast<double>(a) - b); }

/// Of which one is blank: any piece of it fits anywhere, so that pieces stay where they are.
double noveltyBesideBlank(const Thumbnail& now, const Thumbnail& then, double variance)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < now.grey.size(); ++i)
        sum += std::min(squaredDifference(now.grey[i], then.grey[i]) / variance, 1.0);
    return sum / static_cast<double>(now.grey.size());
}

/// Blocks count by their number and not by how much they differ, so that a caption is no new scene.
double noveltyOf(const Thumbnail& now, const Thumbnail& then)
{
    const double variance = 0.5 * (now.contrast * now.contrast + then.contrast * then.contrast) + kNoiseVariance;
    if (std::min(now.contrast, then.contrast) < kBlankContrast)
        return noveltyBesideBlank(now, then, variance);
    double grey = 0.0, evened = 0.0;
    for (int top = 0; top < now.height; top += kBlock)
        for (int left = 0; left < now.width; left += kBlock) {
            const BlockFit fit = bestFit(now, then, left, top);
            grey += std::min(fit.grey / variance, 1.0);
            evened += std::min<double>(2.0F * fit.evened, 1.0);
        }
    const int blocks = now.width / kBlock * (now.height / kBlock);
    return std::min(grey, evened) / blocks;
}

double recolouringOf(const Thumbnail& now, const Thumbnail& then)
{
    double gained = 0.0;
    for (std::size_t bin = 0; bin < now.colours.size(); ++bin)
        gained += std::max(now.colours[bin] - then.colours[bin], 0.0F);
    return std::clamp(gained, 0.0, 1.0);
}

}  // namespace

FrameLook FrameLooks::next(const ImageView& frame)
{
    Thumbnail now = thumbnailOf(frame);
    if (!before_.empty() && (now.width != before_.front().width || now.height != before_.front().height))
        throw Error{ErrorKind::BadShape, "Scene cuts can only be found among frames of one size."};
    FrameLook look{.brightness = now.brightness, .contrast = now.contrast};
    for (std::size_t k = 0; k < before_.size(); ++k) {
        look.novelty[k] = noveltyOf(now, before_[k]);
        look.recolouring[k] = recolouringOf(now, before_[k]);
    }
    before_.push_front(std::move(now));
    if (before_.size() > FrameLook::kReach)
        before_.pop_back();
    return look;
}

}  // namespace fresco::plan
