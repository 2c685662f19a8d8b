// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/mapped_file.h"

#include "fresco/worded_error.h"
#include "tensor/weight_file_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fresco::tensor {

namespace {

[[noreturn]] void failOpening(const std::filesystem::path& path, int code)
{
    const std::string reason = std::generic_category().message(code);
    throw WordedError{
        ErrorKind::NotFound,
        worded(FRESCO_TEXT("Errors", "Cannot read \"%1\" (%2); check that the file exists and may be read."),
               path.string(),
               reason),
        reason};
}

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    ~Descriptor() { close(value_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

private:
    int value_;
};

}  // namespace

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    // O_NONBLOCK: a named pipe must fail below, not hang here.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        failOpening(path, errno);
    const Descriptor closer{descriptor};
    return std::shared_ptr<const MappedFile>{new MappedFile{path, descriptor}};
}

MappedFile::MappedFile(std::filesystem::path path, int descriptor) : path_(std::move(path))
{
    struct stat status {};
    if (fstat(descriptor, &status) != 0)
        failOpening(path_, errno);
    if (!S_ISREG(status.st_mode))
        failUnusable(
            path_, worded(FRESCO_TEXT("Errors", "is not a file")), worded(FRESCO_TEXT("Errors", "name a weight file")));
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0)
        return;
    void* mapped = mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, descriptor, 0);
    if (mapped == MAP_FAILED)
        failOpening(path_, errno);
    data_ = static_cast<std::byte*>(mapped);
}

MappedFile::~MappedFile()
{
    if (data_ != nullptr)
        munmap(data_, size_);
}

}  // namespace fresco::tensor
