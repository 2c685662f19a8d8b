// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_folders.h"

namespace fresco::test {

std::filesystem::path committedGoldenDir() { return FRESCO_GOLDEN_DEFAULT_DIR; }

std::filesystem::path fixturesDir() { return FRESCO_FIXTURES_DIR; }

std::filesystem::path sampleClip() { return FRESCO_SAMPLE_CLIP; }

}  // namespace fresco::test
