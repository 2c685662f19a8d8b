// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_pickles.h"

#include "damaged/pickle_assembler.h"

#include <stdexcept>

namespace fresco::test {

using namespace assembler;

namespace {

constexpr std::int64_t kHuge = std::int64_t{1} << 62;
const std::string kMagic = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";

std::string floats(std::int64_t count = 6) { return storage("FloatStorage", "0", count); }

std::string withValue(const std::string& value) { return torchZip(pickle(value)); }

std::string withTensor(const std::string& value) { return withValue(dict({{"w", value}})); }

std::string sound() { return withTensor(tensor(floats(), 0, {2, 3}, {3, 1})); }

/// `bytes` with the first `from` replaced by `to`.
std::string replaced(std::string bytes, std::string_view from, std::string_view to)
{
    const std::size_t place = bytes.find(from);
    if (place == std::string::npos)
        throw std::logic_error{"the fixture lacks what should be damaged"};
    return bytes.replace(place, from.size(), to);
}

std::string patched(std::string bytes, std::size_t fromEnd, std::string_view to)
{
    return bytes.replace(bytes.size() - fromEnd, to.size(), to);
}

/// 2^20 dictionaries, each twice in the next.
std::string multiplyingDicts(int levels)
{
    std::string value = dict({{"w", tensor(floats(), 0, {2, 3}, {3, 1})}});
    for (int level = 0; level < levels; ++level)
        value = value + "q\x01" + "0}" + text("x") + "h\x01s" + text("y") + "h\x01s";
    return value;
}

std::vector<DamagedFile> wrongPrograms()
{
    return {{"an empty pickle", torchZip("")},
            {"no protocol", torchZip("N.")},
            {"protocol 1", torchZip("\x80\x01N.")},
            {"protocol 9", torchZip("\x80\x09N.")},
            {"no end mark", torchZip("\x80\x02N")},
            {"nothing on the stack", withValue("")},
            {"text past the end", withValue("X" + bytesOf(std::uint32_t{1000}) + "short")},
            {"text of four gigabytes", withValue("X" + bytesOf(~std::uint32_t{0}))},
            {"text of 2^64 bytes", withValue("\x8d" + bytesOf(~std::uint64_t{0}))},
            {"number of four gigabytes", withValue("\x8b" + bytesOf(~std::uint32_t{0}))},
            {"frame past the end", withValue("\x95" + bytesOf(std::uint64_t{1} << 40) + "N")},
            {"name that does not end", torchZip("\x80\x02" + std::string("ctorch._utils"))},
            {"name of 100 000 bytes", withValue(global(std::string(100'000, 'm'), "f"))},
            {"recall of nothing", withValue("h\x07")},
            {"tuple without mark", withValue("t")},
            {"dictionary filled without mark", withValue("}u")},
            {"item for a number", withValue("K\x01K\x02" + text("k") + "s")},
            {"item appended to a dictionary", withValue("}Na")},
            {"key without a value", withValue("}(" + text("k") + "u")},
            {"pop through a mark", withValue("N(0")},
            {"a list as root", withValue("]")},
            {"a dictionary without tensors", withValue(dict({{"step", integer(3)}}))},
            {"a dictionary within itself", withValue("}q\x01" + text("self") + "h\x01s")},
            {"dictionaries that multiply", withValue(multiplyingDicts(20))},
            {"a million marks and more", withValue(std::string(1'000'001, '('))},
            // NOLINTNEXTLINE(bugprone-string-constructor): so long on purpose
            {"nine million values", withValue(std::string(9'000'000, 'N'))},
            {"a million lists and more", withValue(std::string(1'000'001, ']'))}};
}

std::vector<DamagedFile> wrongTensors()
{
    const auto of = [](std::int64_t offset, std::vector<std::int64_t> shape, std::vector<std::int64_t> strides) {
        return withTensor(tensor(floats(), offset, shape, strides));
    };
    return {
        {"negative offset", of(-1, {2, 3}, {3, 1})},
        {"offset past the end", of(7, {1}, {1})},
        {"offset of 2^62", of(kHuge, {1}, {1})},
        {"one element too many", of(1, {2, 3}, {3, 1})},
        {"scalar past the end", of(6, {}, {})},
        {"negative side", of(0, {-2, 3}, {3, 1})},
        {"negative stride", of(5, {2, 3}, {-3, -1})},
        {"stride past the end", of(0, {2, 3}, {4, 1})},
        {"stride that wraps", of(0, {3, 2}, {kHuge, kHuge})},
        {"absurd shape", of(0, {kHuge, kHuge}, {1, 1})},
        {"a terabyte from one number", of(0, {std::int64_t{1} << 40}, {0})},
        {"absurd side behind a zero", of(0, {0, kHuge}, {1, 1})},
        {"more strides than sides", of(0, {6}, {1, 1})},
        {"17 axes", of(0, std::vector<std::int64_t>(17, 1), std::vector<std::int64_t>(17, 1))},
        {"numbers that are not there", withTensor(tensor(storage("FloatStorage", "7", 6), 0, {6}, {1}))},
        {"a key that leaves the folder", withTensor(tensor(storage("FloatStorage", "../version", 6), 0, {6}, {1}))},
        {"numbers of another length", withTensor(tensor(floats(5), 0, {5}, {1}))},
        {"numbers of another type", withTensor(tensor(storage("DoubleStorage", "0", 6), 0, {6}, {1}))},
        {"a negative count", withTensor(tensor(floats(-6), 0, {}, {}))},
        {"2^62 numbers", withTensor(tensor(floats(kHuge), 0, {6}, {1}))},
        {"numbers described in two ways",
         withValue(dict(
             {{"a", tensor(floats(), 0, {6}, {1})}, {"b", tensor(storage("HalfStorage", "0", 12), 0, {6}, {1})}}))},
        {"a reference that is no tuple", withValue("NQ")},
        {"a reference of another kind", withValue(tuple({text("module"), "N", "N", "N", "N"}) + "Q")},
        {"numbers of no type", withValue(tuple({text("storage"), "N", text("0"), text("cpu"), integer(6)}) + "Q")},
        {"part of numbers outside them",
         withTensor(tensor(tuple({text("storage"),
                                  global("torch", "FloatStorage"),
                                  text("0"),
                                  text("cpu"),
                                  integer(6),
                                  tuple({text("v"), integer(4), integer(3)})}) +
                               "Q",
                           0,
                           {3},
                           {1}))},
        {"tensor without arguments", withValue(call(global("torch._utils", "_rebuild_tensor_v2"), {}))},
        {"tensor without numbers", withValue(call(global("torch._utils", "_rebuild_tensor_v2"), {"N", "N", "N", "N"}))},
        {"parameter that is no tensor", withValue(call(global("torch._utils", "_rebuild_parameter"), {"N"}))},
        {"two tensors of one name",
         withValue(dict({{"w", tensor(floats(), 0, {6}, {1})}, {"w", tensor(floats(), 0, {6}, {1})}}))},
        {"tensor without a name", withValue(dict({{"", tensor(floats(), 0, {6}, {1})}}))}};
}

std::vector<DamagedFile> wrongArchives()
{
    const std::string good = sound();
    const std::string value = pickle(dict({{"w", tensor(floats(), 0, {2, 3}, {3, 1})}}));
    const std::size_t directory = good.find("PK\x01\x02");
    return {{"archive cut in the middle", good.substr(0, good.size() / 2)},
            {"archive without its last byte", good.substr(0, good.size() - 1)},
            {"archive with a byte too many", good + "x"},
            {"archive of four bytes", good.substr(0, 4)},
            {"archive with a thousand files stated",
             patched(good, 14, bytesOf(std::uint16_t{1000}) + bytesOf(std::uint16_t{1000}))},
            {"archive split over disks", patched(good, 18, bytesOf(std::uint16_t{1}))},
            {"contents past the end", patched(good, 6, bytesOf(std::uint32_t{0x7FFFFFFF}))},
            {"contents in the wrong place", patched(good, 6, bytesOf(std::uint32_t{4}))},
            {"compressed file", std::string{good}.replace(directory + 10, 1, "\x08")},
            {"encrypted file", std::string{good}.replace(directory + 8, 1, "\x01")},
            {"file past the end",
             std::string{good}.replace(directory + 20, 8, std::string("\xFF\xFF\xFF\x7F\xFF\xFF\xFF\x7F"))},
            {"zip64 size without a field", std::string{good}.replace(directory + 20, 8, std::string(8, '\xFF'))},
            {"file whose header is elsewhere", std::string{good}.replace(directory + 42, 4, bytesOf(std::uint32_t{5}))},
            {"file with two names", replaced(good, "archive/data.pkl", "archive/date.pkl")},
            {"wrong checksum", std::string{good}.replace(directory + 16, 4, bytesOf(std::uint32_t{0x12345678}))},
            {"one file twice", zip({{"archive/data.pkl", value}, {"archive/data.pkl", value}})},
            {"no file at all", zip({})},
            {"no pickle in it", zip({{"archive/readme.txt", "hello"}})},
            {"pickle too deep in folders", zip({{"a/b/data.pkl", value}, {"a/b/data/0", std::string(24, '\0')}})},
            {"big-endian numbers",
             zip({{"a/data.pkl", value}, {"a/byteorder", "big"}, {"a/data/0", std::string(24, '\0')}})}};
}

std::vector<DamagedFile> wrongLegacyFiles()
{
    const std::string system = pickle(dict({{"little_endian", "\x88"}}));
    const std::string head = kMagic + pickle(integer(1001)) + system;
    const std::string tree = pickle(dict({{"w", tensor(floats(), 0, {2, 3}, {3, 1})}}));
    const std::string keys = pickle("]" + text("0") + "a");
    const std::string numbers = bytesOf(std::int64_t{6}) + std::string(24, '\0');
    return {{"old format: only the magic number", kMagic},
            {"old format: version 1002", kMagic + pickle(integer(1002)) + system + tree + keys + numbers},
            {"old format: big-endian",
             kMagic + pickle(integer(1001)) + pickle(dict({{"little_endian", "\x89"}})) + tree + keys + numbers},
            {"old format: no machine described", kMagic + pickle(integer(1001)) + pickle("N") + tree + keys + numbers},
            {"old format: no list of numbers", head + tree},
            {"old format: empty list of numbers", head + tree + pickle("]")},
            {"old format: list is a text", head + tree + pickle(text("0"))},
            {"old format: unknown numbers", head + tree + pickle("]" + text("9") + "a") + numbers},
            {"old format: numbers listed twice",
             head + tree + pickle("](" + text("0") + text("0") + "e") + numbers + numbers},
            {"old format: another count", head + tree + keys + bytesOf(std::int64_t{5}) + std::string(24, '\0')},
            {"old format: numbers cut",
             (head + tree + keys + numbers).substr(0, head.size() + tree.size() + keys.size() + 20)},
            {"a pickle of something else", pickle(dict({{"w", integer(1)}}))}};
}

}  // namespace

std::vector<DamagedFile> damagedPickles()
{
    std::vector<DamagedFile> all;
    for (const auto& group : {wrongPrograms(), wrongTensors(), wrongArchives(), wrongLegacyFiles()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

}  // namespace fresco::test
