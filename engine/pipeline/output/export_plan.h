// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"
#include "media/film_writer.h"
#include "pipeline/output/showcase.h"
#include "pipeline/picture_resize.h"

#include <filesystem>

namespace fresco::pipeline {

/// How a film is written: the export's parameters with everything decided.
struct ExportPlan {
    media::VideoCodec codec = media::VideoCodec::H264;
    int quality = 0;  ///< 0..100
    media::AudioPolicy audio = media::AudioPolicy::Copy;
    bool startsAtOnce = false;  ///< index first
    bool needsEvenSides = false;
    Layout layout = Layout::Result;
    double wipeSeconds = 0.0;  ///< of the line's way there and back

    /// Of the written pictures, for results of a size.
    Size canvas(Size result) const noexcept;
};

/// Reads preset, codec, quality, sound and layout; the preset's defaults go into `parameters`.
/// @throws Error{InvalidArgument, UnsupportedMedia, OutputNotWritable} about the name, the codec or the place of the
/// output
ExportPlan planExport(ParameterSet& parameters, const std::filesystem::path& output);

/// @throws Error{InvalidArgument} if a film of such results is larger than can be written
void requirePossibleSize(const ExportPlan& plan, Size result);

/// Keyframes alone make no film. @throws Error{InvalidArgument} that names the option which would do nothing
void refuseFilmOptions(const ParameterSet& parameters);

}  // namespace fresco::pipeline
