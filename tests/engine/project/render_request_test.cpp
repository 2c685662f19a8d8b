// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/project.h"

#include <gtest/gtest.h>

namespace fresco {
namespace {

constexpr const char* kFolder = "/nowhere/cat.fresco";

Project sampleProject()
{
    Project project;
    project.source = "/nowhere/film.mp4";
    project.parameters.set(key::steps, std::int64_t{30});
    project.parameters.set(key::seed, std::int64_t{7});
    return project;
}

TEST(OutputOf, IsNamedAfterTheProjectUntilOneWasGiven)
{
    Project project = sampleProject();
    EXPECT_EQ(outputOf(project, kFolder), "/nowhere/cat.fresco/renders/cat.mp4");
    EXPECT_EQ(outputOf(project, "/nowhere/cat.fresco/"), "/nowhere/cat.fresco/renders/cat.mp4");
    project.output = "/elsewhere/cat.mkv";
    EXPECT_EQ(outputOf(project, kFolder), "/elsewhere/cat.mkv");
    EXPECT_EQ(outputOf(project, kFolder, true), "/nowhere/cat.fresco/renders/cat-keyframes") << "a folder, not a film";
}

TEST(OutputOf, EndsAsPresetOrCodecWant)
{
    Project project = sampleProject();
    const auto endingWith = [&](std::string_view row, const char* value) {
        ParameterSet& set = project.parameters;
        set = {};
        set.set(row, std::string{value});
        return outputOf(project, kFolder).filename().string();
    };
    EXPECT_EQ(endingWith(key::preset, "prores"), "cat.mov");
    EXPECT_EQ(endingWith(key::preset, "gif"), "cat.gif");
    EXPECT_EQ(endingWith(key::preset, "png"), "cat") << "a folder of pictures";
    EXPECT_EQ(endingWith(key::codec, "prores"), "cat.mov");
    EXPECT_EQ(endingWith(key::codec, "ffv1"), "cat.mkv");
    EXPECT_EQ(endingWith(key::codec, "hevc"), "cat.mp4");
}

TEST(RequestOf, AJobOfAPartLeavesKeyframesOutsideAside)
{
    Project project = sampleProject();
    project.parameters.set(key::keyframes, std::string{"0,8,17,36,55"});
    const auto keyframesOf = [&](std::int64_t from, std::int64_t to) {
        TranslateRequest wishes;
        wishes.parameters.set(key::from, from);
        wishes.parameters.set(key::to, to);
        return requestOf(project, kFolder, wishes).parameters.text(key::keyframes);
    };
    EXPECT_EQ(keyframesOf(0, 100), "0,8,17,36,55");
    EXPECT_EQ(keyframesOf(0, 20), "0,8,17");
    EXPECT_EQ(keyframesOf(8, 36), "8,17,36");
    EXPECT_EQ(keyframesOf(20, 30), "20") << "a job needs one";
    EXPECT_EQ(requestOf(project, kFolder, {}).parameters.text(key::keyframes), "0,8,17,36,55");
    TranslateRequest named;
    named.parameters.set(key::keyframes, std::string{"90"});
    named.parameters.set(key::to, std::int64_t{20});
    EXPECT_EQ(requestOf(project, kFolder, named).parameters.text(key::keyframes), "90") << "named for this job: told";
}

TEST(RequestOf, KeyframesLeaveTheProjectsExportAside)
{
    Project project = sampleProject();
    project.parameters.set(key::preset, std::string{"gif"});
    project.parameters.set(key::quality, std::int64_t{50});
    TranslateRequest wishes;
    wishes.keyframesOnly = true;
    const ParameterSet parameters = requestOf(project, kFolder, wishes).parameters;
    EXPECT_EQ(parameters, sampleProject().parameters) << "a preset with nothing to do would be refused";
    EXPECT_EQ(requestOf(project, kFolder).parameters, project.parameters);
    wishes.parameters.set(key::preset, std::string{"gif"});
    EXPECT_TRUE(requestOf(project, kFolder, wishes).parameters.isSet(key::preset)) << "asked for in this very call";
}

TEST(RequestOf, IsTheProjectWithWhatThisJobWantsOtherwise)
{
    TranslateRequest wishes;
    wishes.input = "/ignored.mp4";
    wishes.output = "/elsewhere/a.mp4";
    wishes.measuresResult = true;
    wishes.parameters.set(key::steps, std::int64_t{4});
    const TranslateRequest request = requestOf(sampleProject(), kFolder, wishes);
    EXPECT_EQ(request.input, "/nowhere/film.mp4");
    EXPECT_EQ(request.output, "/elsewhere/a.mp4");
    EXPECT_TRUE(request.measuresResult);
    EXPECT_EQ(request.parameters.integer(key::steps), 4);
    EXPECT_EQ(request.parameters.integer(key::seed), 7);
}

TEST(RequestOf, WithoutWishesGoesToTheProjectsOwnPlace)
{
    const TranslateRequest request = requestOf(sampleProject(), kFolder);
    EXPECT_EQ(request.output, "/nowhere/cat.fresco/renders/cat.mp4");
    EXPECT_EQ(request.parameters, sampleProject().parameters);
    EXPECT_EQ(requestOf(sampleProject(), kFolder, {.input = {}, .output = {}, .parameters = {}, .keyframesOnly = true})
                  .output,
              "/nowhere/cat.fresco/renders/cat-keyframes");
}

TEST(Overlay, StrengthAndWarmUpTakeEachOthersPlace)
{
    ParameterSet set;
    set.set(key::warmup, std::int64_t{3});
    ParameterSet newer;
    newer.set(key::strength, 0.5);
    overlay(set, newer);
    EXPECT_FALSE(set.isSet(key::warmup));
    EXPECT_EQ(set.real(key::strength), 0.5);
    newer.reset(key::strength);
    newer.set(key::warmup, std::int64_t{2});
    overlay(set, newer);
    EXPECT_FALSE(set.isSet(key::strength));
    EXPECT_EQ(set.integer(key::warmup), 2);
}

}  // namespace
}  // namespace fresco
