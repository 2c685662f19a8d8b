// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_folder.h"
#include "models/text/clip_tokenizer.h"
#include "support/golden.h"

#include <torch/types.h>

namespace fresco::models {
namespace {

TEST(GoldenTextEncoder, HiddenStatesAgree)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("02-text-encoder");
    const c10::InferenceMode inference;
    for (const test::GoldenCase& golden : test::goldenCases("02-text-encoder")) {
        SCOPED_TRACE(golden.name);
        const auto folder = test::goldenDir() / golden.params.at("model").get<std::string>();
        const auto encoder = loadClipText(findPart(folder, ModelPartKind::TextEncoder), {});
        const auto ids = golden.input("input_ids");
        EXPECT_TRUE(test::matches(golden, "last_hidden_state", (*encoder)(ids)));
        EXPECT_TRUE(test::matches(golden, "clip_skip_2", (*encoder)(ids, /*clipSkip*/ 2)));
    }
}

TEST(GoldenTextEncoder, TokenizerOfTheFolderGivesItsIds)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("02-text-encoder");
    for (const test::GoldenCase& golden : test::goldenCases("02-text-encoder")) {
        SCOPED_TRACE(golden.name);
        const ClipTokenizer tokenizer{test::goldenDir() / golden.params.at("tokenizer").get<std::string>()};
        const auto expected = golden.input("input_ids");
        const auto prompts = golden.params.at("prompts").get<std::vector<std::string>>();
        ASSERT_EQ(static_cast<std::int64_t>(prompts.size()), expected.size(0));
        for (std::size_t row = 0; row < prompts.size(); ++row) {
            const auto ids = tokenizer.framed(tokenizer.encode(prompts[row]));
            const auto actual = at::tensor(std::vector<std::int64_t>(ids.begin(), ids.end()), at::kLong);
            EXPECT_TRUE(at::equal(actual, expected[static_cast<std::int64_t>(row)])) << prompts[row];
        }
    }
}

}  // namespace
}  // namespace fresco::models
