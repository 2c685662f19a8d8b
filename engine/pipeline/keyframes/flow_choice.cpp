// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/flow_choice.h"

#include "core/paths.h"
#include "flow/gmflow/gmflow.h"
#include "flow/raft/raft.h"
#include "fresco/model_info.h"
#include "fresco/worded_error.h"
#include "pipeline/keyframes/size_limited_flow.h"

#include <algorithm>
#include <vector>

namespace fresco::pipeline {

namespace {

/// The nets compare all cells with all: 0.6 GB at 512 x 896, 10 GB at 1024 x 1792.
constexpr int kLargestNetSide = 512;

bool isWeightFile(const std::filesystem::path& file, const std::string& family)
{
    const std::string name = file.filename().string();
    const auto extension = file.extension();
    return name.starts_with(family) && (extension == ".pth" || extension == ".pt" || extension == ".safetensors");
}

/// Of several the first by name, those called small last; empty if there is none.
std::filesystem::path installedWeights(const std::string& family)
{
    std::vector<std::filesystem::path> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{flowWeightsFolder(), ignored})
        if (isWeightFile(entry.path(), family))
            found.push_back(entry.path());
    const auto isSmall = [](const auto& file) { return file.filename().string().find("small") != std::string::npos; };
    const auto best = std::min_element(found.begin(), found.end(), [&](const auto& a, const auto& b) {
        return std::pair{isSmall(a), a} < std::pair{isSmall(b), b};
    });
    return best == found.end() ? std::filesystem::path{} : *best;
}

FlowChoice requireWeights(FlowChoice::Method method, const std::string& family)
{
    const auto weights = installedWeights(family);
    if (weights.empty())
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "--flow %1 needs its weights; put a file named %1*.pth into %2."),
                   family,
                   core::quoted(flowWeightsFolder()))};
    return {method, weights};
}

FlowChoice bestInstalled(bool prefersGmflow)
{
    if (const auto gmflow = installedWeights("gmflow"); prefersGmflow && !gmflow.empty())
        return {FlowChoice::Method::Gmflow, gmflow};
    const auto raft = installedWeights("raft");
    if (!raft.empty() && raft.filename().string().find("small") == std::string::npos)
        return {FlowChoice::Method::Raft, raft};
    return {};
}

}  // namespace

std::filesystem::path flowWeightsFolder() { return modelsFolder() / "flow"; }

FlowChoice chooseFlow(const ParameterSet& parameters)
{
    const std::string name = parameters.text(key::flow);
    if (name == "raft")
        return requireWeights(FlowChoice::Method::Raft, name);
    if (name == "gmflow")
        return requireWeights(FlowChoice::Method::Gmflow, name);
    return name == "dis" ? FlowChoice{} : bestInstalled(parameters.boolean(key::reference));
}

std::unique_ptr<flow::FlowEstimator> makeEstimator(const FlowChoice& choice, at::Device device)
{
    switch (choice.method) {
    case FlowChoice::Method::Raft:
        return limitedToSide(flow::makeRaftEstimator(choice.weights, device), kLargestNetSide);
    case FlowChoice::Method::Gmflow:
        return limitedToSide(flow::makeGmflowEstimator(choice.weights, device), kLargestNetSide);
    case FlowChoice::Method::Dis: break;
    }
    return flow::makeDisEstimator();
}

}  // namespace fresco::pipeline
