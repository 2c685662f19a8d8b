// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/orientation.h"

#include "media/picture.h"

#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/display.h>
}

namespace fresco::media {
namespace {

constexpr std::size_t kMatrixBytes = 9 * sizeof(std::int32_t);

Orientation fromBytes(const std::uint8_t* data, std::size_t size) noexcept
{
    if (!data || size < kMatrixBytes)
        return {};
    std::int32_t matrix[9];
    std::memcpy(matrix, data, kMatrixBytes);
    return orientationFromMatrix(matrix);
}

template <std::ptrdiff_t Bytes>
void copyTurned(
    const ImageView& from, std::byte* to, std::ptrdiff_t toStride, int width, int height, const Orientation& o)
{
    // Shown direction to stored direction is the transpose; start at the stored corner that is shown at the top left.
    const std::ptrdiff_t stepX = o.xFromX * Bytes + o.xFromY * from.stride;
    const std::ptrdiff_t stepY = o.yFromX * Bytes + o.yFromY * from.stride;
    const bool startsRight = o.xFromX < 0 || o.yFromX < 0;
    const bool startsBelow = o.xFromY < 0 || o.yFromY < 0;
    const std::byte* start = from.bytes.get() + (startsRight ? (from.width - 1) * Bytes : 0) +
                             (startsBelow ? (from.height - 1) * from.stride : 0);
    for (int y = 0; y < height; ++y) {
        const std::byte* source = start + y * stepY;
        std::byte* target = to + y * toStride;
        for (int x = 0; x < width; ++x, source += stepX, target += Bytes)
            std::memcpy(target, source, Bytes);
    }
}

}  // namespace

int Orientation::rotation() const noexcept
{
    const bool isMirrored = xFromX * yFromY - xFromY * yFromX < 0;
    const int x = isMirrored ? -xFromX : xFromX;  // undo a horizontal flip of the stored picture
    const int y = isMirrored ? -yFromX : yFromX;
    if (x == 1)
        return 0;
    if (x == -1)
        return 180;
    return y == 1 ? 90 : 270;
}

Orientation orientationFromMatrix(const std::int32_t* matrix) noexcept
{
    const auto a = static_cast<double>(matrix[0]), b = static_cast<double>(matrix[1]);
    const auto c = static_cast<double>(matrix[3]), d = static_cast<double>(matrix[4]);
    if (a * d - b * c == 0.0)
        return {};
    const auto sign = [](double value) { return value < 0.0 ? -1 : 1; };
    if (std::abs(a) + std::abs(d) >= std::abs(b) + std::abs(c))
        return {sign(a), 0, 0, sign(d)};
    return {0, sign(c), sign(b), 0};
}

Orientation orientationOf(const AVStream& stream) noexcept
{
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    const AVPacketSideData* data = av_packet_side_data_get(
        stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    return data ? fromBytes(data->data, data->size) : Orientation{};
#else
    std::size_t size = 0;
    const std::uint8_t* data = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    return fromBytes(data, size);
#endif
}

Orientation orientationOf(const AVFrame& frame) noexcept
{
    const AVFrameSideData* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX);
    return data ? fromBytes(data->data, data->size) : Orientation{};
}

ImageView oriented(const ImageView& image, const Orientation& orientation)
{
    if (orientation.isUpright())
        return image;
    const int width = orientation.swapsSides() ? image.height : image.width;
    const int height = orientation.swapsSides() ? image.width : image.height;
    Picture picture(width, height, image.format);
    const auto turn = [&]<std::ptrdiff_t Bytes>() {
        copyTurned<Bytes>(image, picture.data(), picture.stride(), width, height, orientation);
    };
    switch (bytesPerPixel(image.format)) {
    case 1: turn.template operator()<1>(); break;
    case 3: turn.template operator()<3>(); break;
    case 4: turn.template operator()<4>(); break;
    default: turn.template operator()<6>(); break;
    }
    return picture.view();
}

}  // namespace fresco::media
