// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "support/temp_dir.h"
#include "tensor/safetensors_writer.h"

#include <torch/types.h>

#include <gmock/gmock.h>

namespace fresco::test {
namespace {

using ::testing::HasSubstr;

/// A case with one output "x" of 100 zeros, or with `expected`, under `tolerance`.
class GoldenMatch : public ::testing::Test {
protected:
    GoldenCase caseWith(const std::string& tolerance, const at::Tensor& expected = at::zeros({100}))
    {
        tensor::writeSafetensors(folder_ / "data.safetensors", {{"outputs.x", expected}});
        GoldenCase golden;
        golden.name = "case";
        golden.folder = folder_.path();
        golden.params["tolerances"]["x"] = nlohmann::json::parse(tolerance);
        golden.data = std::make_shared<const tensor::SafetensorsReader>(folder_ / "data.safetensors");
        return golden;
    }
    TempDir folder_;
};

at::Tensor withErrors(int count, double error)
{
    at::Tensor values = at::zeros({100});
    values.slice(0, 100 - count).fill_(error);
    return values;
}

TEST_F(GoldenMatch, JudgesEveryFormOfTolerance)
{
    struct Row {
        std::string tolerance;
        at::Tensor good;
        at::Tensor bad;
    };
    const std::vector<Row> rows{
        {R"({"exact":true,"note":"words"})", at::zeros({100}), withErrors(1, 1e-30)},
        {R"({"atol":0.1,"max_abs":3.0,"noise_vs_float64":1.0,"measured_x":{"max":1}})",
         withErrors(9, 0.09),
         withErrors(1, 0.2)},
        {R"({"atol":0.1,"fraction_allowed_outside":0.05})", withErrors(5, 9.0), withErrors(6, 0.2)},
        {R"({"mean_abs_error":0.1})", withErrors(10, 0.9), withErrors(10, 1.1)},
        {R"({"p99_abs_error":0.1})", withErrors(1, 0.05), withErrors(2, 9.0)},
        {R"({"max_abs_error":1})", withErrors(50, 1.0), withErrors(1, 1.1)},
        {R"({"absolute":0.1,"relative":0.5})", withErrors(50, 0.09), withErrors(1, 0.2)},
        {R"({"fraction_of_pixels_allowed_different":0.02})", withErrors(2, 9.0), withErrors(3, 0.01)},
    };
    for (const Row& row : rows) {
        SCOPED_TRACE(row.tolerance);
        const GoldenCase golden = caseWith(row.tolerance);
        EXPECT_TRUE(matches(golden, "x", row.good));
        EXPECT_FALSE(matches(golden, "x", row.bad));
        EXPECT_TRUE(hasTolerance(golden, "x"));
    }
}

TEST_F(GoldenMatch, JudgesTheFirstIterationOfLosses)
{
    const GoldenCase golden = caseWith(R"({"atol":1.0,"first_iteration_relative":0.01})", at::full({4, 2}, 10.0));
    at::Tensor losses = at::full({4, 2}, 10.5);
    EXPECT_FALSE(matches(golden, "x", losses));
    losses[0].fill_(10.05);
    EXPECT_TRUE(matches(golden, "x", losses));
}

TEST_F(GoldenMatch, CountsPixelsNotChannels)
{
    const GoldenCase golden =
        caseWith(R"({"fraction_of_pixels_allowed_different":0.1})", at::zeros({2, 5, 3}, at::kByte));
    at::Tensor picture = at::zeros({2, 5, 3}, at::kByte);
    picture[1][4].fill_(9);
    EXPECT_TRUE(matches(golden, "x", picture));
    picture[0][0][2] = 9;
    EXPECT_FALSE(matches(golden, "x", picture));
}

TEST_F(GoldenMatch, NamesTheLargestErrorAndItsPlace)
{
    const GoldenCase golden = caseWith(R"({"atol":0.1})", at::zeros({2, 3, 4}));
    at::Tensor actual = at::zeros({2, 3, 4});
    actual[1][2][3] = 0.5;
    actual[0][0][1] = 0.2;
    EXPECT_THAT(matches(golden, "x", actual).message(),
                HasSubstr("largest error 0.5 at [1, 2, 3]: got 0.5, expected 0"));
}

TEST_F(GoldenMatch, RefusesOtherShapesKindsAndNan)
{
    const GoldenCase golden = caseWith(R"({"atol":1000})");
    EXPECT_FALSE(matches(golden, "x", at::zeros({10, 10})));
    EXPECT_FALSE(matches(golden, "x", at::zeros({100}, at::kLong)));
    EXPECT_FALSE(matches(golden, "x", withErrors(1, std::numeric_limits<double>::quiet_NaN())));
    EXPECT_FALSE(matches(golden, "x", {}));
    EXPECT_FALSE(matches(golden, "y", at::zeros({100})));
    EXPECT_TRUE(matches(golden, "x", at::zeros({100}, at::kHalf)));
}

TEST_F(GoldenMatch, LeavesOutWhatMayDiffer)
{
    const GoldenCase golden = caseWith(R"({"exact":true})");
    EXPECT_TRUE(matches(golden, "x", withErrors(3, 5.0), withErrors(3, 1.0)));
    EXPECT_FALSE(matches(golden, "x", withErrors(3, 5.0), withErrors(2, 1.0)));
}

TEST_F(GoldenMatch, NeverPassesForWantOfABound)
{
    for (const char* const tolerance : {R"({"note":"not comparable"})", "{}", R"({"new_kind":1})"}) {
        const GoldenCase golden = caseWith(tolerance);
        EXPECT_FALSE(matches(golden, "x", at::zeros({100}))) << tolerance;
    }
    EXPECT_FALSE(hasTolerance(caseWith(R"({"note":"not comparable"})"), "x"));
}

}  // namespace
}  // namespace fresco::test
