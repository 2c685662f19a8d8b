// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/film/output_file.h"

#include "core/atomic_file.h"
#include "core/paths.h"
#include "fresco/error.h"
#include "media/av_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace fresco::media {
namespace {

constexpr int kBufferBytes = 1 << 18;

}  // namespace

OutputFile::OutputFile(std::filesystem::path goal) : goal_(std::move(goal)), temporary_(core::temporaryBeside(goal_))
{
    core::requireWritable(goal_);
    core::removeAbandoned(goal_);
    auto* buffer = static_cast<unsigned char*>(av_malloc(kBufferBytes));
    if (buffer)
        io_.reset(
            avio_alloc_context(buffer, kBufferBytes, 1, this, nullptr, &OutputFile::writeBytes, &OutputFile::seekTo));
    if (!io_) {
        av_free(buffer);
        throwAv(AVERROR(ENOMEM), "avio_alloc_context");
    }
    descriptor_ = open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        core::failWriting(goal_, errno);
    core::lockInUse(descriptor_);
}

OutputFile::~OutputFile()
{
    if (descriptor_ >= 0)
        close(descriptor_);
    if (!temporary_.empty())
        unlink(temporary_.c_str());
}

void OutputFile::FreeIo::operator()(AVIOContext* io) const noexcept
{
    av_free(io->buffer);  // libav may have replaced the one it was given
    avio_context_free(&io);
}

int OutputFile::writeBytes(void* self, Bytes* data, int size)
{
    auto& file = *static_cast<OutputFile*>(self);
    for (int done = 0; done < size;) {
        const ssize_t written = ::write(file.descriptor_, data + done, static_cast<std::size_t>(size - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            file.failure_ = file.failure_ != 0 ? file.failure_ : errno;
            return AVERROR(errno);
        }
        done += static_cast<int>(written);
    }
    return size;
}

std::int64_t OutputFile::seekTo(void* self, std::int64_t offset, int whence)
{
    const auto& file = *static_cast<OutputFile*>(self);
    if ((whence & AVSEEK_SIZE) != 0) {
        struct stat status {};
        return fstat(file.descriptor_, &status) == 0 ? status.st_size : AVERROR(errno);
    }
    const off_t position = lseek(file.descriptor_, offset, whence & ~AVSEEK_FORCE);
    return position >= 0 ? position : AVERROR(errno);
}

void OutputFile::throwIfFailed() const
{
    if (failure_ != 0)
        core::failWriting(goal_, failure_);
}

void OutputFile::commit()
{
    avio_flush(io_.get());
    throwIfFailed();
    if (close(std::exchange(descriptor_, -1)) != 0)  // some file systems report a full disk only here
        core::failWriting(goal_, errno);
    core::publish(temporary_, goal_);
    temporary_.clear();
}

}  // namespace fresco::media
