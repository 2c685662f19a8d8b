// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/content_store.h"

#include "cache/trim.h"
#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/log.h"
#include "core/paths.h"
#include "fresco/worded_error.h"

#include <system_error>
#include <vector>

namespace fresco::cache {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashDigits = 32;
constexpr const char* kExtension = ".safetensors";
constexpr std::int64_t kTrimEvery = std::int64_t{1} << 30;

bool isHash(std::string_view text)
{
    return text.size() == kHashDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Removes a temporary file whatever happens.
class Temporary {
public:
    explicit Temporary(fs::path path) : path_(std::move(path)) {}
    ~Temporary()
    {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    const fs::path& path() const noexcept { return path_; }

private:
    fs::path path_;
};

std::vector<fs::path> filesOf(const fs::path& shard, const std::string& key)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{shard, ignored})
        if (keyOf(entry.path()) == key)
            files.push_back(entry.path());
    return files;
}

bool isSound(const fs::path& file)
{
    try {
        return core::contentHashOfFile(file) == contentOf(file);
    } catch (const Error& error) {
        core::logWarning("cache", error.what());
        return false;
    }
}

std::unique_ptr<Lease> newLease(const fs::path& folder)
{
    try {
        return std::make_unique<Lease>(folder);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::DiskFull)
            throw;
        throw WordedError{error.kind(),
                          worded(FRESCO_TEXT("Errors",
                                             "The cache %1 cannot be written (%2); name another folder in "
                                             "FRESCO_CACHE_DIR, or do without one by --no-cache."),
                                 core::quoted(folder),
                                 error.detail()),
                          error.detail()};
    }
}

[[noreturn]] void failFull(const fs::path& folder, const Error& error)
{
    throw WordedError{error.kind(),
                      worded(FRESCO_TEXT("Errors",
                                         "The disk that holds the cache %1 is full; make space there or name another "
                                         "folder in FRESCO_CACHE_DIR, then start again: finished work is kept."),
                             core::quoted(folder)),
                      error.detail()};
}

}  // namespace

std::string contentOf(const fs::path& file)
{
    const std::string stem = file.stem().string();
    return keyOf(file).empty() ? std::string{} : stem.substr(kHashDigits + 1);
}

std::string keyOf(const fs::path& file)
{
    const std::string stem = file.stem().string();
    const bool isEntry = file.extension() == kExtension && stem.size() == 2 * kHashDigits + 1 &&
                         stem[kHashDigits] == '-' && isHash(stem.substr(0, kHashDigits)) &&
                         isHash(stem.substr(kHashDigits + 1));
    return isEntry ? stem.substr(0, kHashDigits) : std::string{};
}

ContentStore::ContentStore(fs::path folder, const fs::path& project)
    : folder_(std::move(folder)), lease_(newLease(folder_)),
      ofProject_(project.empty() ? nullptr : std::make_unique<ProjectEntries>(folder_, project))
{
}

ContentStore::~ContentStore()
{
    lease_.reset();
    ofProject_.reset();
    try {
        if (writtenSinceTrim_ > 0)
            trimToLimit(folder_);
    } catch (const std::exception& error) {  // an overfull cache is no reason to fail a finished job
        core::logWarning("cache", error.what());
    }
}

fs::path ContentStore::shard(const EntryKey& key) const { return folder_ / key.stage / key.hash.substr(0, 2); }

void ContentStore::keep(const EntryKey& key)
{
    const std::lock_guard lock{mutex_};
    lease_->add(key.hash);
    if (ofProject_)
        ofProject_->add(key.hash);
}

std::optional<fs::path> ContentStore::find(const EntryKey& key)
{
    keep(key);
    for (const fs::path& file : filesOf(shard(key), key.hash)) {
        std::error_code ignored;
        if (isSound(file)) {
            fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
            return file;
        }
        core::logWarning("cache", "damaged, made again: " + file.string());
        fs::remove(file, ignored);
    }
    return std::nullopt;
}

bool ContentStore::has(const EntryKey& key) const { return !filesOf(shard(key), key.hash).empty(); }

void ContentStore::remove(const EntryKey& key)
{
    std::error_code ignored;
    for (const fs::path& file : filesOf(shard(key), key.hash))
        fs::remove(file, ignored);
}

void ContentStore::put(const EntryKey& key, const Writer& writer)
{
    keep(key);
    auto full = tryToWrite(key, writer);
    if (full && makeRoom(folder_) > 0)
        full = tryToWrite(key, writer);
    if (full)
        failFull(folder_, *full);
}

std::optional<Error> ContentStore::tryToWrite(const EntryKey& key, const Writer& writer)
{
    try {
        write(key, writer);
        return std::nullopt;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::DiskFull)
            throw;
        return error;
    }
}

void ContentStore::write(const EntryKey& key, const Writer& writer)
{
    const fs::path folder = shard(key);
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        core::failWriting(folder, code.value());
    const Temporary temporary{core::temporaryBeside(folder / (key.hash + kExtension))};
    writer(temporary.path());
    const std::string content = core::contentHashOfFile(temporary.path());
    const auto bytes = static_cast<std::int64_t>(fs::file_size(temporary.path(), code));
    core::publish(temporary.path(), folder / (key.hash + "-" + content + kExtension));
    countWritten(bytes);
}

void ContentStore::countWritten(std::int64_t bytes)
{
    {
        const std::lock_guard lock{mutex_};
        writtenSinceTrim_ += bytes;
        if (writtenSinceTrim_ < kTrimEvery)
            return;
        writtenSinceTrim_ = 0;
    }
    trimToLimit(folder_);
}

}  // namespace fresco::cache
