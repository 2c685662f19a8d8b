// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_safetensors.h"
#include "refusal.h"

#include <torch/types.h>

#include <random>

namespace fresco::tensor {
namespace {

constexpr int kMutationsPerFile = 750;

std::string mutated(std::string bytes, std::mt19937& random)
{
    const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    for (std::size_t change = 0; change < 1 + below(4); ++change) {
        const std::size_t place = below(bytes.size());
        switch (below(5)) {
        case 0: bytes[place] = static_cast<char>(random()); break;
        case 1: bytes[place] = static_cast<char>(bytes[place] ^ (1 << below(8))); break;
        case 2: bytes.erase(place, 1 + below(8)); break;
        case 3: bytes.insert(place, bytes.substr(below(bytes.size()), 1 + below(8))); break;
        default: bytes.replace(place, 1 + below(8), 1 + below(8), static_cast<char>(below(2) ? 0xFF : 0)); break;
        }
        if (bytes.empty())
            return "x";
    }
    return bytes;
}

/// Random damage may leave a file sound; but it may never do worse than an Error{BadModel}.
void expectSoundOrRefused(const std::string& sound, const std::filesystem::path& path)
{
    std::mt19937 random{20'261'124};
    int refused = 0;
    for (int round = 0; round < kMutationsPerFile; ++round) {
        SCOPED_TRACE(round);
        test::writeFile(path, mutated(sound, random));
        try {
            test::readAll(path);
        } catch (const Error& error) {
            test::expectSentence(error, path.filename().string());
            ++refused;
        }
    }
    EXPECT_GT(refused, kMutationsPerFile / 10);
}

TEST(Mutations, OfSafetensors)
{
    const test::TempDir folder;
    expectSoundOrRefused(test::soundSafetensors(), folder / "model.safetensors");
}

TEST(Mutations, OfAZipArchive)
{
    const test::TempDir folder;
    expectSoundOrRefused(test::readFile(test::fixture("pickle/zip.pth")), folder / "model.pth");
}

TEST(Mutations, OfAPickleWithoutChecksum)
{
    // The archive's checksum would catch most damage before the pickle machine sees it.
    const test::TempDir folder;
    std::string sound = test::readFile(test::fixture("pickle/zip.pth"));
    const std::size_t row = sound.find("data.pkl", sound.find("PK\x01\x02"));
    const std::size_t mark = sound.rfind("PK\x01\x02", row);
    sound.replace(mark + 16, 4, std::string(4, '\0'));
    const std::size_t begin = sound.find("\x80\x02");
    const std::size_t length = sound.find("PK\x03\x04", begin) - begin;
    std::mt19937 random{7};
    for (int round = 0; round < kMutationsPerFile; ++round) {
        SCOPED_TRACE(round);
        std::string bytes = sound;
        for (std::size_t change = 0; change < 1 + random() % 3; ++change)
            bytes[begin + random() % length] = static_cast<char>(random());
        test::writeFile(folder / "model.pth", bytes);
        try {
            test::readAll(folder / "model.pth");
        } catch (const Error& error) {
            test::expectSentence(error, "model.pth");
        }
    }
}

TEST(Mutations, OfTheOldFormat)
{
    const test::TempDir folder;
    expectSoundOrRefused(test::readFile(test::fixture("pickle/legacy.pth")), folder / "model.pth");
}

}  // namespace
}  // namespace fresco::tensor
