// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace fresco::tensor {

/// A whole file in the address space; pages are read when they are touched.
///
/// The mapping is private: a tensor that views it may be written in place (merging a LoRA), which copies the touched
/// pages and never reaches the file. A file that another program cuts while it is mapped ends the process (SIGBUS), as
/// with every reader that maps.
class MappedFile {
public:
    /// @throws Error{NotFound} no such file or not readable; Error{BadModel} not a regular file
    static std::shared_ptr<const MappedFile> open(const std::filesystem::path& path);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    const std::filesystem::path& path() const noexcept { return path_; }
    std::span<const std::byte> bytes() const noexcept { return {data_, size_}; }
    /// Writable for the owner of a view, see above.
    std::byte* data() const noexcept { return data_; }
    std::size_t size() const noexcept { return size_; }

private:
    MappedFile(std::filesystem::path path, int descriptor);

    std::filesystem::path path_;
    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace fresco::tensor
