// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/flow_io.h"

#include "core/atomic_file.h"
#include "fresco/worded_error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <bit>
#include <fstream>
#include <string>

namespace fresco::flow {
namespace {

static_assert(std::endian::native == std::endian::little, "a .flo file is little-endian");

/// What stands before the numbers.
struct FloHeader {
    float mark = 202021.25F;  ///< "PIEH" as bytes
    std::int32_t width = 0;
    std::int32_t height = 0;
};
static_assert(sizeof(FloHeader) == 12);

constexpr std::int32_t kLongestSide = 32768;

[[noreturn]] void fail(const std::filesystem::path& path, const Wording& problem)
{
    throw WordedError{
        ErrorKind::UnreadableMedia,
        worded(FRESCO_TEXT("Errors", "\"%1\" %2; choose a sound .flo file."), path.filename().string(), problem),
        path.string()};
}

bool isPlausible(const FloHeader& header)
{
    const auto isSide = [](std::int32_t side) { return side >= 1 && side <= kLongestSide; };
    return isSide(header.width) && isSide(header.height);
}

std::uintmax_t bytesFor(const FloHeader& header)
{
    return sizeof(FloHeader) +
           static_cast<std::uintmax_t>(header.width) * static_cast<std::uintmax_t>(header.height) * 2 * sizeof(float);
}

}  // namespace

at::Tensor readFlo(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "There is no file \"%1\"; choose another one."), path.string())};
    std::ifstream file{path, std::ios::binary};
    FloHeader header;
    header.mark = 0.0F;
    if (!file.read(reinterpret_cast<char*>(&header), sizeof(header)) || header.mark != FloHeader{}.mark)
        fail(path, worded(FRESCO_TEXT("Errors", "is no .flo file")));
    if (!isPlausible(header))
        fail(path, worded(FRESCO_TEXT("Errors", "claims a size of %1x%2"), header.width, header.height));
    if (std::filesystem::file_size(path) != bytesFor(header))  // before memory is asked for
        fail(path, worded(FRESCO_TEXT("Errors", "is not as long as its size needs")));
    const at::Tensor interleaved = at::empty({1, header.height, header.width, 2}, at::kFloat);
    if (!file.read(static_cast<char*>(interleaved.data_ptr()), static_cast<std::streamsize>(interleaved.nbytes())))
        fail(path, worded(FRESCO_TEXT("Errors", "cannot be read to its end")));
    if (!interleaved.isfinite().all().item<bool>())
        fail(path, worded(FRESCO_TEXT("Errors", "holds NaN or infinite numbers")));
    return interleaved.permute({0, 3, 1, 2}).contiguous();
}

void writeFlo(const std::filesystem::path& path, const at::Tensor& flow)
{
    tensor::requireShape(flow, {1, 2, tensor::kAnySide, tensor::kAnySide}, "flow");
    const at::Tensor interleaved = flow.detach().to(at::kCPU, at::kFloat).permute({0, 2, 3, 1}).contiguous();
    FloHeader header;
    header.width = static_cast<std::int32_t>(flow.size(3));
    header.height = static_cast<std::int32_t>(flow.size(2));
    if (!isPlausible(header))
        throw WordedError{ErrorKind::BadShape,
                          worded(FRESCO_TEXT("Errors", "A flow of this size has no place in a .flo file.")),
                          c10::str(flow.sizes())};
    core::AtomicFile file{path};
    file.write(std::as_bytes(std::span{&header, 1}));
    file.write(std::span{static_cast<const std::byte*>(interleaved.const_data_ptr()), interleaved.nbytes()});
    file.commit();
}

}  // namespace fresco::flow
