// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/safetensors_reader.h"

#include "support/golden.h"

#include <torch/torch.h>

namespace fresco::tensor {
namespace {

TEST(SafetensorsReader, ReadsEveryGoldenCase)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("03-unet");
    for (const auto& golden : test::goldenCases("03-unet")) {
        SCOPED_TRACE(golden.name);
        for (const auto& [name, stated] : golden.params["tensors"].items())
            EXPECT_EQ(golden.tensor(name).sizes(), stated["shape"].get<std::vector<std::int64_t>>());
        for (const auto& name : golden.outputs())
            EXPECT_TRUE(test::matches(golden, name, golden.output(name)));
    }
}

}  // namespace
}  // namespace fresco::tensor
