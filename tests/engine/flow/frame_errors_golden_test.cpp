// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/frame_errors.h"
#include "fresco/frame_source.h"
#include "pipeline/picture_resize.h"
#include "plan/keyframes.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::flow {
namespace {

constexpr const char* kTopic = "14-keyframes";
constexpr std::int64_t kShortSide = 512;  ///< at which keyframes are judged, whatever the model works at

at::Tensor errorsOf(const std::filesystem::path& clip)
{
    const auto source = openFrameSource(clip);
    const pipeline::Size size = workingSize(shownSize(source->info()), kShortSide);
    FrameErrors errors;
    std::vector<float> values;
    for (std::int64_t i = 0; i < source->frameCount(); ++i)
        values.push_back(static_cast<float>(errors.next(pipeline::resized(source->frame({i}), size))));
    return at::tensor(values, at::kFloat);
}

void checkKeys(const test::GoldenCase& golden)
{
    const at::Tensor mse = golden.output("mse").to(at::kDouble).contiguous();
    const std::span errors{mse.const_data_ptr<double>(), static_cast<std::size_t>(mse.numel())};
    for (const auto& [bounds, keys] : golden.params.at("keys").items()) {
        SCOPED_TRACE("bounds " + bounds);
        const std::size_t comma = bounds.find(',');
        const plan::KeyframeBounds parsed{std::stoll(bounds.substr(0, comma)), std::stoll(bounds.substr(comma + 1))};
        EXPECT_EQ(plan::referenceKeyframes(errors, parsed), keys.get<std::vector<std::int64_t>>());
    }
}

TEST(GoldenKeyframes, ErrorsOfFilmsAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    std::string missing;
    for (const test::GoldenCase& golden : test::goldenCases(kTopic)) {
        SCOPED_TRACE(golden.name);
        checkKeys(golden);
        const auto name = golden.params.at("video").get<std::string>();
        const auto clip = test::goldenDir() / ".." / "data" / name;
        if (std::filesystem::exists(clip)) {
            EXPECT_TRUE(test::matches(golden, "mse", errorsOf(clip)));
        } else {
            missing += " " + golden.name + " (" + name + ")";
        }
    }
    if (!missing.empty())
        GTEST_SKIP() << "no clip beside the golden folder for" << missing;
}

}  // namespace
}  // namespace fresco::flow
