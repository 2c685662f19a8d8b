// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/local/part_file.h"

#include "core/atomic_file.h"
#include "core/paths.h"
#include "fresco/worded_error.h"

#include <cerrno>
#include <fcntl.h>

namespace fresco::download {

namespace {

std::filesystem::path partOf(const std::filesystem::path& goal) { return goal.string() + ".part"; }

}  // namespace

std::int64_t bytesThere(const std::filesystem::path& goal)
{
    for (const auto& path : {goal, partOf(goal)}) {
        std::error_code failure;
        if (const auto size = std::filesystem::file_size(path, failure); !failure)
            return static_cast<std::int64_t>(size);
    }
    return 0;
}

PartFile::PartFile(std::filesystem::path goal, RemoteFile expected, ByteMeter& meter, const std::stop_token& stop)
    : goal_(std::move(goal)), path_(partOf(goal_)), expected_(std::move(expected)), meter_(meter)
{
    std::error_code failure;
    std::filesystem::create_directories(goal_.parent_path(), failure);
    if (failure)
        core::failWriting(goal_, failure.value());
    file_ = Descriptor{open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0666)};
    if (!file_.isOpen())
        core::failWriting(goal_, errno);
    takeUp(stop);
}

void PartFile::takeUp(const std::stop_token& stop)
{
    size_ = hashFile(path_, hash_, stop);
    meter_.alreadyThere(size_);
    if (size_ > expected_.bytes)
        restart();
}

void PartFile::restart()
{
    if (ftruncate(file_.get(), 0) != 0)
        core::failWriting(goal_, errno);
    meter_.dropped(size_);
    hash_.restart();
    size_ = 0;
}

void PartFile::begin(std::int64_t offset)
{
    if (offset != size_)
        restart();
    FRESCO_CHECK(offset == size_);
}

void PartFile::write(std::span<const std::byte> bytes)
{
    if (static_cast<std::int64_t>(bytes.size()) > expected_.bytes - size_) {
        restart();
        throw WordedError{ErrorKind::Network,
                          worded(FRESCO_TEXT("Errors", "The hub sends more of %1 than it announced; try again later."),
                                 expected_.path)};
    }
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            core::failWriting(goal_, errno);
        hash_.update(bytes.first(static_cast<std::size_t>(written)));
        size_ += written;
        meter_.arrived(written);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

bool PartFile::publish()
{
    FRESCO_CHECK(isWhole());
    if (!expected_.sha256.empty() && hash_.finish() != expected_.sha256) {
        restart();
        return false;
    }
    core::publish(path_, goal_);
    return true;
}

}  // namespace fresco::download
