// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_finding.h"

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr double kLeastChange = 0.0004;  ///< a fiftieth of full scale, squared: below, no eye sees it
constexpr std::size_t kMostKeys = 3;

double resultChange(const FlickerFinding& finding, std::size_t step)
{
    return step < finding.errors.size() ? finding.errors[step].result.value_or(0.0) : 0.0;
}

std::optional<std::size_t> worstCut(const FlickerFinding& finding)
{
    std::optional<std::size_t> worst;
    for (std::size_t step = 0; step < finding.path.steps.size(); ++step) {
        if (finding.path.steps[step].isLinked())
            continue;
        if (!worst || resultChange(finding, step) > resultChange(finding, *worst))
            worst = step;
    }
    return worst;
}

std::optional<std::size_t> worstChange(const FlickerFinding& finding)
{
    double most = kMuchChange;
    std::optional<std::size_t> worst;
    for (std::size_t step = 0; step < finding.errors.size(); ++step)
        if (const double excess = changeExcess(finding.errors[step]); excess >= most) {
            most = excess;
            worst = step;
        }
    return worst;
}

/// A key in the middle of a gap; absent where no frame lies between.
std::optional<Remedy> keyWithin(const TokenPath& path, std::size_t step)
{
    const std::int64_t first = path.places[step].frame.value, second = path.places[step + 1].frame.value;
    if (second - first < 2)
        return std::nullopt;
    return Remedy{.kind = Remedy::Kind::AddKey, .frame = first + (second - first) / 2};
}

std::vector<Remedy> keysFor(const FlickerFinding& finding)
{
    std::vector<std::size_t> order;
    if (const auto worst = worstStep(finding))
        order.push_back(*worst);
    for (std::size_t step = 0; step < finding.path.steps.size(); ++step)
        if (!finding.path.steps[step].isLinked() && !std::count(order.begin(), order.end(), step))
            order.push_back(step);
    std::vector<Remedy> remedies;
    for (const std::size_t step : order)
        if (const auto key = keyWithin(finding.path, step); key && remedies.size() < kMostKeys)
            remedies.push_back(*key);
    return remedies;
}

std::optional<Remedy> shorterInterval(const FlickerFinding& finding, const ParameterSet& parameters)
{
    const bool isChosenByEngine =
        parameters.text(key::keyframes) == "auto" || parameters.text(key::keyframes) == "reference";
    const std::int64_t most = parameters.integer(key::maxInterval);
    const std::int64_t less = std::max(parameters.integer(key::minInterval), most / 2);
    if (!isChosenByEngine || finding.path.cuts() < 2 || less >= most || less < 1)
        return std::nullopt;
    return Remedy{.kind = Remedy::Kind::SetParameter, .key = std::string(key::maxInterval), .value = less};
}

bool isBackground(const TokenPath& path) { return path.places[path.origin].background.value_or(0.0) > 0.5; }

std::vector<Remedy> switchedOff(const FlickerFinding& finding, const ParameterSet& parameters)
{
    std::vector<Remedy> remedies;
    for (const std::string_view key : {key::temporalAttention,
                                       key::featureOptimisation,
                                       key::crossFrameAttention,
                                       key::backgroundSmoothing,
                                       key::spatialAttention}) {
        if (parameters.boolean(key) || (key == key::backgroundSmoothing && !isBackground(finding.path)))
            continue;
        remedies.push_back({.kind = Remedy::Kind::SetParameter, .key = std::string(key), .value = true});
    }
    if (parameters.text(key::sharedNoise) == "none")
        remedies.push_back({.kind = Remedy::Kind::SetParameter,
                            .key = std::string(key::sharedNoise),
                            .value = std::string("transported")});
    return remedies;
}

}  // namespace

bool FlickerFinding::hasResults() const
{
    return std::any_of(errors.begin(), errors.end(), [](const StepError& error) { return error.result.has_value(); });
}

double changeExcess(const StepError& error)
{
    return error.result.value_or(0.0) / std::max(error.source.value_or(0.0), kLeastChange);
}

std::optional<std::size_t> worstStep(const FlickerFinding& finding)
{
    const auto cut = worstCut(finding);
    return cut ? cut : worstChange(finding);
}

std::vector<Remedy> remediesFor(const FlickerFinding& finding, const ParameterSet& parameters)
{
    std::vector<Remedy> remedies;
    const auto append = [&](const std::vector<Remedy>& more) {
        remedies.insert(remedies.end(), more.begin(), more.end());
    };
    const bool isTied = finding.path.cuts() == 0;
    if (isTied)  // then keys are not what is missing
        append(switchedOff(finding, parameters));
    append(keysFor(finding));
    if (const auto interval = shorterInterval(finding, parameters))
        remedies.push_back(*interval);
    if (!isTied)
        append(switchedOff(finding, parameters));
    return remedies;
}

}  // namespace fresco::ui
