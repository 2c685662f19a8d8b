// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/patch/pyramid_synthesiser.h"

#include "propagation/patch/field.h"
#include "propagation/patch/random.h"

#include <algorithm>

namespace fresco::propagation {

namespace {

/// Two patches and a pixel: below this size a level has nothing to choose from.
constexpr int kShortestSide = 2 * kPatchSide + 1;

int levelCount(const PackedPicture& source, const PackedPicture& target)
{
    const int shorter = std::min({source.width(), source.height(), target.width(), target.height()});
    int levels = 1;
    while (shorter >> levels >= kShortestSide)
        ++levels;
    return levels;
}

/// Finest first.
std::vector<PackedPicture> pyramid(PackedPicture finest, int levels)
{
    std::vector<PackedPicture> pictures{std::move(finest)};
    while (static_cast<int>(pictures.size()) < levels)
        pictures.push_back(halved(pictures.back()));
    return pictures;
}

StyleSize sizeOf(const PackedPicture& source) { return {source.width(), source.height()}; }

Picture styleOf(const PackedPicture& target)
{
    Picture picture(target.width(), target.height(), 3);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            std::copy_n(target.at(x, y)->value.begin(), 3, picture.pixel(x, y));
    return picture;
}

class PyramidSynthesiser final : public Synthesiser {
public:
    explicit PyramidSynthesiser(std::unique_ptr<LevelSolver> solver) : solver_(std::move(solver)) {}

    Synthesis synthesise(const SynthesisRequest& request, const std::stop_token& stop) override
    {
        checkRequest(request);
        const ChannelWeights weights = channelWeights(request);
        const PackedPicture finestSource = packSource(request), finestTarget = packTarget(request);
        const int levels = levelCount(finestSource, finestTarget);
        const std::vector<PackedPicture> sources = pyramid(finestSource, levels);
        std::vector<PackedPicture> targets = pyramid(finestTarget, levels);

        Field field;
        Raster<std::uint32_t> energy;
        for (int index = levels - 1; index >= 0; --index) {
            const auto i = static_cast<std::size_t>(index);
            const std::uint64_t key = mixed(request.settings.seed ^ mixed(static_cast<std::uint64_t>(index)));
            Level level{sources[i], targets[i], Field{}, guessFor(request, index, targets[i], sources[i])};
            level.field = index == levels - 1
                              ? coarsestField(level, key)
                              : refined(field, targets[i].width(), targets[i].height(), sizeOf(sources[i]));
            solver_->solve(level, weights, request.settings, mixed(key), stop);
            field = std::move(level.field);
            energy = std::move(level.energy);
        }
        return {styleOf(targets.front()), errorsOf(energy, weights), std::move(field)};
    }

private:
    static Field
    guessFor(const SynthesisRequest& request, int index, const PackedPicture& target, const PackedPicture& source)
    {
        if (request.start.isEmpty())
            return {};
        return coarsened(request.start, index, target.width(), target.height(), sizeOf(source));
    }

    static Field coarsestField(const Level& level, std::uint64_t key)
    {
        if (!level.firstGuess.isEmpty())
            return level.firstGuess;
        return randomField(level.target.width(), level.target.height(), sizeOf(level.source), key);
    }

    static ErrorMap errorsOf(const Raster<std::uint32_t>& energy, const ChannelWeights& weights)
    {
        ErrorMap errors(energy.width, energy.height);
        std::transform(energy.values.begin(), energy.values.end(), errors.values.begin(), [&](std::uint32_t units) {
            return static_cast<float>(static_cast<double>(units) / weights.unitsPerWeight);
        });
        return errors;
    }

    std::unique_ptr<LevelSolver> solver_;
};

}  // namespace

std::unique_ptr<Synthesiser> makePyramidSynthesiser(std::unique_ptr<LevelSolver> solver)
{
    return std::make_unique<PyramidSynthesiser>(std::move(solver));
}

}  // namespace fresco::propagation
