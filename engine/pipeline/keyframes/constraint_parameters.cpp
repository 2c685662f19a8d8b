// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/constraint_parameters.h"

#include "fresco/worded_error.h"
#include "guidance/background_smoothing.h"
#include "guidance/dilate.h"

#include <charconv>

namespace fresco::pipeline {

namespace {

constexpr std::size_t kUpBlocks = 4;
constexpr double kLargestScale = 1e4;

[[noreturn]] void failScales(const std::string& text)
{
    throw WordedError{
        ErrorKind::InvalidArgument,
        worded(FRESCO_TEXT("Errors",
                           "--feature-scale takes auto, one positive number or four with commas between, not \"%1\"."),
               text)};
}

}  // namespace

std::vector<double> parseFeatureScales(const std::string& text)
{
    std::vector<double> scales;
    if (text == "auto")
        return scales;
    for (const char* at = text.data(); at <= text.data() + text.size();) {
        double scale = 0.0;
        const auto [end, failure] = std::from_chars(at, text.data() + text.size(), scale);
        const bool endsWell = end == text.data() + text.size() || *end == ',';
        if (failure != std::errc{} || !endsWell || !(scale > 0.0 && scale <= kLargestScale))
            failScales(text);
        scales.push_back(scale);
        at = end + 1;
    }
    if (scales.size() == 1)
        scales.resize(kUpBlocks, scales.front());
    if (scales.size() != kUpBlocks)
        failScales(text);
    return scales;
}

ConstraintSettings constraintsFrom(const ParameterSet& parameters, std::int64_t steps, Size working)
{
    ConstraintSettings settings;
    settings.attention = {.spatial = parameters.boolean(key::spatialAttention),
                          .crossFrame = parameters.boolean(key::crossFrameAttention),
                          .temporal = parameters.boolean(key::temporalAttention)};
    settings.optimisesFeatures = parameters.boolean(key::featureOptimisation);
    settings.smoothsBackground = parameters.boolean(key::backgroundSmoothing);
    settings.smoothsResidually = parameters.boolean(key::residualSmoothing);
    settings.attentionScale = parameters.real(key::attentionScale);
    settings.optimiser.iterations = static_cast<int>(parameters.integer(key::optimiseIterations));
    settings.optimiser.adainStyleEps = parameters.real(key::adainStyleEps);
    settings.optimiser.loss.spatialWeight = parameters.real(key::spatialWeight);
    settings.optimiser.loss.spatialNorm = parameters.text(key::spatialNorm) == "squared"
                                              ? guidance::SpatialNorm::Squared
                                              : guidance::SpatialNorm::Absolute;
    settings.featureScales = parseFeatureScales(parameters.text(key::featureScale));
    const std::int64_t until = parameters.integer(key::optimiseUntil);
    settings.optimiseUntil = until < 0 ? 3 * steps / 4 : until;
    settings.optimiseMinTokens = parameters.integer(key::optimiseMinTokens);
    settings.occlusionWindow = guidance::scaledWindow(guidance::kImageOcclusionWindow, working.height, working.width);
    settings.temporal = {.softVisibility = parameters.boolean(key::softVisibility),
                         .leastVisible = parameters.real(key::leastVisible)};
    return settings;
}

ConstraintSettings noConstraints()
{
    ConstraintSettings settings;
    settings.attention = {};
    settings.optimisesFeatures = false;
    settings.smoothsBackground = false;
    return settings;
}

}  // namespace fresco::pipeline
