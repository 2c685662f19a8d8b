// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/worded_error.h"
#include "propagation/synthesis.h"

#include <limits>

namespace fresco::propagation {

namespace {

constexpr std::size_t kMostGuides = 4;
constexpr int kLargestSide = std::numeric_limits<std::int16_t>::max();
constexpr float kLargestWeight = 1e4F;
constexpr float kLargestUniformity = 1e6F;

void require(bool isRight, const char* sentence)
{
    if (!isRight)
        throw Error{ErrorKind::InvalidArgument, sentence};
}

/// False for NaN too.
bool isWithin(float value, float largest) { return value >= 0.0F && value <= largest; }

void checkSettings(const SynthesisRequest& request)
{
    const SynthesisSettings& settings = request.settings;
    require(settings.searchVoteIterations >= 1 && settings.searchVoteIterations <= 1000,
            "The rounds of search and vote must be between 1 and 1000.");
    require(settings.patchMatchIterations >= 1 && settings.patchMatchIterations <= 1000,
            "The sweeps of a search must be between 1 and 1000.");
    require(isWithin(settings.uniformity, kLargestUniformity), "Uniformity must be between 0 and 1000000.");
    require(settings.stopThreshold >= 0 && settings.stopThreshold <= 255,
            "The threshold to stop at must be between 0 and 255.");
    require(!request.guides.empty() && request.guides.size() <= kMostGuides, "A synthesis takes 1 to 4 guides.");
    float sum = settings.styleWeight;
    require(isWithin(settings.styleWeight, kLargestWeight), "Weights must be between 0 and 10000.");
    for (const Guide& guide : request.guides) {
        require(isWithin(guide.weight, kLargestWeight), "Weights must be between 0 and 10000.");
        sum += guide.weight;
    }
    require(sum > 0.0F, "At least one weight of a synthesis must be above 0.");
}

void requireSides(const Picture& picture, const char* what)
{
    requireRaster(picture, picture.width, picture.height, 3, what);
    if (picture.width > kLargestSide || picture.height > kLargestSide)
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors", "Pictures wider or higher than 32767 pixels cannot be propagated.")),
            what};
}

}  // namespace

ResultSize checkRequest(const SynthesisRequest& request)
{
    checkSettings(request);
    requireSides(request.style, "style");
    const Picture& first = request.guides.front().target;
    requireSides(first, "target guide");
    for (const Guide& guide : request.guides) {
        requireRaster(guide.source, request.style.width, request.style.height, 3, "source guide");
        requireRaster(guide.target, first.width, first.height, 3, "target guide");
    }
    if (!request.start.isEmpty()) {
        requireRaster(request.start, first.width, first.height, 1, "first guess");
        for (const PatchCentre centre : request.start.values)
            if (centre.x < 0 || centre.y < 0 || centre.x >= request.style.width || centre.y >= request.style.height)
                throw Error{ErrorKind::BadShape, "A first guess points outside the style.", "start"};
    }
    return {first.width, first.height};
}

}  // namespace fresco::propagation
