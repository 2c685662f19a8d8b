// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_json.h"
#include "project/schema.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>

namespace fresco::project {
namespace {

using core::Json;

// Steps of a made-up history: version 1 called the film "film", version 2 counted strength in percent.
Json filmToSource(Json json)
{
    json["source"] = {{"path", json.at("film")}};
    json.erase("film");
    return json;
}

Json percentToShare(Json json)
{
    Json& strength = json.at("parameters").at("strength");
    strength = strength.get<double>() / 100.0;
    return json;
}

constexpr std::array<UpgradeStep, 2> kSteps{filmToSource, percentToShare};

std::string messageOf(const Json& json)
{
    try {
        upgraded(json, "project.json", kSteps);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadProject);
        return error.message();
    }
    return "no error";
}

TEST(Schema, GoesOneVersionAtATime)
{
    const Json first{{"schemaVersion", 1}, {"film", "a.mp4"}, {"parameters", {{"strength", 50}}}};
    const Json third{{"schemaVersion", 3}, {"source", {{"path", "a.mp4"}}}, {"parameters", {{"strength", 0.5}}}};
    EXPECT_EQ(newestVersion(kSteps), 3);
    EXPECT_EQ(upgraded(first, "project.json", kSteps), third);
    EXPECT_EQ(upgraded(third, "project.json", kSteps), third);
}

TEST(Schema, StartsAtTheVersionOfTheFile)
{
    const Json second{{"schemaVersion", 2}, {"source", {{"path", "a.mp4"}}}, {"parameters", {{"strength", 25}}}};
    EXPECT_EQ(upgraded(second, "project.json", kSteps)["parameters"]["strength"], 0.25);
}

TEST(Schema, CarriesUnknownFieldsAlong)
{
    const Json first{{"schemaVersion", 1}, {"film", "a.mp4"}, {"parameters", {{"strength", 50}}}, {"notes", {1, 2}}};
    EXPECT_EQ(upgraded(first, "project.json", kSteps)["notes"], first["notes"]);
}

TEST(Schema, WhatDoesNotFitItsVersionIsASentence)
{
    const std::string expected = "project.json does not hold what a project of version ";
    EXPECT_EQ(messageOf({{"schemaVersion", 1}}).find(expected + "1 does"), 0U);
    EXPECT_EQ(messageOf({{"schemaVersion", 2}, {"parameters", {{"strength", "half"}}}}).find(expected + "2 does"), 0U);
    EXPECT_EQ(messageOf({{"schemaVersion", 2}, {"parameters", 7}}).find(expected + "2 does"), 0U);
    EXPECT_EQ(messageOf(Json::array()).find("project.json should hold a JSON object"), 0U);
}

TEST(Schema, AnOldProjectIsReadThroughEveryStep)
{
    const Json first{{"schemaVersion", 1}, {"film", "a.mp4"}, {"parameters", {{"strength", 50}}}};
    const Project project = fromJson(first, "/nowhere/cat.fresco", "project.json", kSteps);
    EXPECT_EQ(project.source, "/nowhere/cat.fresco/a.mp4");
    EXPECT_EQ(project.parameters.real(key::strength), 0.5);
    EXPECT_FALSE(project.isReadOnly());
}

/// What every stored file, whatever its version, has to become.
Project expectedProject()
{
    Project project;
    project.source = "/nowhere/clips/cat.mp4";
    project.output = "/nowhere/cat.fresco/renders/cat.mp4";
    ParameterSet& set = project.parameters;
    set.set(key::prompt, std::string{"a watercolor painting, 水彩"});
    set.set(key::steps, std::int64_t{30});
    set.set(key::guidance, 2.5);
    set.set(key::control, std::string{"canny"});
    set.set(key::audio, false);
    set.set(key::saliencyMasks, std::string{"/nowhere/cat.fresco/kept/masks"});
    set.set(key::model, std::string{"sd15"});
    set.set(key::keyframes, std::string{"0,12,30"});
    set.set(key::keyframePrompts, std::string{"12: at night"});
    set.set(key::from, std::int64_t{2});
    set.set(key::to, std::int64_t{40});
    return project;
}

TEST(Schema, EveryVersionHasAStoredFileThatIsStillRead)
{
    for (std::int64_t version = 1; version <= newestVersion(); ++version) {
        const std::string name = "project/version-" + std::to_string(version) + ".json";
        SCOPED_TRACE(name);
        const Json json = core::parseJson(test::readFile(test::fixture(name)), name);
        EXPECT_EQ(schemaVersionOf(json, name), version);
        EXPECT_EQ(fromJson(json, "/nowhere/cat.fresco", name), expectedProject());
    }
}

}  // namespace
}  // namespace fresco::project
