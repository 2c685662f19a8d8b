// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "models/text/clip_tokenizer.h"
#include "support/golden_dir.h"
#include "support/temp_dir.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace fresco::models {
namespace {

using testing::HasSubstr;

std::filesystem::path tinyTokenizer() { return test::committedGoldenDir() / "models/tiny-sd15/tokenizer"; }

/// A copy of the tiny tokenizer with one file changed.
class ChangedTokenizer {
public:
    ChangedTokenizer(const std::string& file, const std::function<std::string(std::string)>& change)
    {
        std::filesystem::create_directory(folder());
        for (const char* name : {"vocab.json", "merges.txt", "tokenizer_config.json"})
            test::writeFile(folder() / name, test::readFile(tinyTokenizer() / name));
        test::writeFile(folder() / file, change(test::readFile(tinyTokenizer() / file)));
    }
    std::filesystem::path folder() const { return temp_ / "tokenizer"; }

    std::string problem() const
    {
        try {
            const ClipTokenizer tokenizer{folder()};
        } catch (const Error& error) {
            return error.message();
        }
        return "none";
    }

private:
    test::TempDir temp_;
};

std::string withVocabulary(std::string text, const std::function<void(nlohmann::json&)>& change)
{
    auto json = nlohmann::json::parse(text);
    change(json);
    return json.dump();
}

TEST(ClipTokenizer, FramesShortTextAndCutsLongText)
{
    const ClipTokenizer tokenizer{tinyTokenizer()};
    const auto row = tokenizer.framed({1, 2});
    ASSERT_EQ(row.size(), ClipTokenizer::kLength);
    EXPECT_THAT(std::vector(row.begin(), row.begin() + 5),
                testing::ElementsAre(tokenizer.beginId(), 1, 2, tokenizer.endId(), tokenizer.padId()));
    const auto full = tokenizer.framed(std::vector<ClipTokenizer::Id>(100, 7));
    ASSERT_EQ(full.size(), ClipTokenizer::kLength);
    EXPECT_EQ(full.front(), tokenizer.beginId());
    EXPECT_EQ(full[75], 7);
    EXPECT_EQ(full.back(), tokenizer.endId());
}

TEST(ClipTokenizer, NoUtf8IsNoReasonToFail)
{
    const ClipTokenizer tokenizer{tinyTokenizer()};
    EXPECT_EQ(tokenizer.encode("\xff"), tokenizer.encode("\xef\xbf\xbd"));  // U+FFFD
    EXPECT_FALSE(tokenizer.encode("a\xc3 b\xed\xa0\x80 c\xf5").empty());    // cut off, surrogate, out of range
    EXPECT_FALSE(tokenizer.encode(std::string("a\0b", 3)).empty());
}

TEST(ClipTokenizer, AVeryLongWordTakesNoVeryLongTime)
{
    const ClipTokenizer tokenizer{tinyTokenizer()};
    EXPECT_GT(tokenizer.encode(std::string(200'000, 'e')).size(), 1000U);  // quadratic: minutes
}

TEST(ClipTokenizer, PadTokenOfTheConfigPads)
{
    const ChangedTokenizer changed("tokenizer_config.json",
                                   [](const std::string&) { return R"({"pad_token": {"content": "!"}})"; });
    const ClipTokenizer tokenizer{changed.folder()};
    EXPECT_NE(tokenizer.padId(), tokenizer.endId());
    EXPECT_EQ(tokenizer.framed({}).back(), tokenizer.padId());
}

TEST(ClipTokenizer, DamagedFilesAreNamed)
{
    const auto vocabulary = [](const std::function<void(nlohmann::json&)>& change) {
        return ChangedTokenizer("vocab.json", [&](std::string text) { return withVocabulary(std::move(text), change); })
            .problem();
    };
    EXPECT_THAT(vocabulary([](auto& json) { json.erase("a</w>"); }), HasSubstr("tokenizer/vocab.json lacks"));
    EXPECT_THAT(vocabulary([](auto& json) { json.erase("<|endoftext|>"); }), HasSubstr("<|endoftext|>"));
    EXPECT_THAT(vocabulary([](auto& json) { json["a"] = -1; }), HasSubstr("\"a\""));
    EXPECT_THAT(vocabulary([](auto& json) { json["a"] = 1e9; }), HasSubstr("\"a\""));
    EXPECT_THAT(vocabulary([](auto& json) { json["a"] = "x"; }), HasSubstr("\"a\""));
    EXPECT_THAT(vocabulary([](auto& json) { json = nlohmann::json::array(); }), HasSubstr("vocab.json"));

    const auto merges = [](const std::string& line) {
        return ChangedTokenizer("merges.txt", [&](const std::string&) { return "#version: 0.2\ni n\n" + line; })
            .problem();
    };
    EXPECT_EQ(merges("t h\n"), "none");
    EXPECT_EQ(merges("t h\r\n\n"), "none");
    for (const char* line : {"q\n", "t h e\n", " \n", "t \n", "q zzzzz\n", "#version: 0.2\n"})
        EXPECT_THAT(merges(line), HasSubstr("tokenizer/merges.txt, line 3")) << line;
    EXPECT_THAT(merges(std::string(1'000'000, 'a')), HasSubstr("line 3"));
}

TEST(ClipTokenizer, MissingFilesAreNamed)
{
    const test::TempDir empty;
    EXPECT_THROW(ClipTokenizer{empty.path()}, Error);
    const ChangedTokenizer changed("merges.txt", [](std::string text) { return text; });
    std::filesystem::remove(changed.folder() / "merges.txt");
    EXPECT_THAT(changed.problem(), HasSubstr("merges.txt"));
}

}  // namespace
}  // namespace fresco::models
