// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/saliency_masks.h"

#include "core/paths.h"
#include "fresco/worded_error.h"
#include "media/still_image.h"
#include "pipeline/picture_resize.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/cat.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace fresco::pipeline {

namespace {

constexpr std::string_view kDigits = "0123456789";

bool isPicture(const std::filesystem::path& file)
{
    const auto extension = file.extension();
    return extension == ".png" || extension == ".jpg" || extension == ".jpeg" || extension == ".tif" ||
           extension == ".tiff" || extension == ".bmp";
}

std::optional<std::int64_t> lastNumber(const std::string& name)
{
    const auto last = name.find_last_of(kDigits);
    if (last == std::string::npos)
        return std::nullopt;
    const auto before = name.find_last_not_of(kDigits, last);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    std::int64_t number = 0;
    const auto parsed = std::from_chars(name.data() + first, name.data() + last + 1, number);
    return parsed.ec == std::errc{} ? std::optional{number} : std::nullopt;
}

}  // namespace

SaliencyMasks::SaliencyMasks(const std::filesystem::path& folder)
{
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator{folder, failure})
        if (const auto frame = lastNumber(entry.path().stem().string()); frame && isPicture(entry.path()))
            if (const auto [file, isNew] = files_.try_emplace(*frame, entry.path()); !isNew)
                file->second = std::min(file->second, entry.path());  // folders have no order of their own
    if (failure)
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors", "The masks' folder %1 cannot be read; check --saliency-masks."),
                                 core::quoted(folder)),
                          failure.message()};
    if (files_.empty())
        throw WordedError{ErrorKind::NotFound,
                          worded(FRESCO_TEXT("Errors",
                                             "There is no picture with a number in its name in %1; masks are named by "
                                             "frame, as mask_00012.png."),
                                 core::quoted(folder))};
}

const std::filesystem::path& SaliencyMasks::fileOf(FrameIndex frame) const
{
    const auto after = files_.upper_bound(frame.value);
    return after == files_.begin() ? after->second : std::prev(after)->second;
}

at::Tensor SaliencyMasks::of(const std::vector<FrameIndex>& frames) const
{
    std::vector<at::Tensor> masks;
    std::optional<Size> size;
    for (const FrameIndex frame : frames) {
        const ImageView picture = media::readImage(fileOf(frame));
        if (!size)
            size = {picture.width, picture.height};
        const at::Tensor rgb = tensor::tensorFromImage(resized(picture, *size), tensor::ValueRange::ZeroToOne);
        masks.push_back(rgb.mean(1, true));
    }
    return at::cat(masks);
}

}  // namespace fresco::pipeline
