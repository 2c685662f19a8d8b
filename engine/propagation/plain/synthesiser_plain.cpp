// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/plain/synthesiser_plain.h"

#include "fresco/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace fresco::propagation {

namespace {

constexpr int kRadius = 2;
constexpr int kPatchPixels = (2 * kRadius + 1) * (2 * kRadius + 1);
constexpr int kShortestSide = 11;

using FloatPicture = Raster<float>;

struct PlainGuide {
    FloatPicture source;
    FloatPicture target;
    float channelWeight;
};

/// Style and guides of one level; the first "guide" is the style and the result so far.
using PlainLevel = std::vector<PlainGuide>;

const float* clampedPixel(const FloatPicture& picture, int x, int y)
{
    return picture.pixel(std::clamp(x, 0, picture.width - 1), std::clamp(y, 0, picture.height - 1));
}

FloatPicture floats(const Picture& picture)
{
    FloatPicture result(picture.width, picture.height, 3);
    std::copy(picture.values.begin(), picture.values.end(), result.values.begin());
    return result;
}

FloatPicture halved(const FloatPicture& picture)
{
    FloatPicture half(std::max(picture.width / 2, 1), std::max(picture.height / 2, 1), 3);
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            for (int c = 0; c < 3; ++c)
                half.pixel(x, y)[c] =
                    (clampedPixel(picture, 2 * x, 2 * y)[c] + clampedPixel(picture, 2 * x + 1, 2 * y)[c] +
                     clampedPixel(picture, 2 * x, 2 * y + 1)[c] + clampedPixel(picture, 2 * x + 1, 2 * y + 1)[c]) /
                    4.0F;
    return half;
}

float energyOfGuide(const PlainGuide& guide, int x, int y, PatchCentre centre)
{
    float energy = 0.0F;
    for (int dy = -kRadius; dy <= kRadius; ++dy)
        for (int dx = -kRadius; dx <= kRadius; ++dx) {
            const float* const a = clampedPixel(guide.target, x + dx, y + dy);
            const float* const b = clampedPixel(guide.source, centre.x + dx, centre.y + dy);
            for (int c = 0; c < 3; ++c)
                energy += (a[c] - b[c]) * (a[c] - b[c]);
        }
    return guide.channelWeight * energy;
}

float energyOf(const PlainLevel& level, int x, int y, PatchCentre centre)
{
    float energy = 0.0F;
    for (const PlainGuide& guide : level)
        energy += energyOfGuide(guide, x, y, centre);
    return energy;
}

PlainLevel finestLevel(const SynthesisRequest& request)
{
    const Picture& first = request.guides.front().target;
    PlainLevel level{
        {floats(request.style), FloatPicture(first.width, first.height, 3), request.settings.styleWeight / 3.0F}};
    for (const Guide& guide : request.guides)
        level.push_back({floats(guide.source), floats(guide.target), guide.weight / 3.0F});
    return level;
}

/// How often each pixel of the style is used, kept up to date with every single change.
class Uses {
public:
    Uses(const FloatPicture& style, const Field& field, float uniformity)
        : uses_(style.width, style.height), rate_(uniformity * static_cast<float>(style.width * style.height) /
                                                  static_cast<float>(field.values.size() * kPatchPixels * kPatchPixels))
    {
        for (const PatchCentre centre : field.values)
            add(centre, 1);
    }

    void add(PatchCentre centre, int count)
    {
        forPatch(centre, [&](int& uses) { uses += count; });
    }
    float price(PatchCentre centre)
    {
        int sum = 0;
        forPatch(centre, [&](const int& uses) { sum += uses; });
        return rate_ * static_cast<float>(sum);
    }

private:
    template <class Visit> void forPatch(PatchCentre centre, const Visit& visit)
    {
        for (int y = std::max(centre.y - kRadius, 0); y <= std::min(centre.y + kRadius, uses_.height - 1); ++y)
            for (int x = std::max(centre.x - kRadius, 0); x <= std::min(centre.x + kRadius, uses_.width - 1); ++x)
                visit(*uses_.pixel(x, y));
    }

    Raster<int> uses_;
    float rate_;
};

class PlainSolver {
public:
    PlainSolver(PlainLevel& level, Field field, const SynthesisSettings& settings, std::mt19937_64& random)
        : level_(level), field_(std::move(field)), settings_(settings), random_(random),
          energy_(field_.width, field_.height), uses_(level.front().source, field_, settings.uniformity)
    {
    }

    void solve(const std::stop_token& stop)
    {
        vote();
        for (int round = 0; round < settings_.searchVoteIterations; ++round) {
            for (int i = 0; i < settings_.patchMatchIterations; ++i) {
                if (stop.stop_requested())
                    throw Cancelled{};
                sweep(i % 2 == 0 ? 1 : -1);
            }
            vote();
        }
    }

    const Field& field() const { return field_; }
    const ErrorMap& energy() const { return energy_; }

private:
    void sweep(int direction)
    {
        for (int j = 0; j < field_.height; ++j)
            for (int i = 0; i < field_.width; ++i)
                search(direction > 0 ? i : field_.width - 1 - i, direction > 0 ? j : field_.height - 1 - j, direction);
    }

    void search(int x, int y, int direction)
    {
        if (x - direction >= 0 && x - direction < field_.width) {
            const PatchCentre beside = *field_.pixel(x - direction, y);
            consider(x, y, beside.x + direction, beside.y);
        }
        if (y - direction >= 0 && y - direction < field_.height) {
            const PatchCentre beside = *field_.pixel(x, y - direction);
            consider(x, y, beside.x, beside.y + direction);
        }
        const FloatPicture& style = level_.front().source;
        for (int reach = std::max(style.width, style.height) / 2; reach >= 1; reach /= 2) {
            const PatchCentre own = *field_.pixel(x, y);
            consider(x,
                     y,
                     drawn(std::max(own.x - reach, 0), std::min(own.x + reach, style.width - 1)),
                     drawn(std::max(own.y - reach, 0), std::min(own.y + reach, style.height - 1)));
        }
    }

