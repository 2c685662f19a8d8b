// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "fresco_program.h"
#include "media/still_image.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::test {
namespace {

namespace fs = std::filesystem;

ProcessResult translateKeys(const fs::path& film, const fs::path& out, const std::vector<std::string>& more)
{
    auto arguments = translateArguments(film, out);
    arguments.push_back("--keyframes-only");
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runFresco(arguments);
}

core::Json jsonOf(const ProcessResult& result)
{
    EXPECT_EQ(result.exitCode, 0) << result.err;
    return core::parseJson(result.out, "stdout");
}

TEST(KeyframesOnly, WritesTheListedKeysAndSaysWhich)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    const auto json = jsonOf(translateKeys(film, folder / "keys", {"--keyframes", "0,3,11", "--json"}));
    EXPECT_EQ(json["keyframes"], (core::Json{0, 3, 11}));
    EXPECT_EQ(json["width"], json["workingWidth"]);
    for (const char* name : {"key_00000.png", "key_00003.png", "key_00011.png", "contact-sheet.png"})
        EXPECT_TRUE(fs::exists(folder / "keys" / name)) << name;
}

TEST(KeyframesOnly, AutoAndReferenceHoldBothEnds)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 20);
    for (const char* mode : {"auto", "reference"}) {
        const auto json = jsonOf(translateKeys(
            film, folder / "keys", {"--keyframes", mode, "--min-interval", "4", "--max-interval", "7", "--json"}));
        const auto keys = json["keyframes"].get<std::vector<std::int64_t>>();
        ASSERT_GE(keys.size(), 4U) << mode;
        EXPECT_EQ(keys.front(), 0);
        EXPECT_EQ(keys.back(), 19);
        for (std::size_t i = 1; i < keys.size() && mode == std::string_view{"auto"}; ++i)
            EXPECT_LE(keys[i] - keys[i - 1], 7) << "which the published way does not promise";
    }
}

/// A picture of one colour, of another size and aspect than the film.
fs::path makeOwnPicture(const fs::path& path, const std::string& colour)
{
    makeClip({"-f", "lavfi", "-i", "color=" + colour + ":size=200x100", "-frames:v", "1", "-pix_fmt", "rgb24"}, path);
    return path;
}

TEST(KeyframesOnly, OwnPicturesTakeThePlaceOfKeyframes)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    const fs::path red = makeOwnPicture(folder / "a=red.png", "red");
    const auto json = jsonOf(translateKeys(
        film, folder / "keys", {"--keyframes", "0,3,11", "--key-picture", "3=" + red.string(), "--json"}));
    EXPECT_GT(json["stages"]["denoise"]["computed"], 0) << "the others are the model's";
    const ImageView own = media::readImage(folder / "keys" / "key_00003.png");
    EXPECT_EQ(own.width, json["workingWidth"]);
    EXPECT_EQ(own.height, json["workingHeight"]);
    EXPECT_GT(own.row(10)[0], 245);
    EXPECT_LT(own.row(10)[1], 10);
}

TEST(KeyframesOnly, WhereAllPicturesAreOnesOwnNothingIsDenoised)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    std::vector<std::string> more{"--keyframes", "0,11", "--json"};
    for (const char* frame : {"0", "11", "5"})  // 5 is no keyframe
        more.insert(
            more.end(),
            {"--key-picture",
             std::string{frame} + "=" + makeOwnPicture(folder / (std::string{frame} + ".png"), "blue").string()});
    const auto json = jsonOf(translateKeys(film, folder / "keys", more));
    EXPECT_FALSE(json["stages"].contains("denoise"));
    EXPECT_FALSE(fs::exists(folder / "keys" / "key_00005.png"));
}

TEST(KeyframesOnly, BadKeyPicturesAreOneSentenceAndLeaveNothing)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 6);
    writeFile(folder / "letter.png", "This is no picture.");
    const fs::path good = makeOwnPicture(folder / "good.png", "red");
    const auto refused = [&](const std::vector<std::string>& pictures, const std::string& about) {
        std::vector<std::string> more{"--keyframes", "0,5"};
        for (const std::string& picture : pictures)
            more.insert(more.end(), {"--key-picture", picture});
        expectRefused(translateKeys(film, folder / "keys", more), 2, about);
    };
    for (const char* text : {"5", "5=", "=good.png", "a=good.png", "-1=good.png", "1.5=good.png"})
        refused({text}, "--key-picture");
    refused({"5=" + good.string(), "5=" + good.string()}, "frame 5");
    refused({"5=" + (folder / "none.png").string()}, "none.png");
    refused({"5=" + (folder / "letter.png").string()}, "letter.png");
    EXPECT_FALSE(fs::exists(folder / "keys"));
}

