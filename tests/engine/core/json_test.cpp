// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"

#include <gtest/gtest.h>

namespace fresco::core {
namespace {

TEST(ParseJson, TellsWhatIsDamaged)
{
    try {
        parseJson("{\"a\": ", "config.json");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        EXPECT_EQ(error.message(), "config.json is damaged (no valid JSON); get the file again.");
        EXPECT_FALSE(error.detail().empty());
    }
}

TEST(ParseJson, RefusesAKeyGivenTwice)
{
    EXPECT_THROW(parseJson(R"({"a": 1, "a": 2})", "x"), Error);
    EXPECT_NO_THROW(parseJson(R"({"a": {"b": 1}, "c": {"b": 2}})", "x"));
}

TEST(ParseJson, RefusesWhatFollowsANul)
{
    using namespace std::string_view_literals;
    EXPECT_THROW(parseJson("{}\0 and more"sv, "x"), Error);
}

TEST(ParseJson, RefusesADeepTree)
{
    EXPECT_THROW(parseJson(std::string(100, '[') + std::string(100, ']'), "x"), Error);
    EXPECT_NO_THROW(parseJson(std::string(60, '[') + std::string(60, ']'), "x"));
}

TEST(ParseJson, AProjectIsRestoredNotFetched)
{
    try {
        parseJson("{", "project.json", ErrorKind::BadProject);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.message(), "project.json is damaged (no valid JSON); restore a copy of it.");
    }
}

TEST(JsonFields, AnObjectInsideIsNamedWithItsOuterOne)
{
    const Json json = parseJson(R"({"a": {"b": {"c": 1}}, "d": 2, "e": null})", "x");
    const JsonFields inner = JsonFields{json, "x.json"}.inside("a").inside("b");
    EXPECT_EQ(inner.names(), std::vector<std::string>{"c"});
    try {
        inner.text("c");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.message(), "x.json: the field \"a.b.c\" should be a text.");
    }
    const JsonFields outer{json, "x.json"};
    EXPECT_THROW(outer.inside("d"), Error);
    EXPECT_THROW(outer.inside("missing"), Error);
    EXPECT_TRUE(outer.contains("e"));
    EXPECT_FALSE(outer.has("e"));
}

TEST(JsonFields, NamesFileAndField)
{
    const Json json = parseJson(R"({"width": -4, "name": 3, "big": 18446744073709551615})", "x");
    const JsonFields fields{json, "unet/config.json"};
    try {
        fields.integer("width", 1, 4096);
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.message(), "unet/config.json: the field \"width\" should be a whole number from 1 to 4096.");
    }
    EXPECT_THROW(fields.text("name"), Error);
    EXPECT_THROW(fields.integer("missing", 0, 1), Error);
    EXPECT_THROW(fields.integer("big", 0, INT64_MAX), Error);
    EXPECT_EQ(fields.integer("missing", 0, 9, 7), 7);
}

}  // namespace
}  // namespace fresco::core
