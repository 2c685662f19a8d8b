// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "plan/batching.h"
#include "plan/keyframes.h"
#include "support/golden_dir.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco::plan {
namespace {

using Frames = std::vector<std::int64_t>;

constexpr const char* kTopic = "14-keyframes";

core::Json rowsOf(const char* file)
{
    const core::Json rows = core::readJsonFile(test::goldenDir() / kTopic / file);
    EXPECT_FALSE(rows.empty()) << file << " holds no rows";
    return rows;
}

TEST(GoldenKeyframes, SelectionAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    const core::Json rows = rowsOf("selection.json");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        SCOPED_TRACE("selection.json, row " + std::to_string(i) + ", " + rows[i].at("min_max").dump());
        const auto errors = rows[i].at("errors").get<std::vector<double>>();
        const auto bounds = rows[i].at("min_max").get<Frames>();
        auto expected = rows[i].at("keys").get<Frames>();
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());  // a single frame is named twice
        EXPECT_EQ(referenceKeyframes(errors, {bounds.at(0), bounds.at(1)}), expected);
    }
}

TEST(GoldenKeyframes, BatchesAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    const core::Json rows = rowsOf("batches.json");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        SCOPED_TRACE("batches.json, row " + std::to_string(i));
        const auto keys = rows[i].at("keys").get<Frames>();
        const auto batchSize = rows[i].at("batch_size").get<std::int64_t>();
        EXPECT_EQ(newKeysOfBatches(keys, batchSize), rows[i].at("expected").get<std::vector<Frames>>());
    }
}

}  // namespace
}  // namespace fresco::plan
