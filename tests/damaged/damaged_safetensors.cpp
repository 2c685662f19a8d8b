// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_safetensors.h"

#include <cstdint>

namespace fresco::test {

namespace {

constexpr std::string_view kSoundHeader = R"({"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
                                          R"("b":{"dtype":"U8","shape":[4],"data_offsets":[24,28]}})";
constexpr std::size_t kSoundData = 28;

std::string withHeader(std::string_view header) { return safetensorsFile(header, kSoundData); }

/// One tensor "a" of 24 bytes whose entry is as given.
std::string withEntry(std::string_view entry) { return safetensorsFile(R"({"a":)" + std::string{entry} + "}", 24); }

std::string withLength(std::uint64_t length) { return bytesOf(length) + soundSafetensors().substr(sizeof length); }

std::string withName(const std::string& name)
{
    return safetensorsFile("{\"" + name + R"(":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})", 24);
}

std::string withShape(const std::string& shape)
{
    return withEntry(R"({"dtype":"F32","shape":)" + shape + R"(,"data_offsets":[0,24]})");
}

std::string withOffsets(const std::string& offsets)
{
    return withEntry(R"({"dtype":"F32","shape":[2,3],"data_offsets":)" + offsets + "}");
}

std::string withType(const std::string& type)
{
    return withEntry(R"({"dtype":)" + type + R"(,"shape":[2,3],"data_offsets":[0,24]})");
}

std::string withTwo(const std::string& firstOffsets, const std::string& secondOffsets)
{
    return withHeader(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":)" + firstOffsets +
                      R"(},"b":{"dtype":"F32","shape":[4],"data_offsets":)" + secondOffsets + "}}");
}

std::string withMetadata(const std::string& metadata)
{
    return safetensorsFile(R"({"__metadata__":)" + metadata + "}", 0);
}

std::vector<DamagedFile> wrongLengths()
{
    const std::string sound = soundSafetensors();
    return {
        {"empty", ""},
        {"one byte", "x"},
        {"seven bytes", sound.substr(0, 7)},
        {"only a length of zero", bytesOf(std::uint64_t{0})},
        {"length of zero before numbers", withLength(0)},
        {"length of all ones", withLength(~std::uint64_t{0})},
        {"length with the sign bit", withLength(std::uint64_t{1} << 63)},
        {"length of a terabyte", withLength(std::uint64_t{1} << 40)},
        {"length one past the file", withLength(sound.size() - 7)},
        {"length one too short", withLength(kSoundHeader.size() - 1)},
        {"length one too long", withLength(kSoundHeader.size() + 1)},
        {"cut within the header", sound.substr(0, 40)},
        {"cut after the header", sound.substr(0, 8 + kSoundHeader.size())},
        {"last byte missing", sound.substr(0, sound.size() - 1)},
        {"one byte too many", sound + "x"},
        {"big-endian length", std::string(6, '\0') + '\0' + static_cast<char>(kSoundHeader.size()) + sound.substr(8)}};
}

std::vector<DamagedFile> wrongJson()
{
    const std::string sound{kSoundHeader};
    return {{"no JSON", withHeader("tensors, as agreed")},
            {"JSON array", withHeader("[1,2]")},
            {"JSON text", withHeader("\"a\"")},
            {"JSON number", withHeader("17")},
            {"JSON null", withHeader("null")},
            {"object that does not end", withHeader(sound.substr(0, sound.size() - 1))},
            {"two objects", withHeader(sound + "{}")},
            {"zero bytes behind the object", withHeader(sound + std::string(3, '\0'))},
            {"100 levels deep", withHeader(R"({"a":)" + std::string(100, '[') + std::string(100, ']') + "}")},
            {"tensor named twice",
             withHeader(R"({"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
                        R"("a":{"dtype":"U8","shape":[4],"data_offsets":[24,28]}})")},
            {"field given twice", withEntry(R"({"dtype":"F32","dtype":"F32","shape":[2,3],"data_offsets":[0,24]})")},
            {"metadata given twice", withMetadata(R"({"k":"1","k":"2"})")},
            {"metadata is a list", withMetadata("[]")},
            {"metadata holds a number", withMetadata(R"({"k":1})")},
            {"metadata holds an object", withMetadata(R"({"k":{}})")}};
}

std::vector<DamagedFile> wrongEntries()
{
    return {
        {"name is empty", withName("")},
        {"name of 513 bytes", withName(std::string(513, 'n'))},
        {"name with a zero byte", withName("a\\u0000b")},
        {"name with a line feed", withName("a\\nb")},
        {"name that is no UTF-8", withName("a\xFF")},
        {"name with an overlong character", withName("a\xC0\x80")},
        {"name with half a surrogate", withName("a\\ud800")},
        {"entry is a list", withEntry("[]")},
        {"entry is null", withEntry("null")},
        {"entry without dtype", withEntry(R"({"shape":[2,3],"data_offsets":[0,24]})")},
        {"entry without shape", withEntry(R"({"dtype":"F32","data_offsets":[0,24]})")},
        {"entry without offsets", withEntry(R"({"dtype":"F32","shape":[2,3]})")},
        {"entry with a fourth field", withEntry(R"({"dtype":"F32","shape":[2,3],"data_offsets":[0,24],"x":1})")},
        {"dtype is a number", withType("32")},
        {"dtype in small letters", withType("\"f32\"")},
        {"dtype of a later format", withType("\"F8_E4M3\"")},
        {"dtype is empty", withType("\"\"")},
        {"truth value of 2", safetensorsFile(R"({"a":{"dtype":"BOOL","shape":[1],"data_offsets":[0,1]}})", 0) + '\2'}};
}

std::vector<DamagedFile> wrongShapes()
{
    return {{"shape is an object", withShape("{}")},
            {"shape is a number", withShape("6")},
            {"negative side", withShape("[-2,-3]")},
            {"broken side", withShape("[2.5,3]")},
            {"side in words", withShape("[\"2\",3]")},
            {"side of 2^64", withShape("[18446744073709551616]")},
            {"side of 2^63", withShape("[9223372036854775808]")},
            {"product wraps to 6", withShape("[6148914691236517206,3]")},
            {"product of 2^64", withShape("[4294967296,4294967296]")},
            {"absurd side behind a zero", withShape("[0,9223372036854775807]")},
            {"17 axes", withShape("[2,3,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]")},
            {"more elements than bytes", withShape("[2,4]")},
            {"fewer elements than bytes", withShape("[2,2]")},
            {"scalar with 24 bytes", withShape("[]")}};
}

std::vector<DamagedFile> wrongOffsets()
{
    return {{"offsets are a number", withOffsets("24")},
            {"one offset", withOffsets("[24]")},
            {"three offsets", withOffsets("[0,24,24]")},
            {"negative offset", withOffsets("[-24,0]")},
            {"broken offset", withOffsets("[0,24.0]")},
            {"offsets reversed", withOffsets("[24,0]")},
            {"offsets past the end", withOffsets("[8,32]")},
            {"offsets that wrap", withOffsets("[18446744073709551608,16]")},
            {"tensors overlap by four bytes", withTwo("[0,12]", "[8,24]")},
            {"tensors share all bytes", withTwo("[0,12]", "[0,16]")},
            {"hole at the start", withTwo("[4,16]", "[16,32]")},
            {"hole between tensors", withTwo("[0,12]", "[16,32]")},
            {"bytes at the end that belong to none", withOffsets("[0,24]") + "tail"}};
}

}  // namespace

std::string safetensorsFile(std::string_view header, std::size_t dataBytes)
{
    return bytesOf(std::uint64_t{header.size()}) + std::string{header} + std::string(dataBytes, '\0');
}

std::string soundSafetensors() { return withHeader(kSoundHeader); }

std::vector<DamagedFile> damagedSafetensors()
{
    std::vector<DamagedFile> all;
    for (const auto& group : {wrongLengths(), wrongJson(), wrongEntries(), wrongShapes(), wrongOffsets()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

}  // namespace fresco::test
