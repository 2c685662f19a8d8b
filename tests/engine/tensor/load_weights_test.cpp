// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/progress.h"
#include "support/temp_dir.h"
#include "tensor/load_weights.h"
#include "tensor/safetensors_writer.h"

#include <torch/nn/module.h>

#include <gmock/gmock.h>

#include <limits>

namespace fresco::tensor {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Net : torch::nn::Module {
    explicit Net(at::ScalarType dtype = at::kFloat)
    {
        weight = register_parameter("weight", at::empty({2, 3}, dtype), false);
        square = register_parameter("square", at::zeros({2, 2}, dtype), false);
        ids = register_buffer("ids", at::zeros({3}, at::kLong));
    }
    at::Tensor weight, square, ids;
};

std::map<std::string, at::Tensor> fitting(at::ScalarType dtype = at::kFloat)
{
    return {{"weight", at::arange(6).view({2, 3}).to(dtype)}, {"square", at::eye(2).to(dtype)}, {"ids", at::arange(3)}};
}

class LoadWeights : public ::testing::Test {
protected:
    WeightMap stored(const std::map<std::string, at::Tensor>& tensors) const
    {
        writeSafetensors(folder_ / "net.safetensors", tensors);
        return openWeights(folder_ / "net.safetensors");
    }
    std::string failure(const std::map<std::string, at::Tensor>& tensors, const LoadOptions& options = {}) const
    {
        Net net;
        try {
            loadInto(net, stored(tensors), options);
            return {};
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::BadModel);
            EXPECT_TRUE(at::equal(net.square, at::zeros({2, 2}))) << "was changed in part";
            return error.message();
        }
    }
    test::TempDir folder_;
};

TEST_F(LoadWeights, FillsParametersAndBuffers)
{
    Net net;
    loadInto(net, stored(fitting()));
    EXPECT_TRUE(at::equal(net.weight, fitting()["weight"]));
    EXPECT_TRUE(at::equal(net.ids, at::arange(3)));
    EXPECT_FALSE(net.weight.requires_grad());
}

TEST_F(LoadWeights, ViewsTheFileWhereTypesAgree)
{
    const WeightMap weights = stored(fitting());
    Net net;
    loadInto(net, weights);
    EXPECT_EQ(net.weight.data_ptr(), weights.tensor("weight").data_ptr());
}

TEST_F(LoadWeights, ConvertsToTheDtypeOfTheModule)
{
    for (const auto inFile : {at::kHalf, at::kBFloat16, at::kFloat})
        for (const auto inModule : {at::kHalf, at::kBFloat16, at::kFloat}) {
            Net net{inModule};
            loadInto(net, stored(fitting(inFile)));
            EXPECT_EQ(net.weight.scalar_type(), inModule);
            EXPECT_TRUE(at::equal(net.weight.to(at::kFloat), fitting()["weight"]));
        }
}

TEST_F(LoadWeights, KeepsTheMemoryFormatOfTheModule)
{
    torch::nn::Module net;
    const at::Tensor kernel =
        net.register_parameter("kernel", at::empty({4, 3, 2, 2}, at::MemoryFormat::ChannelsLast), false);
    const at::Tensor numbers = at::arange(48, at::kFloat).view({4, 3, 2, 2});
    loadInto(net, stored({{"kernel", numbers}}));
    EXPECT_TRUE(at::equal(kernel, numbers));
    EXPECT_TRUE(kernel.is_contiguous(at::MemoryFormat::ChannelsLast));
}

TEST_F(LoadWeights, ListsMissingExtraAndMisshapedInOneError)
{
    auto tensors = fitting();
    tensors.erase("ids");
    tensors["stranger"] = at::ones({1});
    tensors["square"] = at::ones({3, 2});
    LoadOptions options;
    options.part = "unet";
    const std::string message = failure(tensors, options);
    for (const char* const part : {"net.safetensors",
                                   "unet",
                                   "1 tensor is missing (ids)",
                                   "1 tensor is unknown (stranger)",
                                   "square is 3x2 instead of 2x2"})
        EXPECT_THAT(message, HasSubstr(part));
}

TEST_F(LoadWeights, CapsLongLists)
{
    auto tensors = fitting();
    for (int index = 10; index < 40; ++index)
        tensors["extra" + std::to_string(index)] = at::ones({1});
    const std::string message = failure(tensors);
    EXPECT_THAT(message, HasSubstr("30 tensors are unknown (extra10, "));
    EXPECT_THAT(message, Not(HasSubstr("extra39")));
}

TEST_F(LoadWeights, HooksForgiveNames)
{
    auto tensors = fitting();
    tensors.erase("ids");
    tensors["stranger"] = at::ones({1});
    LoadOptions options;
    options.mayBeMissing = [](std::string_view name) { return name == "ids"; };
    options.mayBeExtra = [](std::string_view name) { return name == "stranger"; };
    EXPECT_EQ(failure(tensors, options), "");
}

TEST_F(LoadWeights, UnitAxesAreForgivenOnlyOnRequest)
{
    auto tensors = fitting();
    tensors["square"] = at::ones({2, 2, 1, 1});
    EXPECT_THAT(failure(tensors), HasSubstr("square is 2x2x1x1 instead of 2x2"));
    LoadOptions options;
    options.ignoresUnitAxes = true;
    EXPECT_EQ(failure(tensors, options), "");
    tensors["square"] = at::ones({4, 1, 1});
    EXPECT_NE(failure(tensors, options), "");
}

TEST_F(LoadWeights, NamesATensorThatIsNotFinite)
{
    for (const auto dtype : {at::kHalf, at::kBFloat16, at::kFloat, at::kDouble})
        for (const double value :
             {std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()}) {
            auto tensors = fitting(dtype);
            tensors["weight"][1][2] = value;
            Net net{dtype};
            EXPECT_THROW(loadInto(net, stored(tensors)), Error);
            LoadOptions options;
            options.acceptsNonFinite = true;
            EXPECT_NO_THROW(loadInto(net, stored(tensors), options));
        }
}

TEST_F(LoadWeights, NoticesNumbersTooLargeForHalfPrecision)
{
    auto tensors = fitting();
    tensors["weight"][0][0] = 1e6;
    Net net{at::kHalf};
    try {
        loadInto(net, stored(tensors));
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("\"weight\" (as F16)"));
    }
}

TEST_F(LoadWeights, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    LoadOptions options;
    options.stop = source.get_token();
    Net net;
    EXPECT_THROW(loadInto(net, stored(fitting()), options), Cancelled);
}

}  // namespace
}  // namespace fresco::tensor
