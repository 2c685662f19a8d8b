// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/parameters.h"
#include "support/error_of.h"

#include <gtest/gtest.h>

#include <cctype>
#include <set>

namespace fresco {
namespace {

using test::refusalOf;

TEST(ParameterTable, EveryRowIsComplete)
{
    std::set<std::string_view> keys;
    for (const ParameterSpec& spec : parameterTable()) {
        SCOPED_TRACE(spec.key);
        EXPECT_TRUE(keys.insert(spec.key).second) << "given twice";
        EXPECT_FALSE(spec.label.empty());
        EXPECT_FALSE(spec.group.empty());
        EXPECT_TRUE(spec.help.ends_with('.'));
        EXPECT_TRUE(std::islower(static_cast<unsigned char>(spec.key.front())));
        EXPECT_EQ(spec.choices.empty(), spec.type != ParameterType::Choice);
        if (spec.type == ParameterType::Integer || spec.type == ParameterType::Real) {
            EXPECT_LT(spec.minimum, spec.maximum);
        }
    }
}

TEST(ParameterTable, EveryDefaultPassesItsOwnCheck)
{
    for (const ParameterSpec& spec : parameterTable()) {
        SCOPED_TRACE(spec.key);
        ParameterSet set;
        EXPECT_NO_THROW(set.set(spec.key, spec.defaultValue));
        EXPECT_NO_THROW(set.setText(spec.key, spec.defaultText()));
        EXPECT_EQ(set.value(spec.key), spec.defaultValue);
    }
}

TEST(ParameterTable, OptionsAreKebabCase)
{
    EXPECT_EQ(findParameter(key::controlScale)->option(), "--control-scale");
    EXPECT_EQ(findParameter(key::seed)->option(), "--seed");
    EXPECT_EQ(findParameter("nonsense"), nullptr);
}

TEST(ParameterSet, GivesTheTablesDefaultUntilSet)
{
    ParameterSet set;
    EXPECT_EQ(set.integer(key::steps), 20);
    EXPECT_FALSE(set.isSet(key::steps));
    set.set(key::steps, std::int64_t{30});
    EXPECT_EQ(set.integer(key::steps), 30);
    set.reset(key::steps);
    EXPECT_EQ(set.integer(key::steps), 20);
}

TEST(ParameterSet, AModelsDefaultLosesAgainstWhatWasSet)
{
    ParameterSet set;
    set.setDefault(key::guidance, 2.5);
    EXPECT_EQ(set.real(key::guidance), 2.5);
    EXPECT_FALSE(set.isSet(key::guidance));
    set.set(key::guidance, 9.0);
    EXPECT_EQ(set.real(key::guidance), 9.0);
}

TEST(ParameterSet, AWholeNumberServesAsReal)
{
    ParameterSet set;
    set.set(key::guidance, std::int64_t{3});
    EXPECT_EQ(set.real(key::guidance), 3.0);
}

TEST(ParameterSet, RefusesWhatIsOutOfRangeAndNamesTheOption)
{
    ParameterSet set;
    EXPECT_EQ(refusalOf([&] { set.setText(key::steps, "0"); }),
              "--steps takes a whole number from 1 to 1000, not \"0\".");
    EXPECT_EQ(refusalOf([&] { set.setText(key::controlScale, "nan"); }),
              "--control-scale takes a number from 0 to 2, not \"nan\".");
    EXPECT_EQ(refusalOf([&] { set.setText(key::control, "depth"); }),
              "--control takes one of soft-edge, canny, none, not \"depth\".");
    EXPECT_EQ(refusalOf([&] { set.setText(key::audio, "maybe"); }), "--audio takes true or false, not \"maybe\".");
    EXPECT_EQ(refusalOf([&] { set.reset("stepz"); }), refusalOf([&] { set.setText("stepz", "1"); }));
    EXPECT_EQ(refusalOf([&] { set.setText("stepz", "1"); }),
              "There is no parameter \"stepz\"; `fresco parameters` lists them all.");
}

TEST(ParameterSet, RefusesNumbersWithATailAndTheWrongType)
{
    ParameterSet set;
    for (const char* text : {"", "12x", " 12", "1e400", "0x10", "--1"})
        EXPECT_THROW(set.setText(key::steps, text), Error) << text;
    EXPECT_THROW(set.set(key::steps, std::string{"20"}), Error);
    EXPECT_THROW(set.set(key::prompt, true), Error);
    EXPECT_FALSE(set.isSet(key::steps)) << "a refused value must leave the set as it was";
}

}  // namespace
}  // namespace fresco
