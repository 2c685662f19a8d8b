// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_json.h"
#include "fresco/parameter_json.h"

#include <gtest/gtest.h>

namespace fresco::core {
namespace {

ParameterSet read(std::string_view text)
{
    const Json json = parseJson(text, "a.json", ErrorKind::BadProject);
    return readParameters(JsonFields{json, "a.json", ErrorKind::BadProject});
}

std::string messageOf(std::string_view text)
{
    try {
        read(text);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadProject);
        return error.message();
    }
    return "no error";
}

TEST(ParameterJson, HoldsWhatWasSetAsItsOwnType)
{
    ParameterSet set;
    set.set(key::steps, std::int64_t{30});
    set.set(key::guidance, 2.5);
    set.set(key::audio, false);
    set.set(key::prompt, std::string{"a drawing"});
    set.setDefault(key::resolution, std::int64_t{256});
    EXPECT_EQ(toJson(set), (Json{{"steps", 30}, {"guidance", 2.5}, {"audio", false}, {"prompt", "a drawing"}}));
}

TEST(ParameterJson, LeavesUnknownKeysAlone)
{
    const ParameterSet set = read(R"({"steps": 30, "stepz": {}})");
    EXPECT_EQ(set.values().size(), 1U);
    EXPECT_EQ(set.integer(key::steps), 30);
}

TEST(ParameterJson, NamesFileFieldAndWhatItTakes)
{
    EXPECT_EQ(messageOf(R"({"steps": 0})"),
              R"(a.json: the field "steps" cannot be used: --steps takes a whole number from 1 to 1000, not "0".)");
    EXPECT_EQ(messageOf(R"({"steps": []})"),
              R"(a.json: the field "steps" should be a number, a text or true or false.)");
}

TEST(ParameterJson, AHugeNumberDoesNotTurnNegative)
{
    EXPECT_NE(messageOf(R"({"warmup": 18446744073709551615})"), "no error") << "-1 would be a warm-up";
}

TEST(ParameterJson, GoesThroughTextForThoseOutside)
{
    ParameterSet set;
    set.set(key::steps, std::int64_t{30});
    set.set(key::prompt, std::string{"a \"drawing\""});
    EXPECT_EQ(parametersFromJson(parametersToJson(set), "a.json"), set);
    EXPECT_THROW(parametersFromJson("[]", "a.json"), Error);
    EXPECT_THROW(parametersFromJson("{", "a.json"), Error);
}

}  // namespace
}  // namespace fresco::core