TEST(KeyframesOnly, OneKeyframeIsEnough)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 1);
    EXPECT_EQ(jsonOf(translateKeys(film, folder / "keys", {"--json"}))["keyframes"], (core::Json{0}));
}

TEST(KeyframesOnly, BlackAndStillFilmsAreNoSpecialCase)
{
    const TempDir folder;
    for (const char* picture : {"color=black:size=64x64", "color=gray:size=64x64", "mandelbrot=size=64x64:end_pts=1"}) {
        SCOPED_TRACE(picture);
        const auto film = folder / "film.mkv";
        makeClip({"-f", "lavfi", "-i", picture, "-frames:v", "5", "-c:v", "ffv1"}, film);
        const auto json = jsonOf(
            translateKeys(film, folder / "keys", {"--keyframes", "0,2,4", "--cuts", "none", "--metrics", "--json"}));
        EXPECT_LT(json["warpErrorResult"].get<double>(), 0.2) << "noise that moves with nothing";
        EXPECT_TRUE(std::isfinite(json["sharpness"].get<double>()));
    }
}

/// Of all pictures of keyframes in a folder.
std::string picturesIn(const fs::path& folder)
{
    std::string bytes;
    for (const int key : {0, 2, 4, 6, 8, 9})
        bytes += readFile(folder / ("key_0000" + std::to_string(key) + ".png"));
    return bytes;
}

TEST(KeyframesOnly, EveryConstraintAndChoiceWorksAndShows)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 10);
    const auto masks = folder / "masks";
    fs::create_directory(masks);
    fs::copy_file(fixture("gray.png"), masks / "mask_0.png");
    const std::vector<std::vector<std::string>> variants{
        {"--reference"},
        {"--shared-noise", "initial"},
        {"--no-feature-optimisation"},
        {"--no-spatial-attention", "--no-temporal-attention"},
        {"--no-cross-frame-attention"},
        {"--no-background-smoothing"},
        {"--no-soft-visibility"},
        {"--least-visible", "1"},
        {"--spatial-weight", "1000"},
        {"--spatial-norm", "squared", "--feature-scale", "2"},
        {"--freeu", "--freeu-s1", "0.9"},
        {"--saliency-masks", masks.string()},
        {"--keyframe-prompts", "4: snow; 9: (rain:1.2)"},
        {"--scheduler", "euler-a"},
        {"--guidance", "1"},
        {"--control", "none"},
    };
    const auto picturesWith = [&](std::vector<std::string> more) {
        more.insert(more.end(), {"--keyframes", "0,2,4,6,8,9"});
        const ProcessResult result = translateKeys(film, folder / "keys", more);
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return picturesIn(folder / "keys");
    };
    const std::string byDefault = picturesWith({});
    for (const auto& variant : variants) {
        SCOPED_TRACE(variant.front());
        EXPECT_TRUE(picturesWith(variant) != byDefault);
    }
    // Pictures are smoothed in the ninth tenth of the steps and never in the last one: fewer than six have no such
    // step.
    EXPECT_TRUE(picturesWith({"--steps", "6"}) != picturesWith({"--steps", "6", "--no-residual-smoothing"}));
}

TEST(KeyframesOnly, AKeysOwnWordsChangeThatKey)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 4);
    // Without constraints frames do not meet, so that only the key with words of its own may change.
    const std::vector<std::string> alone{"--keyframes",
                                         "0,1,3",
                                         "--no-spatial-attention",
                                         "--no-cross-frame-attention",
                                         "--no-temporal-attention",
                                         "--no-feature-optimisation",
                                         "--no-background-smoothing"};
    auto worded = alone;
    worded.insert(worded.end(), {"--keyframe-prompts", "1: neon, night"});
    ASSERT_EQ(translateKeys(film, folder / "a", alone).exitCode, 0);
    ASSERT_EQ(translateKeys(film, folder / "b", worded).exitCode, 0);
    EXPECT_EQ(readFile(folder / "a" / "key_00000.png"), readFile(folder / "b" / "key_00000.png"));
    EXPECT_NE(readFile(folder / "a" / "key_00001.png"), readFile(folder / "b" / "key_00001.png"));
}

