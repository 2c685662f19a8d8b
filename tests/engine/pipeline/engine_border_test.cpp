// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of the engine library, which is opened at run time: a program of its own, linked as the editor is.
#include "fresco/engine.h"
#include "fresco/worded_error.h"

#include <gtest/gtest.h>

namespace fresco {
namespace {

TEST(EngineBorder, AnErrorKeepsItsPatternAndArguments)
{
    try {
        loadEngine()->checkModel("/nowhere/%1", {});
        FAIL() << "no error";
    } catch (const WordedError& error) {
        EXPECT_EQ(error.kind(), ErrorKind::NotFound);
        EXPECT_EQ(error.wording(), worded("There is no model folder \"%1\"; check its name.", "/nowhere/%1"));
        EXPECT_EQ(error.message(), "There is no model folder \"/nowhere/%1\"; check its name.");
    }
}

TEST(EngineBorder, TheBundledModelIsReadWholeByACheck)
{
    const std::filesystem::path folder = bundledModelFolder();
    const ModelInfo checked = loadEngine()->checkModel(folder, {});
    EXPECT_TRUE(std::filesystem::equivalent(checked.folder, folder));
    EXPECT_TRUE(checked.isComplete());
    ASSERT_GE(checked.parts.size(), 6U);
    for (const ModelPart& part : checked.parts)
        EXPECT_EQ(part.problem, Wording{}) << part.name;
}

TEST(EngineBorder, TheProcessorIsDescribedInWords)
{
    const EngineInfo info = loadEngine()->info();
    ASSERT_FALSE(info.devices.empty());
    const Wording& processor = info.devices.front().description;
    EXPECT_EQ(processor.text(), "%1 processor threads");
    ASSERT_EQ(processor.arguments().size(), 1U);
    EXPECT_FALSE(processor.arguments().front().isPattern());
}

}  // namespace
}  // namespace fresco
