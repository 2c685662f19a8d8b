// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "media/still_image.h"
#include "pipeline/output/keyframe_folder.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;
using pipeline::KeyframeFolder;

ImageView picture(std::uint8_t value)
{
    constexpr int side = 64;
    constexpr std::size_t size = 3 * side * side;
    std::shared_ptr<std::byte[]> bytes{new std::byte[size]};
    std::fill_n(bytes.get(), size, std::byte{value});
    return {side, side, 3 * side, PixelFormat::Rgb8, bytes};
}

void writeKeys(const fs::path& folder, const std::vector<std::int64_t>& frames, bool isFinished = true)
{
    KeyframeFolder keys{folder, {64, 64}};
    keys.begin(static_cast<std::int64_t>(frames.size()));
    for (const std::int64_t frame : frames)
        keys.write({frame}, picture(static_cast<std::uint8_t>(frame)), {});
    if (isFinished)
        keys.finish({});
}

TEST(KeyframeFolder, HoldsThePicturesAndTheSheet)
{
    const TempDir folder;
    writeKeys(folder / "keys", {0, 7, 123456});
    EXPECT_EQ(namesIn(folder / "keys"),
              (std::set<std::string>{
                  "key_00000.png", "key_00007.png", "key_123456.png", "contact-sheet.png", "keyframes.json"}));
    EXPECT_EQ(media::readImage(folder / "keys" / "key_00007.png").row(5)[9], 7);
}

TEST(KeyframeFolder, ReplacesItsOwnFilesAndNoOthers)
{
    const TempDir folder;
    writeFile(folder / "notes.txt", "mine");
    writeFile(folder / "key_99999.png", "mine too: on no list");
    writeKeys(folder.path(), {0, 7});
    writeKeys(folder.path(), {0, 8});
    EXPECT_EQ(
        namesIn(folder.path()),
        (std::set<std::string>{
            "key_00000.png", "key_00008.png", "key_99999.png", "contact-sheet.png", "keyframes.json", "notes.txt"}));
}

TEST(KeyframeFolder, UnfinishedItLeavesEverythingAsItWas)
{
    const TempDir folder;
    writeKeys(folder / "new", {1, 2}, false);
    EXPECT_FALSE(fs::exists(folder / "new"));
    writeKeys(folder / "old", {1});
    writeKeys(folder / "old", {2}, false);
    EXPECT_EQ(namesIn(folder / "old"), (std::set<std::string>{"key_00001.png", "contact-sheet.png", "keyframes.json"}));
}

TEST(KeyframeFolder, AHostileListRemovesNothing)
{
    for (const char* list : {R"({"files": ["../victim.png", "/etc/passwd", "key_1.png/../x", 7, null]})",
                             R"({"files": 3})",
                             R"([1, 2])",
                             "no JSON"}) {
        SCOPED_TRACE(list);
        const TempDir folder;
        writeFile(folder / "victim.png", "precious");
        fs::create_directory(folder / "keys");
        writeFile(folder / "keys" / "keyframes.json", list);
        writeKeys(folder / "keys", {4});
        EXPECT_TRUE(fs::exists(folder / "victim.png"));
        EXPECT_TRUE(fs::exists(folder / "keys" / "key_00004.png"));
    }
}

TEST(KeyframeFolder, AFileInItsPlaceIsRefusedBeforeAnyWork)
{
    const TempDir folder;
    writeFile(folder / "keys", "a file");
    EXPECT_THROW(pipeline::requireResultFolder(folder / "keys"), Error);
    EXPECT_THROW(pipeline::requireResultFolder(folder / "missing" / "keys"), Error);
    EXPECT_NO_THROW(pipeline::requireResultFolder(folder / "new"));
    EXPECT_NO_THROW(pipeline::requireResultFolder((folder / "new").string() + "/"));
    EXPECT_NO_THROW(pipeline::requireResultFolder(folder.path()));
}

}  // namespace
}  // namespace fresco::test
