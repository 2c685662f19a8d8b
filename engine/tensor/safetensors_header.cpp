// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/safetensors_header.h"

#include "core/json.h"
#include "fresco/wording.h"
#include "tensor/weight_file_error.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

namespace fresco::tensor {

static_assert(std::endian::native == std::endian::little, "weights are read as they lie in the file");

namespace {

using core::Json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kLongestName = 512;

class HeaderParser {
public:
    HeaderParser(std::span<const std::byte> file, const std::filesystem::path& path) : file_(file), path_(path) {}

    SafetensorsHeader parse()
    {
        const std::string_view text = headerText();
        dataBegin_ = kLengthBytes + text.size();
        const Json json =
            core::parseJson(text, worded(FRESCO_TEXT("Errors", "The header of \"%1\""), path_.filename().string()));
        if (!json.is_object())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its header is no JSON object")));
        SafetensorsHeader header;
        for (const auto& [name, value] : json.items()) {
            if (name == "__metadata__")
                header.metadata = metadata(value);
            else
                header.tensors.emplace(checkedName(name), entry(name, value));
        }
        requireSeamless(header);
        return header;
    }

private:
    std::string_view headerText() const
    {
        if (file_.size() < kLengthBytes)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "it has only %1 bytes"), file_.size()));
        std::uint64_t length = 0;
        std::memcpy(&length, file_.data(), sizeof length);
        if (length > file_.size() - kLengthBytes)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its header would be longer than the file")));
        const auto bytes = file_.subspan(kLengthBytes, static_cast<std::size_t>(length));
        const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
        // The JSON parser takes a zero byte for the end and would not look at what follows.
        if (text.find('\0') != std::string_view::npos)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its header holds zero bytes")));
        return text;
    }

    const std::string& checkedName(const std::string& name) const
    {
        const bool hasControls = std::ranges::any_of(name, [](unsigned char byte) { return byte < 0x20; });
        if (name.empty() || name.size() > kLongestName || hasControls)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "the tensor name %1 is no name"), printable(name)));
        return name;
    }

    std::map<std::string, std::string> metadata(const Json& value) const
    {
        std::map<std::string, std::string> texts;
        if (!value.is_object())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its __metadata__ is no JSON object")));
        for (const auto& [key, text] : value.items()) {
            if (!text.is_string())
                failDamaged(
                    path_,
                    worded(FRESCO_TEXT("Errors", "its __metadata__ holds %1, which is no text"), printable(key)));
            texts.emplace(key, text.get<std::string>());
        }
        return texts;
    }

    SafetensorsEntry entry(const std::string& name, const Json& value) const
    {
        const auto fail = [&](const char* problem) { failDamaged(path_, worded(problem, printable(name))); };
        if (!value.is_object() || value.size() != 3 || !value.contains("dtype") || !value.contains("shape") ||
            !value.contains("data_offsets"))
            fail(FRESCO_TEXT("Errors", "tensor %1 should have dtype, shape and data_offsets and nothing else"));
        SafetensorsEntry entry;
        entry.info = {elementType(name, value["dtype"]), shape(name, value["shape"])};
        const auto count = elementCount(entry.info.shape);
        if (!count)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "tensor %1 has an absurd shape"), printable(name)));
        const auto [begin, end] = offsets(name, value["data_offsets"]);
        const std::size_t dataBytes = file_.size() - dataBegin_;
        if (begin > end || end > dataBytes)
            fail(FRESCO_TEXT("Errors", "tensor %1 lies outside the file"));
        if (end - begin != static_cast<std::uint64_t>(*count) * c10::elementSize(entry.info.dtype))
            fail(FRESCO_TEXT("Errors", "tensor %1 has another number of bytes than its shape needs"));
        entry.begin = dataBegin_ + static_cast<std::size_t>(begin);
        entry.bytes = static_cast<std::size_t>(end - begin);
        return entry;
    }

    at::ScalarType elementType(const std::string& name, const Json& value) const
    {
        const auto type = value.is_string() ? elementTypeNamed(value.get_ref<const std::string&>()) : std::nullopt;
        if (type)
            return *type;
        const Wording stated = value.is_string() ? Wording{printable(value.get_ref<const std::string&>())}
                                                 : worded(FRESCO_TEXT("Errors", "none"));
        failUnusable(
            path_,
            worded(FRESCO_TEXT("Errors", "holds tensor %1 with the unknown number type %2"), printable(name), stated),
            worded(FRESCO_TEXT("Errors", "get the file in F16 or F32")));
    }

    std::vector<std::int64_t> shape(const std::string& name, const Json& value) const
    {
        if (!value.is_array() || value.size() > kMaximumRank)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "tensor %1 has no proper shape"), printable(name)));
        std::vector<std::int64_t> sides;
        sides.reserve(value.size());
        for (const Json& side : value)
            sides.push_back(static_cast<std::int64_t>(wholeNumber(name, side)));
        return sides;
    }

    std::pair<std::uint64_t, std::uint64_t> offsets(const std::string& name, const Json& value) const
    {
        if (!value.is_array() || value.size() != 2)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "tensor %1 has no proper data_offsets"), printable(name)));
        return {wholeNumber(name, value[0]), wholeNumber(name, value[1])};
    }

    std::uint64_t wholeNumber(const std::string& name, const Json& value) const
    {
        // Half the range, so that no later addition or cast can wrap.
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
            failDamaged(path_,
                        worded(FRESCO_TEXT("Errors", "tensor %1 has a size or offset that is no whole number"),
                               printable(name)));
        return value.get<std::uint64_t>();
    }

    void requireSeamless(const SafetensorsHeader& header) const
    {
        std::vector<std::pair<std::size_t, std::size_t>> ranges;
        ranges.reserve(header.tensors.size());
        for (const auto& [name, entry] : header.tensors)
            ranges.emplace_back(entry.begin, entry.bytes);
        std::ranges::sort(ranges);
        std::size_t reached = dataBegin_;
        for (const auto& [begin, bytes] : ranges) {
            if (begin != reached)
                failDamaged(path_,
                            worded(begin < reached ? FRESCO_TEXT("Errors", "two tensors share bytes")
                                                   : FRESCO_TEXT("Errors", "bytes between its tensors are missing")));
            reached += bytes;
        }
        if (reached != file_.size())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "bytes after its last tensor belong to none")));
    }

    std::span<const std::byte> file_;
    const std::filesystem::path& path_;
    std::size_t dataBegin_ = 0;
};

}  // namespace

SafetensorsHeader parseSafetensorsHeader(std::span<const std::byte> file, const std::filesystem::path& path)
{
    return HeaderParser{file, path}.parse();
}

}  // namespace fresco::tensor
