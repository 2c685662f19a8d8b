// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "core/paths.h"
#include "core/stop.h"
#include "fresco/worded_error.h"
#include "media/av_image.h"
#include "media/film/film_target.h"
#include "media/picture.h"
#include "media/still_image.h"

#include <cctype>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

namespace fresco::media {
namespace {

/// How the pictures are called: `before`, the number with at least `digits` digits, `after`.
struct NamePattern {
    std::filesystem::path folder;
    std::string before;
    std::string after;
    std::size_t digits = 6;
    std::string single;         ///< name if there is only one picture; empty: numbered as well
    bool isFolderOurs = false;  ///< the output is the folder: it is made if it is not there

    std::filesystem::path name(std::int64_t number) const
    {
        const std::string text = std::to_string(number);
        return before + std::string(text.size() < digits ? digits - text.size() : 0, '0') + text + after;
    }
};

std::filesystem::path orHere(const std::filesystem::path& folder)
{
    return folder.empty() ? std::filesystem::path(".") : folder;
}

/// "frame-%04d.png" taken apart; no printf: the name is the user's.
std::optional<NamePattern> parsePattern(const std::filesystem::path& output)
{
    const std::string name = output.filename().string();
    const auto percent = name.find('%');
    if (percent == std::string::npos)
        return std::nullopt;
    auto at = percent + 1;
    std::size_t digits = 0;
    while (at < name.size() && std::isdigit(static_cast<unsigned char>(name[at])) != 0 && digits < 100)
        digits = digits * 10 + static_cast<std::size_t>(name[at++] - '0');
    if (at >= name.size() || name[at] != 'd' || digits > 20)
        return std::nullopt;
    return NamePattern{orHere(output.parent_path()), name.substr(0, percent), name.substr(at + 1), digits, {}};
}

NamePattern patternFor(const std::filesystem::path& output)
{
    std::error_code ignored;
    if (!output.has_filename())
        return {orHere(output.parent_path()), "", ".png", 6, {}, true};
    if (std::filesystem::is_directory(output, ignored))
        return {output, "", ".png", 6, {}, true};
    if (auto pattern = parsePattern(output))
        return *std::move(pattern);
    if (output.extension().empty())
        return {output, "", ".png", 6, {}, true};
    const std::string stem = output.stem().string(), extension = output.extension().string();
    return {orHere(output.parent_path()), stem + "-", extension, 6, stem + extension};
}

class PictureTarget final : public FilmTarget {
public:
    explicit PictureTarget(const FilmWriterOptions& options)
        : options_(options), pattern_(patternFor(options.output)), number_(options.range.first.value)
    {
        const auto& folder = pattern_.folder;
        std::error_code ignored;
        isNewFolder_ = pattern_.isFolderOurs && !std::filesystem::exists(folder, ignored);
        const auto inside = isNewFolder_ ? folder : folder / "pictures";
        core::requireWritable(inside);
        core::removeAbandoned(inside);
        temporary_ = core::temporaryBeside(inside);
        std::error_code code;
        if (!std::filesystem::create_directory(temporary_, code))
            throw WordedError{
                ErrorKind::OutputNotWritable,
                worded(FRESCO_TEXT("Errors", "Cannot write into %1: choose another place."), core::quoted(folder)),
                code.message()};
        descriptor_ = open(temporary_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        core::lockInUse(descriptor_);
    }

    ~PictureTarget() override
    {
        close(descriptor_);
        std::error_code ignored;
        std::filesystem::remove_all(temporary_, ignored);
    }

    void write(const ImageView& image, MediaTime, MediaTime, const std::stop_token& stop) override
    {
        core::throwIfStopped(stop);
        writePng(temporary_ / pattern_.name(number_++), resized(image));
        ++count_;
    }

    void finish(const std::stop_token& stop) override
    {
        core::throwIfStopped(stop);
        std::error_code code;
        if (isNewFolder_)
            std::filesystem::create_directory(pattern_.folder, code);
        for (std::int64_t i = number_ - count_; i < number_ && !code; ++i) {
            const bool isSingle = count_ == 1 && !pattern_.single.empty();
            const auto goal = pattern_.folder / (isSingle ? std::filesystem::path(pattern_.single) : pattern_.name(i));
            std::filesystem::rename(temporary_ / pattern_.name(i), goal, code);
        }
        if (code)
            throw WordedError{ErrorKind::OutputNotWritable,
                              worded(FRESCO_TEXT("Errors", "Cannot write into %1: choose another place."),
                                     core::quoted(pattern_.folder)),
                              code.message()};
    }

private:
    ImageView resized(const ImageView& image) const
    {
        if (image.width == options_.width && image.height == options_.height)
            return image;
        const AVPixelFormat format = avFormat(image.format);
        const FramePtr frame = allocatedFrame(format, image.width, image.height);
        copyInto(*frame, image);
        return scaled(*frame, image.format, options_.width, options_.height);
    }

    static ImageView scaled(const AVFrame& frame, PixelFormat format, int width, int height);

    FilmWriterOptions options_;
    NamePattern pattern_;
    std::filesystem::path temporary_;
    int descriptor_ = -1;  ///< of the temporary folder: its lock
    bool isNewFolder_ = false;
    std::int64_t number_;
    std::int64_t count_ = 0;
};

ImageView PictureTarget::scaled(const AVFrame& frame, PixelFormat format, int width, int height)
{
    const auto same = static_cast<AVPixelFormat>(frame.format);
    const ScalerPtr scaler{sws_getContext(frame.width,
                                          frame.height,
                                          same,
                                          width,
                                          height,
                                          same,
                                          SWS_LANCZOS | SWS_ACCURATE_RND,
                                          nullptr,
                                          nullptr,
                                          nullptr)};
    if (!scaler)
        throwAv(AVERROR(ENOMEM), "sws_getContext");
    Picture picture(width, height, format);
    std::uint8_t* planes[4] = {picture.row(0), nullptr, nullptr, nullptr};
    const int strides[4] = {static_cast<int>(picture.stride()), 0, 0, 0};
    sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides);
    return picture.view();
}

}  // namespace

std::unique_ptr<FilmTarget> makePictureTarget(const FilmWriterOptions& options)
{
    return std::make_unique<PictureTarget>(options);
}

}  // namespace fresco::media
