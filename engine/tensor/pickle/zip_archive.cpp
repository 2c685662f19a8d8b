// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/zip_archive.h"

#include "fresco/wording.h"
#include "tensor/pickle/byte_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace fresco::tensor::pickle {

// Layouts are those of PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.5.3.
namespace {

constexpr std::uint32_t kLocalMark = 0x04034B50;
constexpr std::uint32_t kEntryMark = 0x02014B50;
constexpr std::uint32_t kEndMark = 0x06054B50;
constexpr std::uint32_t kEnd64Mark = 0x06064B50;
constexpr std::uint32_t kLocator64Mark = 0x07064B50;
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kEntryBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLocator64Bytes = 20;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint32_t kIn64 = 0xFFFFFFFF;  ///< the real number stands in the zip64 record
constexpr std::size_t kLongestName = 1024;

struct Directory {
    std::uint64_t count = 0;
    std::uint64_t begin = 0;
    std::uint64_t bytes = 0;
    std::uint64_t limit = 0;  ///< where the end records begin: no entry may reach beyond
};

/// One row of the central directory as it stands there.
struct Row {
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t checksum = 0;
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t localBegin = 0;
    std::string name;
};

class ZipParser {
public:
    ZipParser(std::span<const std::byte> bytes, const std::filesystem::path& path) : bytes_(bytes), path_(path) {}

    std::map<std::string, ZipEntry> parse() const
    {
        const Directory directory = findDirectory();
        ByteReader reader = at(directory.begin);
        std::map<std::string, ZipEntry> entries;
        for (std::uint64_t index = 0; index < directory.count; ++index) {
            const Row row = readRow(reader);
            requireStored(row);
            if (!entries.emplace(row.name, locate(row, directory.begin)).second)
                failDamaged(path_, worded(FRESCO_TEXT("Errors", "the file %1 is in it twice"), printable(row.name)));
        }
        requireSeparate(entries);
        return entries;
    }

private:
    /// A reader of everything from `begin` on.
    ByteReader at(std::uint64_t begin) const
    {
        if (begin > bytes_.size())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its table of contents lies outside the file")));
        return {bytes_.subspan(static_cast<std::size_t>(begin)), path_};
    }

    /// The end record is the last thing but for a comment of stated length.
    std::size_t findEnd() const
    {
        for (std::size_t comment = 0; comment <= kLongestComment && comment + kEndBytes <= bytes_.size(); ++comment) {
            const std::size_t begin = bytes_.size() - kEndBytes - comment;
            ByteReader reader = at(begin);
            if (reader.number<std::uint32_t>() != kEndMark)
                continue;
            reader.take(16);
            if (reader.number<std::uint16_t>() == comment)
                return begin;
        }
        failDamaged(
            path_,
            worded(FRESCO_TEXT("Errors", "its table of contents is missing, as after a download that broke off")));
    }

    Directory findDirectory() const
    {
        const std::size_t end = findEnd();
        Directory directory = findDirectory64(end).value_or(readEnd(end));
        if (directory.begin > directory.limit || directory.bytes > directory.limit - directory.begin)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its table of contents lies outside the file")));
        if (directory.count > directory.bytes / kEntryBytes)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its table of contents is too short")));
        return directory;
    }