    int drawn(int first, int last) { return std::uniform_int_distribution<int>{first, last}(random_); }

    void consider(int x, int y, int sourceX, int sourceY)
    {
        const FloatPicture& style = level_.front().source;
        if (sourceX < 0 || sourceY < 0 || sourceX >= style.width || sourceY >= style.height)
            return;
        const PatchCentre candidate{static_cast<std::int16_t>(sourceX), static_cast<std::int16_t>(sourceY)};
        PatchCentre& own = *field_.pixel(x, y);
        float& energy = *energy_.pixel(x, y);
        const float candidateEnergy = energyOf(level_, x, y, candidate);
        if (candidateEnergy + uses_.price(candidate) >= energy + uses_.price(own))
            return;
        uses_.add(own, -1);
        uses_.add(candidate, 1);
        own = candidate;
        energy = candidateEnergy;
    }

    /// The mean of all patches that cover a pixel; then energies as they are with it.
    void vote()
    {
        auto& [style, result, weight] = level_.front();
        for (int y = 0; y < field_.height; ++y)
            for (int x = 0; x < field_.width; ++x) {
                std::array<float, 3> sum{};
                int votes = 0;
                for (int qy = std::max(y - kRadius, 0); qy <= std::min(y + kRadius, field_.height - 1); ++qy)
                    for (int qx = std::max(x - kRadius, 0); qx <= std::min(x + kRadius, field_.width - 1); ++qx) {
                        const PatchCentre centre = *field_.pixel(qx, qy);
                        const float* const pixel = clampedPixel(style, centre.x + x - qx, centre.y + y - qy);
                        for (std::size_t c = 0; c < 3; ++c)
                            sum[c] += pixel[c];
                        ++votes;
                    }
                for (std::size_t c = 0; c < 3; ++c)
                    result.pixel(x, y)[c] = sum[c] / static_cast<float>(votes);
            }
        for (int y = 0; y < field_.height; ++y)
            for (int x = 0; x < field_.width; ++x)
                *energy_.pixel(x, y) = energyOf(level_, x, y, *field_.pixel(x, y));
    }

    PlainLevel& level_;
    Field field_;
    const SynthesisSettings& settings_;
    std::mt19937_64& random_;
    ErrorMap energy_;
    Uses uses_;
};

Field randomField(const PlainLevel& level, std::mt19937_64& random)
{
    const auto& [style, result, weight] = level.front();
    Field field(result.width, result.height);
    for (PatchCentre& centre : field.values)
        centre = {static_cast<std::int16_t>(std::uniform_int_distribution<int>{0, style.width - 1}(random)),
                  static_cast<std::int16_t>(std::uniform_int_distribution<int>{0, style.height - 1}(random))};
    return field;
}

Field refined(const Field& coarse, const PlainLevel& level)
{
    const auto& [style, result, weight] = level.front();
    Field fine(result.width, result.height);
    for (int y = 0; y < fine.height; ++y)
        for (int x = 0; x < fine.width; ++x) {
            const PatchCentre from =
                *coarse.pixel(std::min(x / 2, coarse.width - 1), std::min(y / 2, coarse.height - 1));
            *fine.pixel(x, y) = {static_cast<std::int16_t>(std::min(2 * from.x + x % 2, style.width - 1)),
                                 static_cast<std::int16_t>(std::min(2 * from.y + y % 2, style.height - 1))};
        }
    return fine;
}

Picture rounded(const FloatPicture& picture)
{
    Picture result(picture.width, picture.height, 3);
    std::transform(picture.values.begin(), picture.values.end(), result.values.begin(), [](float value) {
        return static_cast<std::uint8_t>(std::lround(value));
    });
    return result;
}

class PlainSynthesiser final : public Synthesiser {
public:
    Synthesis synthesise(const SynthesisRequest& request, const std::stop_token& stop) override
    {
        checkRequest(request);
        std::vector<PlainLevel> levels{finestLevel(request)};
        while (hasCoarser(levels.back()))
            levels.push_back(coarser(levels.back()));
        std::mt19937_64 random{request.settings.seed};
        Field field;
        ErrorMap energy;
        for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
            PlainSolver solver{*level,
                               field.isEmpty() ? randomField(*level, random) : refined(field, *level),
                               request.settings,
                               random};
            solver.solve(stop);
            field = solver.field();
            energy = solver.energy();
        }
        return {rounded(levels.front().front().target), std::move(energy), std::move(field)};
    }

private:
    static bool hasCoarser(const PlainLevel& level)
    {
        const auto& [style, result, weight] = level.front();
        return std::min({style.width, style.height, result.width, result.height}) / 2 >= kShortestSide;
    }

    static PlainLevel coarser(const PlainLevel& level)
    {
        PlainLevel half;
        for (const auto& [source, target, weight] : level)
            half.push_back({halved(source), halved(target), weight});
        return half;
    }
};

}  // namespace

std::unique_ptr<Synthesiser> makePlainSynthesiser() { return std::make_unique<PlainSynthesiser>(); }

double guideError(const SynthesisRequest& request, const Field& field)
{
    const auto [width, height] = checkRequest(request);
    requireRaster(field, width, height, 1, "field");
    const PlainLevel level = finestLevel(request);
    double sum = 0.0;
    for (std::size_t i = 1; i < level.size(); ++i)
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                sum += static_cast<double>(energyOfGuide(level[i], x, y, *field.pixel(x, y)));
    return sum / (static_cast<double>(width) * height);
}

}  // namespace fresco::propagation
