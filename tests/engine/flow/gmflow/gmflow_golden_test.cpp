// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/gmflow/gmflow.h"
#include "support/golden.h"
#include "tensor/load_weights.h"

#include <torch/types.h>

namespace fresco::flow {
namespace {

constexpr const char* kTopic = "10-gmflow";

std::shared_ptr<const Gmflow> loadedNetwork(const test::GoldenCase& golden)
{
    const auto network = std::make_shared<Gmflow>(at::kFloat);
    const auto file = test::goldenDir() / golden.params.at("weights").get<std::string>();
    tensor::loadInto(*network, tensor::openWeights(file));
    return network;
}

at::Tensor pictures(const test::GoldenCase& golden, const char* name)
{
    return golden.input(name).to(at::kFloat) / 255.0;
}

TEST(GoldenGmflow, FeaturesAndFlowAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC(kTopic);
    for (const test::GoldenCase& golden : test::goldenCases(kTopic)) {
        SCOPED_TRACE(golden.name);
        const auto network = loadedNetwork(golden);
        EXPECT_TRUE(test::matches(golden, "feature0", network->features(pictures(golden, "image0"))));
        const at::Tensor flow = network->bothWays(pictures(golden, "image0"), pictures(golden, "image1"));
        EXPECT_TRUE(test::matches(golden, "flow_bidirectional", flow));
    }
}

}  // namespace
}  // namespace fresco::flow
