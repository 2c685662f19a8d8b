// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/golden_dir.h"
#include "tensor/safetensors_reader.h"

#include <ATen/core/Tensor.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::test {

/// One sub-folder of a golden topic: params.json and, in most, data.safetensors.
struct GoldenCase {
    std::string name;
    std::filesystem::path folder;
    nlohmann::json params;
    std::shared_ptr<const tensor::SafetensorsReader> data;  ///< null where the case has no tensors

    bool has(std::string_view fullName) const;
    /// By its full name ("weights.conv"). @throws std::runtime_error if the case lacks it
    at::Tensor tensor(std::string_view fullName) const;
    at::Tensor input(std::string_view shortName) const;   ///< "inputs." + shortName
    at::Tensor output(std::string_view shortName) const;  ///< "outputs." + shortName
    bool hasInput(std::string_view shortName) const;
    bool hasOutput(std::string_view shortName) const;
    /// Short names of all outputs, in alphabetical order.
    std::vector<std::string> outputs() const;
};

/// The cases of a topic ("03-unet"), found by listing its folder now, in alphabetical order.
/// @throws std::runtime_error if the topic is there but has no case, or a case is unreadable; so the test fails
std::vector<GoldenCase> goldenCases(std::string_view topic);

/// Compares shape, kind of dtype and values with output `outputName`, under the tolerance that params.json states for
/// it. A failure names the largest error and where it is. An output whose tolerance is only a note in words fails: such
/// a case needs a comparison of its own, see hasTolerance.
/// @param mayDifferWhere  nonzero where elements are not judged (the note "may differ where undecided_fwd = 1"); shape
/// of
///                        the output or broadcastable to it
::testing::AssertionResult matches(const GoldenCase& golden,
                                   const std::string& outputName,
                                   const at::Tensor& actual,
                                   const at::Tensor& mayDifferWhere = {});

/// The same against any tensor, with the tolerance of `outputName`: for a slice or a variant of an output.
::testing::AssertionResult matchesTensor(const GoldenCase& golden,
                                         const std::string& outputName,
                                         const at::Tensor& actual,
                                         const at::Tensor& expected,
                                         const at::Tensor& mayDifferWhere = {});

/// Whether params.json states for the output anything that `matches` can judge; false for "not comparable".
bool hasTolerance(const GoldenCase& golden, const std::string& outputName);

}  // namespace fresco::test
