// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/file_identity.h"

#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace fresco::cache {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 32;

/// Where the hash of a file in this state is remembered.
fs::path memoOf(const fs::path& file)
{
    std::error_code code;
    const fs::path absolute = fs::canonical(file, code);
    struct stat state {};
    if (code || stat(absolute.c_str(), &state) != 0 || !S_ISREG(state.st_mode))
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "The file %1 cannot be read; choose another."), core::quoted(file))};
    const std::string text = absolute.string() + '\n' + std::to_string(state.st_size) + '\n' +
                             std::to_string(state.st_mtim.tv_sec) + '.' + std::to_string(state.st_mtim.tv_nsec) + '\n' +
                             std::to_string(state.st_ctim.tv_sec) + '.' + std::to_string(state.st_ctim.tv_nsec) + '\n' +
                             std::to_string(state.st_ino);
    return core::cacheFolder() / "file-hashes" / (core::contentHash(text) + ".txt");
}

std::string remembered(const fs::path& memo)
{
    std::ifstream file{memo};
    std::string hash;
    std::getline(file, hash);
    return hash.size() == kHashDigits ? hash : std::string{};
}

/// Only saves time: a full disk must not stop a job here.
void remember(const fs::path& memo, const std::string& hash)
{
    try {
        fs::create_directories(memo.parent_path());
        core::AtomicFile file{memo};
        file.write(hash + "\n");
        file.commit();
    } catch (const std::exception& error) {
        core::log(core::LogLevel::Info, "cache", error.what());
    }
}

}  // namespace

std::string fileIdentity(const fs::path& file, const std::stop_token& stop)
{
    const fs::path memo = memoOf(file);
    std::string hash = remembered(memo);
    if (hash.empty()) {
        hash = core::contentHashOfFile(file, stop);
        remember(memo, hash);
    }
    return hash;
}

std::string folderIdentity(const fs::path& folder, const std::stop_token& stop)
{
    std::vector<std::string> lines;
    for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (entry.is_regular_file())
            lines.push_back(entry.path().lexically_relative(folder).string() + '\n' + fileIdentity(entry.path(), stop) +
                            '\n');
    std::ranges::sort(lines);
    std::string all;
    for (const std::string& line : lines)
        all += line;
    return core::contentHash(all);
}

}  // namespace fresco::cache
