// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "project/project_json.h"
#include "support/error_of.h"

#include <gtest/gtest.h>

namespace fresco::project {
namespace {

using core::Json;

constexpr const char* kFolder = "/nowhere/job/cat.fresco";

Project read(const Json& json) { return fromJson(json, kFolder, "project.json"); }

Json written(const Project& project) { return core::parseJson(fileText(project, kFolder), "project.json"); }

Project projectOf(const char* film)
{
    Project project;
    project.source = film;
    return project;
}

Json plainJson() { return {{"schemaVersion", 1}, {"source", {{"path", "../a.mp4"}}}, {"parameters", Json::object()}}; }

TEST(ProjectJson, HoldsOnlyWhatWasSetAndKeepsItsType)
{
    Project project = projectOf("/nowhere/job/a.mp4");
    project.parameters.setDefault(key::resolution, std::int64_t{256});
    project.parameters.set(key::steps, std::int64_t{30});
    project.parameters.set(key::guidance, std::int64_t{3});
    project.parameters.set(key::audio, false);
    project.parameters.set(key::prompt, std::string{"\"quoted\"\n水彩"});
    Json expected = plainJson();
    expected["parameters"] = {{"steps", 30}, {"guidance", 3.0}, {"audio", false}, {"prompt", "\"quoted\"\n水彩"}};
    EXPECT_EQ(written(project), expected);
}

TEST(ProjectJson, EveryParameterComesBackAsItWas)
{
    Project project = projectOf("/nowhere/job/a.mp4");
    for (const ParameterSpec& spec : parameterTable())
        project.parameters.set(spec.key, spec.defaultValue);
    EXPECT_EQ(read(written(project)), project);
}

TEST(ProjectJson, RealNumbersComeBackToTheLastBit)
{
    Project project = projectOf("/nowhere/job/a.mp4");
    project.parameters.set(key::guidance, 1.0 + 1.0 / 3.0);
    EXPECT_EQ(read(written(project)).parameters.real(key::guidance), 1.0 + 1.0 / 3.0);
}

TEST(ProjectJson, PathsMoveWithTheProjectAndNamesOfModelsStay)
{
    Project project = projectOf("/nowhere/job/a.mp4");
    project.output = "/elsewhere/b.mp4";
    project.parameters.set(key::model, std::string{"sd15"});
    project.parameters.set(key::controlNet, std::string{"/nowhere/job/nets/edges"});
    project.parameters.set(key::vae, std::string{});
    const Json json = written(project);
    EXPECT_EQ(json["export"]["path"], "/elsewhere/b.mp4");
    EXPECT_EQ(json["parameters"]["model"], "sd15");
    EXPECT_EQ(json["parameters"]["controlNet"], "../nets/edges");
    EXPECT_EQ(read(json), project);
    const Project moved = fromJson(json, "/moved/cat.fresco", "project.json");
    EXPECT_EQ(moved.source, "/moved/a.mp4");
    EXPECT_EQ(moved.parameters.text(key::controlNet), "/moved/nets/edges");
    EXPECT_EQ(moved.output, "/elsewhere/b.mp4");
}

TEST(ProjectJson, KeysAndMarkersComeBack)
{
    Project project = projectOf("/nowhere/job/a.mp4");
    project.keys = {{.frame = 4, .isLocked = true},
                    {.frame = 9, .isLocked = true, .picture = "/nowhere/job/cat.fresco/kept/9.png", .isOwn = true}};
    project.markers = {3, 70};
    const Json json = written(project);
    EXPECT_EQ(json["keys"][1]["picture"], "./kept/9.png");
    EXPECT_EQ(read(json), project);
    EXPECT_EQ(fromJson(json, "/moved/cat.fresco", "project.json").keys[1].picture, "/moved/cat.fresco/kept/9.png");
}

TEST(ProjectJson, WhatIsNoKeyOrMarkerIsNamed)
{
    const auto refusal = [](const char* field, const Json& value) {
        Json json = plainJson();
        json[field] = value;
        return test::errorOf([&] { read(json); }).message();
    };
    EXPECT_NE(refusal("keys", 3).find("\"keys\""), std::string::npos);
    for (const Json& entry : {Json{{"frame", -1}},
                              Json{{"frame", "4"}},
                              Json{{"locked", true}},
                              Json(7),
                              Json{{"frame", 4}, {"picture", ""}},
                              Json{{"frame", 4}, {"locked", "yes"}}})
        EXPECT_NE(refusal("keys", Json::array({entry})).find("entry 1 of \"keys\""), std::string::npos) << entry;
    EXPECT_NE(refusal("keys", {{{"frame", 4}}, {{"frame", 4}}}).find("entry 2"), std::string::npos);
    for (const Json& list : {Json{4, 4}, Json{-1}, Json{"x"}, Json{1.5}})
        EXPECT_NE(refusal("markers", list).find("\"markers\""), std::string::npos) << list;
}

TEST(ProjectJson, APathTypedIntoTheFileCountsFromTheProjectsFolder)
{
    Json json = plainJson();
    json["source"]["path"] = "a.mp4";
    EXPECT_EQ(read(json).source, "/nowhere/job/cat.fresco/a.mp4");
}

TEST(ProjectJson, UnknownFieldsAreWrittenBackOnEveryLevel)
{
    Json json = plainJson();
    json["marks"] = {{"in", 3}, {"list", {1, 2.5, nullptr, "x"}}};
    json["source"]["fingerprint"] = "abc";
    json["export"]["preset"] = "web";
    json["parameters"] = {{"steps", 30}, {"depthOfThought", 11}};
    Project project = read(json);
    EXPECT_FALSE(project.isReadOnly());
    EXPECT_EQ(unknownParameters(project), std::vector<std::string>{"depthOfThought"});
    EXPECT_EQ(written(project), json);
    project.parameters.reset(key::steps);
    json["parameters"].erase("steps");
    EXPECT_EQ(written(project), json) << "what was reset must not come back as unknown";
}

TEST(ProjectJson, NothingUnknownIsNothingKept)
{
    EXPECT_EQ(read(plainJson()).unknownFields, "");
    EXPECT_EQ(unknownParameters(read(plainJson())), std::vector<std::string>{});
    Json bare = plainJson();
    bare.erase("parameters");
    EXPECT_EQ(read(bare), read(plainJson()));
}

TEST(ProjectJson, ANewerVersionIsReadOnlyAndSaysWhy)
{
    Json json = plainJson();
    json["schemaVersion"] = 7;
    json["parameters"] = {{"steps", 30}, {"depthOfThought", 11}};
    const Project project = read(json);
    EXPECT_TRUE(project.isReadOnly());
    EXPECT_EQ(project.readOnlyReason.english(),
              "project.json was made by a newer version of Fresco Studio (project version 7, this one knows 1), so it "
              "is opened read-only; update Fresco Studio to change it.");
    EXPECT_EQ(project.parameters.integer(key::steps), 30);
}

TEST(ProjectJson, ANewerVersionThatMeansNothingHereSaysWhatToDo)
{
    Json json = plainJson();
    json["schemaVersion"] = 7;
    json["source"] = {"a.mp4", "b.mp4"};
    try {
        read(json);
        FAIL() << "was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadProject);
        EXPECT_EQ(error.message(),
                  "project.json was made by a newer version of Fresco Studio (project version 7, this one knows 1) and "
                  "cannot be read by this one; update Fresco Studio.");
        EXPECT_NE(error.detail().find("\"source\""), std::string::npos);
    }
}

TEST(ProjectJson, WhatIsNotUtf8IsToldBeforeItIsWritten)
{
    const auto messageOf = [](const Project& project) {
        try {
            fileText(project, kFolder);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
            return error.message();
        }
        return std::string{"no error"};
    };
    EXPECT_NE(messageOf(projectOf("/nowhere/job/caf\xE9.mp4")).find("the film's name"), std::string::npos);
    Project project = projectOf("/nowhere/job/a.mp4");
    project.parameters.set(key::prompt, std::string{"caf\xE9"});
    EXPECT_NE(messageOf(project).find("--prompt"), std::string::npos);
}

}  // namespace
}  // namespace fresco::project
