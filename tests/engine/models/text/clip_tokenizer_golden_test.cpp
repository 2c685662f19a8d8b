// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "models/text/clip_tokenizer.h"
#include "support/golden_dir.h"

#include <gtest/gtest.h>

namespace fresco::models {
namespace {

using Ids = std::vector<ClipTokenizer::Id>;

TEST(GoldenTokenizer, IdsAreThoseOfTheReference)
{
    FRESCO_NEEDS_GOLDEN_TOPIC("01-tokenizer");
    const auto folder = test::goldenDir() / "01-tokenizer";
    const auto rows = core::readJsonFile(folder / "prompts.json");
    const ClipTokenizer tokenizer{folder / "clip-vit-l-14"};
    ASSERT_FALSE(rows.at("prompts").empty());
    for (const auto& row : rows.at("prompts")) {
        SCOPED_TRACE(row.at("prompt").dump());
        const auto encoded = tokenizer.encode(row.at("prompt").get<std::string>());
        const auto framed = tokenizer.framed(encoded);
        const bool isStrict = row.at("strict").get<bool>();
        const bool isOtherAnswer =
            !isStrict && row.contains("ids_openai_cleanup") && framed == row.at("ids_openai_cleanup").get<Ids>();
        EXPECT_TRUE(isOtherAnswer || framed == row.at("ids").get<Ids>()) << testing::PrintToString(framed);
        EXPECT_TRUE(!isStrict || encoded.size() + 2 == row.at("untruncated_length").get<std::size_t>());
    }
}

}  // namespace
}  // namespace fresco::models