TEST(KeyframesOnly, TheSameCallGivesTheSameBytes)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 9);
    for (const char* name : {"a", "b"})
        ASSERT_EQ(translateKeys(film, folder / name, {"--threads", "2", "--keyframes", "0,2,4,6,8"}).exitCode, 0);
    for (const char* key : {"key_00000.png", "key_00008.png", "contact-sheet.png"})
        EXPECT_EQ(readFile(folder / "a" / key), readFile(folder / "b" / key)) << key;
}

TEST(KeyframesOnly, MetricsCompareWithThePerFrameTranslation)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 8);
    const auto json =
        jsonOf(translateKeys(film, folder / "keys", {"--keyframes", "0,2,4,7", "--metrics-per-frame", "--json"}));
    EXPECT_EQ(json["frames"], 4);
    for (const char* field : {"warpErrorSource",
                              "warpErrorResult",
                              "sharpness",
                              "edgeAgreement",
                              "warpErrorPerFrame",
                              "warpErrorMovingPerFrame",
                              "sharpnessPerFrame",
                              "edgeAgreementPerFrame"})
        EXPECT_TRUE(json.contains(field)) << field;
    EXPECT_GT(json["warpErrorPerFrame"].get<double>(), json["warpErrorResult"].get<double>());
}

TEST(KeyframesOnly, LossesAreEventsOfTwentyPairs)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 6);
    const ProcessResult result =
        translateKeys(film,
                      folder / "keys",
                      {"--keyframes", "0,2,5", "--progress", "json", "--optimise-min-tokens", "0", "--steps", "8"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto events = eventsIn(result.err, "losses");
    for (const core::Json& event : events) {
        for (const char* field : {"batch", "step", "block"})
            EXPECT_TRUE(event[field].is_number_integer()) << event;
        EXPECT_EQ(event["spatial"].size(), 20U);
        EXPECT_EQ(event["temporal"].size(), 20U);
    }
    EXPECT_EQ(events.size(), 4U * 4U) << "four up blocks in steps 2 to 5 of 8";
}

TEST(KeyframesOnly, WordsOfAFrameThatIsNoKeyframeAreTold)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 12);
    const std::vector<std::string> more{"--min-interval", "4", "--max-interval", "8", "--keyframe-prompts"};
    const auto warnedOf = [&](const std::string& words) {
        auto all = more;
        all.push_back(words);
        return translateKeys(film, folder / "keys", all).err;
    };
    EXPECT_NE(warnedOf("1: at night").find("no keyframes have no effect: 1."), std::string::npos);
    EXPECT_EQ(warnedOf("0: at night").find("no effect"), std::string::npos);
}

TEST(KeyframesOnly, BadInputIsASentenceBeforeAnyWork)
{
    const TempDir folder;
    const auto film = makeTestFilm(folder.path(), 6);
    writeFile(folder / "file", "in the way");
    const std::vector<std::vector<std::string>> wrong{
        {"--keyframes", "0,9"},
        {"--keyframes", "2,1"},
        {"--keyframes", "often"},
        {"--keyframe-prompts", "night"},
        {"--feature-scale", "much"},
        {"--min-interval", "9", "--max-interval", "3"},
        {"--batch-size", "2"},
        {"--saliency-masks", (folder / "nowhere").string()},
        {"--flow", "gmflow"},
        {"--own-flow", (folder / "nowhere").string()},
        {"--own-flow", folder.path().string()},
        {"--attention-scale", "0"},
    };
    for (const auto& variant : wrong) {
        SCOPED_TRACE(variant.front() + " " + variant.back());
        const ProcessResult result = translateKeys(film, folder / "keys", variant);
        EXPECT_EQ(result.exitCode, 2) << result.err;
        EXPECT_NE(result.err.find(variant.front().substr(2)), std::string::npos) << result.err;
        EXPECT_FALSE(fs::exists(folder / "keys"));
    }
    EXPECT_EQ(translateKeys(film, folder / "file", {}).exitCode, 2);
}

}  // namespace
}  // namespace fresco::test
