// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/stage_keys.h"
#include "support/environment.h"
#include "support/process.h"

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

/// Another value than a parameter has, if the table tells one.
std::optional<ParameterValue> otherValue(const ParameterSpec& spec, const ParameterValue& now)
{
    switch (spec.type) {
    case ParameterType::Boolean: return !std::get<bool>(now);
    case ParameterType::Integer: {
        const auto value = std::get<std::int64_t>(now);
        return static_cast<double>(value) < spec.maximum ? value + 1 : value - 1;
    }
    case ParameterType::Real: {
        const double value = std::get<double>(now);
        return value + 0.125 <= spec.maximum ? value + 0.125 : value - 0.125;
    }
    case ParameterType::Choice:
        for (const std::string_view choice : spec.choices)
            if (choice != std::get<std::string>(now))
                return std::string{choice};
        return std::nullopt;
    case ParameterType::Text:
        return spec.key == key::featureScale ? std::string{"1,1,1,1"} : std::get<std::string>(now) + " more";
    case ParameterType::Path: return std::nullopt;
    }
    return std::nullopt;
}

class StageKeysTest : public ::testing::Test {
protected:
    struct Keys {
        std::string survey, control, motion, gap;
        std::vector<cache::EntryKey> batches;
        std::string film;
    };

    StageKeysTest()
    {
        test::makeClip({"-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=1"}, request_.input);
        request_.parameters.set(key::resolution, std::int64_t{64});
    }

    Keys keysOf(const TranslateRequest& request) const
    {
        const TranslationPlan plan = planTranslation(request, {});
        const StageKeys keys{plan, {}, {}};
        KeyframePlan keyframes;
        keyframes.keys = {0, 4, 9};
        keyframes.batches = {{{}, {0, 4}}, {{0, 4}, {9}}};
        Keys all{.survey = keys.survey({{0}, {9}}, true).hash,
                 .control = keys.control({{0}, {4}}).hash,
                 .motion = keys.motion({{0}, {4}}).hash,
                 .gap = {},
                 .batches = keys.batches(keyframes.batches),
                 .film = {}};
        all.film = keys.film(keyframes, all.batches).hash;
        // Of pictures that somebody brought: the batches' own hashes would hide what the gap itself hangs on.
        all.gap = keys.gap({"left", {0}}, {"right", {4}}).hash;
        return all;
    }

    Keys keysWith(std::string_view key, const ParameterValue& value) const
    {
        TranslateRequest request = request_;
        request.parameters.set(key, value);
        return keysOf(request);
    }

    test::TempDir folder_;
    test::ScopedVariable cache_{"FRESCO_CACHE_DIR", folder_ / "cache"};
    TranslateRequest request_{.input = folder_ / "film.mp4", .output = folder_ / "out.mp4", .parameters = {}};
};

TEST_F(StageKeysTest, AParameterChangesItsOwnStageAndWhatComesAfterOnly)
{
    const Keys before = keysOf(request_);
    for (const ParameterSpec& spec : parameterTable()) {
        const auto value = otherValue(spec, request_.parameters.value(spec.key));
        if (spec.stage == Stage::LoadModel || !value || spec.key == key::reference)
            continue;
        SCOPED_TRACE(spec.key);
        const Keys after = keysWith(spec.key, *value);
        const bool acts = request_.parameters.matters(spec);
        EXPECT_EQ(after.survey, before.survey);
        EXPECT_EQ(after.control != before.control, acts && spec.stage == Stage::Control);
        EXPECT_EQ(after.motion != before.motion, acts && spec.stage == Stage::Motion);
        EXPECT_EQ(after.batches[0].hash != before.batches[0].hash, acts && spec.stage <= Stage::Denoise);
        const bool isSeed = spec.key == key::seed;  // which patches the random search tries
        const bool isOfGap = spec.stage == Stage::Propagate || spec.stage == Stage::Motion;
        EXPECT_EQ(after.gap != before.gap, acts && (isSeed || isOfGap));
        EXPECT_EQ(after.film != before.film, acts);
    }
}

