// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/image_tensor.h"

#include "fresco/worded_error.h"
#include "tensor/shape_check.h"

#include <torch/types.h>

#include <cstring>

namespace fresco::tensor {

namespace {

/// [H, W, C] over the picture's bytes, which outlive it.
at::Tensor pixelView(const ImageView& image)
{
    const bool isDeep = image.format == PixelFormat::Rgb16;
    const std::int64_t sampleBytes = isDeep ? 2 : 1;
    const std::int64_t channels = bytesPerPixel(image.format) / sampleBytes;
    FRESCO_CHECK(image.stride >= static_cast<std::ptrdiff_t>(image.width) * bytesPerPixel(image.format));
    FRESCO_CHECK(image.stride % sampleBytes == 0);
    // from_blob wants a pointer to write through; nothing here does.
    void* const pixels = const_cast<std::byte*>(image.bytes.get());
    return at::from_blob(pixels,
                         {image.height, image.width, channels},
                         {image.stride / sampleBytes, channels, 1},
                         at::TensorOptions{}.dtype(isDeep ? at::kUInt16 : at::kByte));
}

}  // namespace

at::Tensor tensorFromImage(const ImageView& image, ValueRange range)
{
    if (image.isEmpty())
        throw WordedError{
            ErrorKind::BadShape,
            worded(FRESCO_TEXT("Errors", "A picture without pixels cannot be used; choose another one."))};
    const double white = image.format == PixelFormat::Rgb16 ? 65535.0 : 255.0;
    at::Tensor pixels = pixelView(image).to(at::kFloat).permute({2, 0, 1});
    pixels = image.format == PixelFormat::Gray8 ? pixels.expand({3, -1, -1}) : pixels.slice(0, 0, 3);
    at::Tensor values = pixels.contiguous().unsqueeze(0).div_(white);
    return range == ValueRange::ZeroToOne ? values : values.mul_(2.0).sub_(1.0);
}

ImageView imageFromTensor(const at::Tensor& tensor, ValueRange range)
{
    const bool hasBatch = tensor.defined() && tensor.dim() == 4;
    if (hasBatch)
        requireShape(tensor, {1, 3, kAnySide, kAnySide}, "picture");
    else
        requireShape(tensor, {3, kAnySide, kAnySide}, "picture");
    at::Tensor values = (hasBatch ? tensor[0] : tensor).detach().to(at::kFloat);
    if (range == ValueRange::MinusOneToOne)
        values = values.mul(0.5).add_(0.5);
    const at::Tensor bytes = values.nan_to_num(0.0).clamp_(0.0, 1.0).mul_(255.0).round_().to(at::kByte);
    const at::Tensor pixels = bytes.permute({1, 2, 0}).contiguous().cpu();

    ImageView image;
    image.height = static_cast<int>(pixels.size(0));
    image.width = static_cast<int>(pixels.size(1));
    image.format = PixelFormat::Rgb8;
    image.stride = static_cast<std::ptrdiff_t>(image.width) * 3;
    const auto copy = std::make_shared<std::byte[]>(pixels.nbytes());
    if (pixels.nbytes() > 0)
        std::memcpy(copy.get(), pixels.const_data_ptr(), pixels.nbytes());
    image.bytes = copy;
    return image;
}

}  // namespace fresco::tensor