    Directory readEnd(std::size_t end) const
    {
        ByteReader reader = at(end);
        reader.take(4);
        const auto disk = reader.number<std::uint16_t>();
        const auto directoryDisk = reader.number<std::uint16_t>();
        const auto countHere = reader.number<std::uint16_t>();
        const auto count = reader.number<std::uint16_t>();
        if (disk != 0 || directoryDisk != 0 || countHere != count)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "is one part of a split archive")),
                         worded(FRESCO_TEXT("Errors", "get the file in one piece")));
        const std::uint64_t bytes = reader.number<std::uint32_t>();
        return {count, reader.number<std::uint32_t>(), bytes, end};
    }

    std::optional<Directory> findDirectory64(std::size_t end) const
    {
        if (end < kLocator64Bytes)
            return std::nullopt;
        ByteReader locator = at(end - kLocator64Bytes);
        if (locator.number<std::uint32_t>() != kLocator64Mark)
            return std::nullopt;
        locator.take(4);
        const auto begin = locator.number<std::uint64_t>();
        ByteReader reader = at(begin);
        if (begin >= end || reader.number<std::uint32_t>() != kEnd64Mark)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its table of contents is not where the file says")));
        reader.take(20);
        const auto countHere = reader.number<std::uint64_t>();
        const auto count = reader.number<std::uint64_t>();
        if (countHere != count)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "is one part of a split archive")),
                         worded(FRESCO_TEXT("Errors", "get the file in one piece")));
        const auto bytes = reader.number<std::uint64_t>();
        return Directory{count, reader.number<std::uint64_t>(), bytes, begin};
    }

    Row readRow(ByteReader& reader) const
    {
        if (reader.number<std::uint32_t>() != kEntryMark)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "a row of its table of contents is no row")));
        Row row;
        reader.take(4);
        row.flags = reader.number<std::uint16_t>();
        row.method = reader.number<std::uint16_t>();
        reader.take(4);
        row.checksum = reader.number<std::uint32_t>();
        row.packedBytes = reader.number<std::uint32_t>();
        row.bytes = reader.number<std::uint32_t>();
        const auto nameBytes = reader.number<std::uint16_t>();
        const auto extraBytes = reader.number<std::uint16_t>();
        const auto commentBytes = reader.number<std::uint16_t>();
        reader.take(8);
        row.localBegin = reader.number<std::uint32_t>();
        row.name = reader.text(nameBytes);
        readExtra({reader.take(extraBytes), path_}, row);
        reader.take(commentBytes);
        return row;
    }

    /// Numbers that need 64 bits stand in extra field 1, in this order, only those that are needed.
    static void readExtra(ByteReader extra, Row& row)
    {
        while (extra.left() >= 4) {
            const auto id = extra.number<std::uint16_t>();
            ByteReader field{extra.take(extra.number<std::uint16_t>()), extra.path()};
            if (id != 1)
                continue;
            for (std::uint64_t* const number : {&row.bytes, &row.packedBytes, &row.localBegin})
                if (*number == kIn64)
                    *number = field.number<std::uint64_t>();
        }
    }

    void requireStored(const Row& row) const
    {
        if (row.name.empty() || row.name.size() > kLongestName)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "a file name in it is no name")));
        if ((row.flags & 1) != 0)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "is encrypted")),
                         worded(FRESCO_TEXT("Errors", "get a file that is not")));
        if (row.method != 0 || row.packedBytes != row.bytes)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "is a compressed archive, which PyTorch does not write")),
                         worded(FRESCO_TEXT("Errors", "unpack it and name the file in it")));
    }

    ZipEntry locate(const Row& row, std::uint64_t limit) const
    {
        ByteReader reader = at(row.localBegin);
        if (row.localBegin >= limit || reader.number<std::uint32_t>() != kLocalMark)
            failDamaged(path_,
                        worded(FRESCO_TEXT("Errors", "the file %1 in it is not where its table of contents says"),
                               printable(row.name)));
        reader.take(kLocalBytes - 8);
        const auto nameBytes = reader.number<std::uint16_t>();
        const auto extraBytes = reader.number<std::uint16_t>();
        if (reader.text(nameBytes) != row.name)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "the file %1 in it has two names"), printable(row.name)));
        reader.take(extraBytes);
        const std::uint64_t begin = row.localBegin + reader.position();
        if (begin > limit || row.bytes > limit - begin)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "the file %1 in it ends too early"), printable(row.name)));
        return {static_cast<std::size_t>(begin), static_cast<std::size_t>(row.bytes), row.checksum};
    }

    void requireSeparate(const std::map<std::string, ZipEntry>& entries) const
    {
        std::vector<std::pair<std::size_t, std::size_t>> ranges;
        ranges.reserve(entries.size());
        for (const auto& [name, entry] : entries)
            ranges.emplace_back(entry.begin, entry.bytes);
        std::ranges::sort(ranges);
        for (std::size_t index = 1; index < ranges.size(); ++index)
            if (ranges[index].first - ranges[index - 1].first < ranges[index - 1].second)
                failDamaged(path_, worded(FRESCO_TEXT("Errors", "two files in it share bytes")));
    }

    std::span<const std::byte> bytes_;
    const std::filesystem::path& path_;
};

constexpr std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1 ^ ((value & 1) != 0 ? 0xEDB88320U : 0U);
        table[byte] = value;
    }
    return table;
}

}  // namespace

ZipArchive::ZipArchive(std::span<const std::byte> bytes, const std::filesystem::path& path)
    : entries_(ZipParser{bytes, path}.parse())
{
}

std::uint32_t crc32(std::span<const std::byte> bytes) noexcept
{
    static constexpr auto table = crcTable();
    std::uint32_t sum = ~0U;
    for (const std::byte byte : bytes)
        sum = table[(sum ^ static_cast<std::uint32_t>(byte)) & 0xFF] ^ sum >> 8;
    return ~sum;
}

}  // namespace fresco::tensor::pickle
