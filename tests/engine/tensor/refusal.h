// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "damaged/damaged_file.h"
#include "fresco/error.h"
#include "support/temp_dir.h"
#include "tensor/weight_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace fresco::test {

/// Opens a weight file and touches every number of it.
inline void readAll(const std::filesystem::path& path)
{
    const auto weights = tensor::openWeights(path);
    for (const std::string& name : weights.names())
        weights.tensor(name).clone();
}

/// One sentence on one line that names the file.
inline void expectSentence(const Error& error, std::string_view fileName)
{
    EXPECT_EQ(error.kind(), ErrorKind::BadModel) << error.message();
    EXPECT_NE(error.message().find(fileName), std::string::npos) << error.message();
    EXPECT_TRUE(error.message().ends_with('.')) << error.message();
    EXPECT_TRUE(std::ranges::none_of(error.message(), [](unsigned char byte) { return byte < 0x20; }));
    EXPECT_LT(error.message().size(), 480U) << error.message();
}

inline void expectRefused(const DamagedFile& file, const std::filesystem::path& path)
{
    SCOPED_TRACE(file.problem);
    writeFile(path, file.bytes);
    try {
        readAll(path);
        ADD_FAILURE() << "was accepted";
    } catch (const Error& error) {
        expectSentence(error, path.filename().string());
    }
}

}  // namespace fresco::test
