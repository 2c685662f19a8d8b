// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace fresco::test {

/// The copy of the golden data that is committed.
std::filesystem::path committedGoldenDir();

/// Small committed files that tests read.
std::filesystem::path fixturesDir();

/// The sample film that the editor comes with.
std::filesystem::path sampleClip();

}  // namespace fresco::test
