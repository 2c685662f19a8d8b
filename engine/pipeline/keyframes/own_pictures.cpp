// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/own_pictures.h"

#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/still_image.h"

#include <algorithm>

namespace fresco::pipeline {

namespace {

/// The largest part about the middle that has the aspect of `size`; shares the bytes.
ImageView cutToAspect(const ImageView& image, Size size)
{
    const auto width = std::min<std::int64_t>(image.width, std::int64_t{image.height} * size.width / size.height);
    const auto height = std::min<std::int64_t>(image.height, std::int64_t{image.width} * size.height / size.width);
    ImageView part = image;
    part.width = static_cast<int>(std::max<std::int64_t>(1, width));
    part.height = static_cast<int>(std::max<std::int64_t>(1, height));
    const std::ptrdiff_t offset = (image.height - part.height) / 2 * image.stride +
                                  std::ptrdiff_t{bytesPerPixel(image.format)} * ((image.width - part.width) / 2);
    part.bytes = {image.bytes, image.bytes.get() + offset};
    return part;
}

}  // namespace

OwnPictures::OwnPictures(const std::map<std::int64_t, std::filesystem::path>& files, Size working)
    : files_(files), working_(working)
{
    for (const auto& [frame, file] : files_) {
        if (frame < 0)
            throw WordedError{
                ErrorKind::InvalidArgument,
                worded(FRESCO_TEXT("Errors", "The picture %1 belongs to frame %2, which no film has; name a keyframe."),
                       core::quoted(file),
                       frame)};
        media::readImage(file);
    }
}

ImageView OwnPictures::at(std::int64_t frame) const
{
    return resized(cutToAspect(media::readImage(files_.at(frame)), working_), working_);
}

}  // namespace fresco::pipeline