TEST_F(StageKeysTest, WhatAnotherSwitchKeepsFromActingHasNoPart)
{
    request_.parameters.set(key::featureOptimisation, false);
    request_.parameters.set(key::propagation, std::string{"flow"});
    const Keys before = keysOf(request_);
    EXPECT_EQ(keysWith(key::optimiseIterations, std::int64_t{7}).batches, before.batches);
    EXPECT_EQ(keysWith(key::colourGuide, 1.0).gap, before.gap);
    request_.parameters.set(key::featureOptimisation, true);
    EXPECT_NE(keysWith(key::optimiseIterations, std::int64_t{7}).batches, keysOf(request_).batches);
}

TEST_F(StageKeysTest, NumbersCountToTheirLastDigit)
{
    EXPECT_NE(keysWith(key::uniformity, 1234.5671).gap, keysWith(key::uniformity, 1234.5672).gap);
}

TEST_F(StageKeysTest, ATinyVaeMakesOtherPictures)
{
    const std::filesystem::path tiny = folder_ / "taesd";
    std::filesystem::create_directory(tiny);
    test::writeFile(tiny / "config.json", "{}");
    const std::vector<cache::EntryKey> full = keysOf(request_).batches;
    request_.parameters.set(key::tinyVae, tiny.string());
    EXPECT_NE(keysOf(request_).batches, full);
}

TEST_F(StageKeysTest, AVaeGivenAsAFileCountsWithTheConfigurationBesideIt)
{
    const std::filesystem::path weights = folder_ / "vae.safetensors", config = folder_ / "config.json";
    test::writeFile(weights, "weights");
    request_.parameters.set(key::vae, weights.string());
    const std::vector<cache::EntryKey> alone = keysOf(request_).batches;
    test::writeFile(config, "{}");
    const std::vector<cache::EntryKey> beside = keysOf(request_).batches;
    EXPECT_NE(beside, alone);
    test::writeFile(config, "{\"scaling_factor\": 1}");
    EXPECT_NE(keysOf(request_).batches, beside);
}

TEST_F(StageKeysTest, ABatchHangsOnTheOneWhoseAnchorsItTakes)
{
    TranslateRequest request = request_;
    request.parameters.set(key::keyframePrompts, std::string{"0: at dawn"});
    const Keys before = keysOf(request_), after = keysOf(request);
    EXPECT_NE(after.batches[0], before.batches[0]);
    EXPECT_NE(after.batches[1], before.batches[1]);
    request.parameters.set(key::keyframePrompts, std::string{"9: at night"});
    EXPECT_EQ(keysOf(request).batches[0], before.batches[0]);
    EXPECT_NE(keysOf(request).batches[1], before.batches[1]);
}

TEST_F(StageKeysTest, NeitherThePlaceOfTheSourceNorTheRangeCounts)
{
    const Keys before = keysOf(request_);
    TranslateRequest moved = request_;
    moved.input = folder_ / "elsewhere.mp4";
    std::filesystem::rename(request_.input, moved.input);
    moved.parameters.set(key::to, std::int64_t{9});
    moved.parameters.set(key::threads, std::int64_t{1});
    const Keys after = keysOf(moved);
    EXPECT_EQ(after.survey, before.survey);
    EXPECT_EQ(after.motion, before.motion);
    EXPECT_EQ(after.batches, before.batches);
}

TEST_F(StageKeysTest, AnotherSourceOrSizeChangesEverything)
{
    const Keys before = keysOf(request_);
    const Keys larger = keysWith(key::resolution, std::int64_t{128});
    EXPECT_EQ(larger.survey, before.survey) << "frames are judged at one size";
    EXPECT_NE(larger.motion, before.motion);
    EXPECT_NE(larger.batches, before.batches);
    TranslateRequest other = request_;
    other.input = folder_ / "other.mp4";
    test::makeClip({"-f", "lavfi", "-i", "testsrc=size=64x64:rate=10:duration=1"}, other.input);
    EXPECT_NE(keysOf(other).survey, before.survey);
    EXPECT_NE(keysOf(other).batches, before.batches);
}

}  // namespace
}  // namespace fresco::pipeline
