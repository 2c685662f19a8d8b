// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "media/frame_index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <functional>
#include <span>
#include <sys/stat.h>

namespace fresco::media {
namespace {

// Host byte order: the cache folder belongs to one machine. A change of the layout changes the version.
constexpr std::uint64_t kMagic = 0x3230584449465346;  // "FSFIDX02"

struct Header {
    std::uint64_t magic = kMagic;
    std::int64_t timeBaseNum = 0;
    std::int64_t timeBaseDen = 0;
    std::int64_t lastDuration = 0;
    std::int64_t canSeek = 0;
    std::int64_t count = 0;
    std::array<char, 32> content{};  ///< hash of all the rest
};

std::filesystem::path cacheEntry(const std::filesystem::path& path)
{
    std::error_code code;
    const auto absolute = std::filesystem::canonical(path, code);
    struct stat state {};
    if (code || stat(absolute.c_str(), &state) != 0)
        return {};
    std::string identity = absolute.string();
    // Copies keep size and time of change; number and time of change of the inode tell them apart.
    for (const std::int64_t fact : {static_cast<std::int64_t>(state.st_size),
                                    static_cast<std::int64_t>(state.st_mtim.tv_sec),
                                    static_cast<std::int64_t>(state.st_mtim.tv_nsec),
                                    static_cast<std::int64_t>(state.st_ctim.tv_sec),
                                    static_cast<std::int64_t>(state.st_ctim.tv_nsec),
                                    static_cast<std::int64_t>(state.st_ino),
                                    static_cast<std::int64_t>(kMagic)})
        identity += '\n' + std::to_string(fact);
    return core::cacheFolder() / "frame-index" / (core::contentHash(identity) + ".idx");
}

std::array<char, 32> contentOf(Header header, const FrameTable& table)
{
    header.content = {};
    std::string bytes{reinterpret_cast<const char*>(&header), sizeof header};
    bytes.append(reinterpret_cast<const char*>(table.pts.data()), table.pts.size() * sizeof(std::int64_t));
    bytes.append(reinterpret_cast<const char*>(table.isKey.data()), table.isKey.size());
    std::array<char, 32> hash{};
    core::contentHash(bytes).copy(hash.data(), hash.size());
    return hash;
}

bool isPlausible(const Header& header, std::uintmax_t fileSize)
{
    if (header.magic != kMagic || header.timeBaseNum <= 0 || header.timeBaseDen <= 0 || header.count <= 0)
        return false;
    constexpr std::uintmax_t bytesPerFrame = sizeof(std::int64_t) + 1;
    const std::uintmax_t bytes = fileSize - sizeof(Header);
    return bytes % bytesPerFrame == 0 && bytes / bytesPerFrame == static_cast<std::uintmax_t>(header.count);
}

std::optional<FrameTable> load(const std::filesystem::path& entry)
{
    std::error_code code;
    const auto fileSize = std::filesystem::file_size(entry, code);
    if (code || fileSize <= sizeof(Header))
        return std::nullopt;
    std::ifstream file(entry, std::ios::binary);
    Header header;
    if (!file.read(reinterpret_cast<char*>(&header), sizeof header) || !isPlausible(header, fileSize))
        return std::nullopt;
    FrameTable table{{header.timeBaseNum, header.timeBaseDen}, {}, {}, header.lastDuration, header.canSeek != 0};
    table.pts.resize(static_cast<std::size_t>(header.count));
    table.isKey.resize(table.pts.size());
    file.read(reinterpret_cast<char*>(table.pts.data()),
              header.count * static_cast<std::int64_t>(sizeof(std::int64_t)));
    file.read(reinterpret_cast<char*>(table.isKey.data()), header.count);
    const bool ascends =
        std::adjacent_find(table.pts.begin(), table.pts.end(), std::greater_equal<>{}) == table.pts.end();
    if (!file || !ascends || contentOf(header, table) != header.content)
        return std::nullopt;
    return table;
}

void store(const std::filesystem::path& entry, const FrameTable& table)
{
    Header header{
        kMagic, table.timeBase.num, table.timeBase.den, table.lastDuration, table.canSeek ? 1 : 0, table.count(), {}};
    header.content = contentOf(header, table);
    try {
        std::filesystem::create_directories(entry.parent_path());
        core::AtomicFile file(entry);
        file.write(std::as_bytes(std::span(&header, 1)));
        file.write(std::as_bytes(std::span(table.pts)));
        file.write(std::as_bytes(std::span(table.isKey)));
        file.commit();
    } catch (const std::exception& error) {  // the cache only saves time
        core::log(core::LogLevel::Info, "media", std::string("frame index not cached: ") + error.what());
    }
}

}  // namespace

FrameTable cachedFrameTable(const std::filesystem::path& path, const std::stop_token& stop)
{
    const auto entry = cacheEntry(path);
    if (!entry.empty()) {
        if (auto table = load(entry))
            return *std::move(table);
    }
    FrameTable table = buildFrameTable(path, stop);
    if (!entry.empty())
        store(entry, table);
    return table;
}

}  // namespace fresco::media
