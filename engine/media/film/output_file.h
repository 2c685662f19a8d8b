// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/av_ptr.h"

#include <filesystem>

namespace fresco::media {

/// What libav writes a film into: a hidden file beside the goal that gets the goal's name at the end.
///
/// Own input/output, since libav drops write errors on some ways: here the first one is kept, and throwIfFailed() tells
/// it.
class OutputFile {
public:
    /// @throws Error{OutputNotWritable}
    explicit OutputFile(std::filesystem::path goal);
    /// Not committed: removes the file.
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    AVIOContext* io() noexcept { return io_.get(); }
    /// Where the bytes are until commit().
    const std::filesystem::path& temporary() const noexcept { return temporary_; }
    /// @throws Error{DiskFull}; Error{OutputNotWritable}
    void throwIfFailed() const;
    /// Flushes, syncs and renames. @throws as throwIfFailed
    void commit();

private:
#if LIBAVFORMAT_VERSION_MAJOR >= 61
    using Bytes = const std::uint8_t;
#else
    using Bytes = std::uint8_t;
#endif
    struct FreeIo {
        void operator()(AVIOContext* io) const noexcept;
    };
    using IoPtr = std::unique_ptr<AVIOContext, FreeIo>;

    static int writeBytes(void* self, Bytes* data, int size);
    static std::int64_t seekTo(void* self, std::int64_t offset, int whence);

    std::filesystem::path goal_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;
    int failure_ = 0;  ///< first errno
    IoPtr io_;
};

}  // namespace fresco::media
