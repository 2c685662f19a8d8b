// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "models/model_config.h"
#include "support/temp_dir.h"

#include <gmock/gmock.h>

namespace fresco::models {
namespace {

using testing::HasSubstr;

std::string problemOf(const std::function<void()>& read)
{
    try {
        read();
    } catch (const Error& error) {
        return error.message();
    }
    return "none";
}

TEST(ModelConfig, NamesTheFolderSinceEveryFileIsCalledConfigJson)
{
    const test::TempDir temp;
    std::filesystem::create_directory(temp / "unet");
    test::writeFile(temp / "unet/config.json", R"({"width": "wide"})");
    const ModelConfig config{temp / "unet/config.json"};
    EXPECT_THAT(problemOf([&] { config.integer("width", 1, 9); }), HasSubstr("unet/config.json"));
}

TEST(ModelConfig, RefusesWhatWasNeitherReadNorRequired)
{
    const ModelConfig config{core::Json{{"width", 4}, {"kind", "a"}, {"colour", "red"}, {"_note", 1}}, "config.json"};
    config.integer("width", 1, 9);
    config.require("kind", "a");
    EXPECT_THAT(problemOf([&] { config.refuseUnknown({}); }), HasSubstr("colour"));
    EXPECT_EQ(problemOf([&] { config.refuseUnknown({"colour"}); }), "none");
}

TEST(ModelConfig, RequireTakesAbsentNullAndTheValueOnly)
{
    const ModelConfig config{core::Json{{"one", 1.0}, {"null", nullptr}}, "config.json"};
    EXPECT_EQ(problemOf([&] { config.require("absent", 1); }), "none");
    EXPECT_EQ(problemOf([&] { config.require("null", 1); }), "none");
    EXPECT_EQ(problemOf([&] { config.require("one", 1); }), "none");
    EXPECT_THAT(problemOf([&] { config.require("one", 2); }), HasSubstr("\"one\" asks for 1.0"));
}

TEST(ModelConfig, OneNumberOrOnePerBlock)
{
    const ModelConfig config{core::Json{{"same", 3}, {"each", {1, 2}}}, "config.json"};
    EXPECT_EQ(config.perBlock("same", 1, 9, 2, 5), (std::vector<std::int64_t>{3, 3}));
    EXPECT_EQ(config.perBlock("each", 1, 9, 2, 5), (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(config.perBlock("absent", 1, 9, 2, 5), (std::vector<std::int64_t>{5, 5}));
    EXPECT_THAT(problemOf([&] { config.perBlock("each", 1, 9, 3, 5); }), HasSubstr("list of 3 whole numbers"));
}

}  // namespace
}  // namespace fresco::models
