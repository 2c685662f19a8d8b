// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/export_preset.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace fresco {
namespace {

std::string refusalOf(std::string_view preset, const std::filesystem::path& output)
{
    try {
        requireFittingName(*findExportPreset(preset), output);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::InvalidArgument);
        return error.message();
    }
    return {};
}

TEST(ExportPresets, EveryChoiceButCustomIsOneAndItsValuesAreTheTables)
{
    for (const std::string_view choice : findParameter(key::preset)->choices) {
        SCOPED_TRACE(choice);
        const ExportPreset* preset = findExportPreset(choice);
        ASSERT_EQ(preset == nullptr, choice == "custom");
        ParameterSet set;
        if (preset) {
            EXPECT_NO_THROW(applyExportPreset(*preset, set));
            EXPECT_EQ(set.text(key::codec), preset->codec);
            EXPECT_EQ(set.integer(key::quality), preset->quality.value_or(80));
            ASSERT_FALSE(preset->extensions.empty());
            for (const std::string_view extension : preset->extensions)
                EXPECT_NO_THROW(requireFittingName(*preset, "film" + std::string{extension})) << extension;
        }
    }
    EXPECT_EQ(findExportPreset("vhs"), nullptr);
}

TEST(ExportPresets, WhatWasGivenByHandWins)
{
    ParameterSet set;
    set.set(key::quality, std::int64_t{33});
    applyExportPreset(*findExportPreset("web"), set);
    EXPECT_EQ(set.text(key::codec), "h264");
    EXPECT_EQ(set.integer(key::quality), 33);
    set.set(key::codec, std::string{"av1"});
    EXPECT_EQ(set.text(key::codec), "av1");
}

TEST(ExportPresets, AnotherExtensionIsRefusedWithTheOneToUse)
{
    EXPECT_EQ(refusalOf("web", "a.mp4"), "");
    EXPECT_EQ(refusalOf("web", "A.MP4"), "");
    EXPECT_EQ(refusalOf("web", "a.mkv"), "The preset web does not write \"a.mkv\": let the name end in .mp4.");
    EXPECT_EQ(refusalOf("av1", "a.gif"),
              "The preset av1 does not write \"a.gif\": let the name end in .mp4, .mkv or .webm.");
    EXPECT_NE(refusalOf("prores", "a"), "");
    EXPECT_NE(refusalOf("gif", "folder/"), "");
}

TEST(ExportPresets, PicturesGoIntoFoldersOrNumberedNames)
{
    const test::TempDir folder;
    std::filesystem::create_directory(folder / "take.v2");
    for (const std::filesystem::path& name :
         {std::filesystem::path("new/"), std::filesystem::path("new"), folder / "take.v2", folder / "a_%05d.png"})
        EXPECT_EQ(refusalOf("png", name), "") << name;
    EXPECT_NE(refusalOf("png", "a.mp4").find("shot_%05d.png"), std::string::npos);
}

}  // namespace
}  // namespace fresco
