// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/export_preset.h"
#include "pipeline/output/export_plan.h"
#include "support/error_of.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <functional>

namespace fresco::pipeline {
namespace {

using test::refusalOf;

ParameterSet with(std::initializer_list<std::pair<std::string_view, std::string_view>> values)
{
    ParameterSet set;
    for (const auto& [key, text] : values)
        set.setText(key, text);
    return set;
}

TEST(ExportPlan, APresetDecidesWhatIsNotGivenByHand)
{
    const test::TempDir folder;
    ParameterSet web = with({{key::preset, "web"}});
    const ExportPlan plan = planExport(web, folder / "a.mp4");
    EXPECT_EQ(plan.codec, media::VideoCodec::H264);
    EXPECT_EQ(plan.quality, 75);
    EXPECT_EQ(plan.audio, media::AudioPolicy::ForBrowsers);
    EXPECT_TRUE(plan.startsAtOnce);
    ParameterSet byHand =
        with({{key::preset, "web"}, {key::codec, "hevc"}, {key::quality, "20"}, {key::audio, "false"}});
    const ExportPlan other = planExport(byHand, folder / "a.mp4");
    EXPECT_EQ(other.codec, media::VideoCodec::Hevc);
    EXPECT_EQ(other.quality, 20);
    EXPECT_EQ(other.audio, media::AudioPolicy::None);
}

TEST(ExportPlan, EveryPresetGoesIntoEachKindOfFileItNames)
{
    const test::TempDir folder;
    for (const std::string_view choice : findParameter(key::preset)->choices) {
        const ExportPreset* preset = findExportPreset(choice);
        for (const std::string_view extension : preset ? preset->extensions : std::vector<std::string_view>{}) {
            SCOPED_TRACE(std::string{choice} + " " + std::string{extension});
            ParameterSet set = with({{key::preset, choice}});
            const auto output = folder / ("film" + std::string{extension});
            if (media::encoderAvailable(media::codecFromKey(preset->codec))) {
                EXPECT_EQ(planExport(set, output).codec, media::codecFromKey(preset->codec));
            } else {
                EXPECT_THROW(planExport(set, output), Error);
            }
        }
    }
}

TEST(ExportPlan, WithoutAPresetNothingIsGivenUp)
{
    const test::TempDir folder;
    ParameterSet custom;
    const ExportPlan plan = planExport(custom, folder / "a.mp4");
    EXPECT_EQ(plan.codec, media::VideoCodec::H264);
    EXPECT_EQ(plan.quality, 80);
    EXPECT_EQ(plan.audio, media::AudioPolicy::Copy);
    EXPECT_FALSE(plan.startsAtOnce);
    EXPECT_EQ(plan.canvas({161, 65}), (Size{161, 65}));
}

TEST(ExportPlan, OnlyWhatPlayersCannotShowBecomesEven)
{
    const test::TempDir folder;
    const auto canvasOf = [&](const char* preset, const char* name, const char* layout) {
        ParameterSet set = with({{key::preset, preset}, {key::layout, layout}});
        return planExport(set, folder / name).canvas({161, 65});
    };
    EXPECT_EQ(canvasOf("web", "a.mp4", "result"), (Size{162, 66}));
    EXPECT_EQ(canvasOf("hevc", "a.mov", "wipe"), (Size{162, 66}));
    EXPECT_EQ(canvasOf("web", "a.mp4", "side-by-side"), (Size{324, 66}));
    EXPECT_EQ(canvasOf("prores", "a.mov", "result"), (Size{161, 65}));
    EXPECT_EQ(canvasOf("av1", "a.webm", "result"), (Size{161, 65}));
    EXPECT_EQ(canvasOf("png", "pictures/", "side-by-side"), (Size{324, 65}));
}

TEST(ExportPlan, PlacesThatCannotBeWrittenAreToldBeforeAnyWork)
{
    const test::TempDir folder;
    ParameterSet set;
    EXPECT_THROW(planExport(set, "/nowhere/a.mp4"), Error);
    ParameterSet png = with({{key::preset, "png"}});
    EXPECT_THROW(planExport(png, "/nowhere/pictures/"), Error);
    EXPECT_NO_THROW(planExport(png, folder / "pictures/"));
    EXPECT_NO_THROW(planExport(png, folder.path()));
    EXPECT_NO_THROW(planExport(png, folder / "a_%03d.png"));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(ExportPlan, AFilmTooWideSideBySideIsRefusedWithARemedy)
{
    ExportPlan plan;
    plan.layout = Layout::SideBySide;
    EXPECT_NO_THROW(requirePossibleSize(plan, {8190, 1}));
    EXPECT_NE(refusalOf([&] { requirePossibleSize(plan, {8192, 8192}); }).find("--layout wipe"), std::string::npos);
    plan.layout = Layout::Wipe;
    EXPECT_NO_THROW(requirePossibleSize(plan, {8192, 8192}));
}

TEST(ExportPlan, WhatDoesNothingForKeyframesAloneIsRefused)
{
    EXPECT_NO_THROW(refuseFilmOptions(with({{key::layout, "result"}, {key::preset, "custom"}})));
    EXPECT_NE(refusalOf([] { refuseFilmOptions(with({{key::layout, "wipe"}})); }).find("--layout"), std::string::npos);
    EXPECT_NE(refusalOf([] { refuseFilmOptions(with({{key::preset, "web"}})); }).find("--preset"), std::string::npos);
}

}  // namespace
}  // namespace fresco::pipeline
