// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"
#include "models/text/prompt.h"
#include "support/golden_dir.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::models {
namespace {

std::filesystem::path tinyModel() { return test::committedGoldenDir() / "models/tiny-sd15"; }

class Prompts : public testing::Test {
protected:
    at::Tensor encode(const std::vector<std::string>& prompts, std::int64_t clipSkip = 1) const
    {
        return encodePrompts(tokenizer_, *encoder_, prompts, clipSkip);
    }

    c10::InferenceMode inference_;
    ClipTokenizer tokenizer_{tinyModel() / "tokenizer"};
    std::shared_ptr<ClipText> encoder_ =
        loadClipText(findPart(tinyModel() / "text_encoder", ModelPartKind::TextEncoder), {});
};

std::string repeated(const std::string& word, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += word + " ";
    return text;
}

TEST_F(Prompts, SeventyFiveTokensAreOneChunkAndOneMoreIsTwo)
{
    EXPECT_EQ(chunkPrompt(tokenizer_, "").size(), 1U);
    EXPECT_EQ(chunkPrompt(tokenizer_, repeated("a", 75)).size(), 1U);
    EXPECT_EQ(chunkPrompt(tokenizer_, repeated("a", 76)).size(), 2U);
    EXPECT_EQ(chunkPrompt(tokenizer_, repeated("a", 151)).size(), 3U);
}

TEST_F(Prompts, BreakStartsAChunkButNeverAnEmptyOne)
{
    EXPECT_EQ(chunkPrompt(tokenizer_, "a BREAK b").size(), 2U);
    EXPECT_EQ(chunkPrompt(tokenizer_, "BREAK a BREAK BREAK b BREAK").size(), 2U);
    EXPECT_EQ(chunkPrompt(tokenizer_, "BREAK").size(), 1U);
}

TEST_F(Prompts, WeightsLieOnTheirTokensOnly)
{
    const auto chunk = chunkPrompt(tokenizer_, "a (a:2) a").front();
    EXPECT_EQ(std::vector<float>(chunk.weights.begin(), chunk.weights.begin() + 5),
              (std::vector<float>{1.0F, 1.0F, 2.0F, 1.0F, 1.0F}));
    EXPECT_EQ(chunk.ids, chunkPrompt(tokenizer_, "a a a").front().ids);
}

TEST_F(Prompts, EscapedBracketsAreTokensOfTheText)
{
    EXPECT_EQ(chunkPrompt(tokenizer_, "a \\(b\\)").front().ids, tokenizer_.framed(tokenizer_.encode("a (b)")));
}

TEST_F(Prompts, AllPromptsGetAsManyChunksAsTheLongest)
{
    const auto both = encode({"a red car", repeated("a", 100)});
    ASSERT_EQ(both.sizes(), (std::vector<std::int64_t>{2, 154, 32}));
    EXPECT_TRUE(at::allclose(both[0].slice(0, 0, 77), encode({"a red car"})[0], 1e-5, 1e-6));
    EXPECT_TRUE(at::allclose(both[0].slice(0, 77), encode({""})[0], 1e-5, 1e-6));
}

TEST_F(Prompts, WithoutWeightsTheEmbeddingIsTheEncodersOwn)
{
    const auto ids = tokenizer_.framed(tokenizer_.encode("a red car"));
    const auto tensor = at::tensor(std::vector<std::int64_t>(ids.begin(), ids.end()), at::kLong).unsqueeze(0);
    EXPECT_TRUE(at::equal(encode({"a red car"}), (*encoder_)(tensor)));
    EXPECT_TRUE(at::equal(encode({"a red car"}, 2), (*encoder_)(tensor, 2)));
}

TEST_F(Prompts, WeightsScaleTokensAndKeepTheMean)
{
    const auto plain = encode({"a red car"}), stressed = encode({"a (red:1.5) car"});
    EXPECT_NEAR(stressed.mean().item<double>(), plain.mean().item<double>(), 1e-6);
    const auto ratio = stressed / plain;  // one common factor, 1.5 times it for "red"
    const double common = ratio[0][0].median().item<double>();
    const auto red = static_cast<std::int64_t>(tokenizer_.encode("a").size()) + 1;
    EXPECT_NEAR(ratio[0][red].median().item<double>() / common, 1.5, 1e-4);
    EXPECT_NEAR(ratio[0][76].median().item<double>() / common, 1.0, 1e-4);
}

TEST_F(Prompts, EvenWeightZeroGivesFiniteEmbeddings)
{
    for (const char* prompt : {"(a red car:0)", "(a red car:-1)", "(((((a:9):9):9)"})
        EXPECT_TRUE(at::isfinite(encode({prompt})).all().item<bool>()) << prompt;
}

}  // namespace
}  // namespace fresco::models
