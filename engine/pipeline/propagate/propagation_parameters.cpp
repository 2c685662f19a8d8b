// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/propagation_parameters.h"

namespace fresco::pipeline {

namespace {

float realOf(const ParameterSet& parameters, std::string_view key) { return static_cast<float>(parameters.real(key)); }

int integerOf(const ParameterSet& parameters, std::string_view key)
{
    return static_cast<int>(parameters.integer(key));
}

propagation::GuideWeights guideWeights(const ParameterSet& parameters)
{
    return {.colour = realOf(parameters, key::colourGuide),
            .edge = realOf(parameters, key::edgeGuide),
            .temporal = realOf(parameters, key::temporalGuide),
            .position = realOf(parameters, key::positionGuide)};
}

propagation::SynthesisSettings synthesisSettings(const ParameterSet& parameters)
{
    propagation::SynthesisSettings settings;
    settings.searchVoteIterations = integerOf(parameters, key::searchVoteIterations);
    settings.patchMatchIterations = integerOf(parameters, key::patchMatchIterations);
    settings.uniformity = realOf(parameters, key::uniformity);
    settings.seed = static_cast<std::uint64_t>(parameters.integer(key::seed));
    return settings;
}

propagation::MergeSettings mergeSettings(const ParameterSet& parameters)
{
    propagation::MergeSettings settings;
    settings.timeWeight = parameters.text(key::timeWeight) == "published" ? propagation::TimeWeight::Published
                                                                          : propagation::TimeWeight::Centred;
    settings.keepsContrast = parameters.boolean(key::keepContrast);
    settings.blendsGradients = parameters.boolean(key::gradientBlending);
    return settings;
}

}  // namespace

propagation::PropagationSettings propagationFrom(const ParameterSet& parameters)
{
    propagation::PropagationSettings settings;
    settings.method =
        parameters.text(key::propagation) == "flow" ? propagation::Method::FlowMix : propagation::Method::Patches;
    settings.guideWeights = guideWeights(parameters);
    settings.synthesis = synthesisSettings(parameters);
    settings.merge = mergeSettings(parameters);
    settings.inpaintRadius = integerOf(parameters, key::inpaintRadius);
    settings.startsFromFrameBefore = parameters.boolean(key::startFromFrameBefore);
    return settings;
}

}  // namespace fresco::pipeline
