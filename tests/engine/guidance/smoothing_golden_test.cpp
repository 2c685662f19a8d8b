// SPDX-License-Identifier: GPL-3.0-or-later
#include "guidance/adain.h"
#include "guidance/background_smoothing.h"
#include "guidance/dilate.h"
#include "support/golden.h"

#include <algorithm>

namespace fresco::guidance {
namespace {

constexpr const char* kTopic = "09-geometry";

TEST(GoldenGeometry, AdainAgreesInBothForms)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    int cases = 0;
    for (const test::GoldenCase& golden : test::goldenCases(kTopic)) {
        if (!golden.hasInput("content"))
            continue;
        SCOPED_TRACE(golden.name);
        ++cases;
        const at::Tensor content = golden.input("content");
        const at::Tensor style = golden.input("style");
        EXPECT_TRUE(test::matches(golden, "result", adain(content, style, kPublishedAdainStyleEps)));
        EXPECT_TRUE(test::matches(golden, "result_as_intended", adain(content, style)));
    }
    EXPECT_GT(cases, 0) << "the topic is there but holds no case of adain";
}

TEST(GoldenGeometry, DilationAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    int outputs = 0;
    for (const test::GoldenCase& golden : test::goldenCases(kTopic)) {
        if (!golden.name.starts_with("dilate"))
            continue;
        SCOPED_TRACE(golden.name);
        for (const std::string& output : golden.outputs()) {  // "soft.k7": input and window
            const std::size_t dot = output.find(".k");
            const std::int64_t window = std::stoll(output.substr(dot + 2));
            EXPECT_TRUE(test::matches(golden,
                                      output,
                                      dilate(golden.input(output.substr(0, dot)).to(at::kFloat), window)
                                          .to(golden.output(output).scalar_type())));
            ++outputs;
        }
    }
    EXPECT_GT(outputs, 0) << "the topic is there but holds no case of dilate";
}

/// The case that "batch_x (inputs.fwd_flow, ...)" names.
const test::GoldenCase& sourceOfMotion(const std::vector<test::GoldenCase>& cases, const test::GoldenCase& golden)
{
    const auto text = golden.params.at("flows_and_occlusions_from").get<std::string>();
    const auto found = std::ranges::find(cases, text.substr(0, text.find(' ')), &test::GoldenCase::name);
    if (found == cases.end())
        throw std::runtime_error("no case for " + text);
    return *found;
}

TEST(GoldenGeometry, BackgroundSmoothingAgrees)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    const std::vector<test::GoldenCase> cases = test::goldenCases(kTopic);
    int smoothings = 0;
    for (const test::GoldenCase& golden : cases) {
        if (!golden.hasOutput("smoothed"))
            continue;
        SCOPED_TRACE(golden.name);
        ++smoothings;
        const test::GoldenCase& source = sourceOfMotion(cases, golden);
        const PairMotion motion{.flowNextFromThis = source.input("fwd_flow").to(at::kFloat),
                                .flowThisFromNext = source.input("bwd_flow").to(at::kFloat),
                                .occludedOnThis = source.output("fwd_occ"),
                                .occludedOnNext = source.output("bwd_occ")};
        EXPECT_TRUE(test::matches(
            golden, "smoothed", smoothBackground(golden.input("sample"), golden.input("saliency"), motion)));
    }
    EXPECT_GT(smoothings, 0) << "the topic is there but holds no case of smoothing";
}

}  // namespace
}  // namespace fresco::guidance
