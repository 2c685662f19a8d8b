// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::tensor {
namespace {

std::string failure(const at::Tensor& tensor, at::IntArrayRef wanted)
{
    try {
        requireShape(tensor, wanted, "flow");
        return {};
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadShape);
        return error.message();
    }
}

TEST(ShapeCheck, AcceptsEqualAndAnySides)
{
    EXPECT_EQ(failure(at::ones({1, 2, 8, 9}), {1, 2, kAnySide, kAnySide}), "");
    EXPECT_EQ(failure(at::ones({}), {}), "");
}

TEST(ShapeCheck, NamesTensorAndBothShapes)
{
    EXPECT_EQ(failure(at::ones({1, 3}), {1, 2, kAnySide}), "The tensor flow has shape 1x3 but should be 1x2x?.");
    EXPECT_EQ(failure({}, {1}), "The tensor flow is missing but should be 1.");
}

}  // namespace
}  // namespace fresco::tensor
