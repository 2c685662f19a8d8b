// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/guidance_report.h"

#include "fresco/error.h"

#include <cstring>

namespace fresco::pipeline {

namespace {

/// @param map  [h, w], bool or 0..1
ImageView grayPicture(const at::Tensor& map)
{
    const at::Tensor bytes = (map.to(at::kFloat) * 255.0).round().clamp(0, 255).to(at::kByte).cpu().contiguous();
    const auto size = static_cast<std::size_t>(bytes.numel());
    std::shared_ptr<std::byte[]> copy{new std::byte[size]};
    std::memcpy(copy.get(), bytes.const_data_ptr(), size);
    const int width = static_cast<int>(bytes.size(1));
    return {width, static_cast<int>(bytes.size(0)), width, PixelFormat::Gray8, std::move(copy)};
}

/// One picture for each first index of [N, h, w] or [N, 1, h, w].
std::vector<ImageView> grayPictures(const at::Tensor& maps)
{
    std::vector<ImageView> pictures;
    if (maps.defined())
        for (std::int64_t f = 0; f < maps.size(0); ++f)
            pictures.push_back(grayPicture(maps.dim() == 4 ? maps[f][0] : maps[f]));
    return pictures;
}

std::vector<FlowField> flowFields(const at::Tensor& flows)
{
    std::vector<FlowField> fields;
    const at::Tensor host = flows.to(at::kFloat).cpu().contiguous();
    const auto floats = static_cast<std::size_t>(host[0].numel());
    for (std::int64_t f = 0; f < host.size(0); ++f) {
        std::shared_ptr<float[]> values{new float[floats]};
        std::memcpy(values.get(), host[f].const_data_ptr(), floats * sizeof(float));
        fields.push_back({static_cast<int>(host.size(3)), static_cast<int>(host.size(2)), std::move(values)});
    }
    return fields;
}

TokenTracks tokenTracks(const guidance::Correspondence& tracks, std::int64_t height, std::int64_t width)
{
    const std::int64_t tokens = tracks.tokenFromTrajectory.size(1);
    TokenTracks result;
    const double pixelsPerToken = static_cast<double>(height * width) / static_cast<double>(tokens);
    result.stride = static_cast<int>(std::lround(std::sqrt(pixelsPerToken)));
    result.rows = static_cast<int>(height / result.stride);
    result.columns = static_cast<int>(width / result.stride);
    const at::Tensor places = tracks.tokenFromTrajectory.to(at::kInt).cpu().contiguous();
    const at::Tensor links = tracks.isLinked.cpu();
    for (std::int64_t f = 0; f < places.size(0); ++f) {
        const auto* row = places[f].const_data_ptr<std::int32_t>();
        result.tokenFromTrajectory.emplace_back(row, row + tokens);
        if (f + 1 == places.size(0))
            break;
        const at::Tensor next = links.select(1, f).select(1, f + 1).contiguous();
        const bool* linked = next.const_data_ptr<bool>();
        result.isLinkedToNext.emplace_back(linked, linked + tokens);
    }
    return result;
}

}  // namespace

GuidanceReport makeGuidanceReport(const PreparedBatch& prepared)
{
    FRESCO_CHECK(prepared.guidance);
    const BatchGuidance& guidance = *prepared.guidance;
    const std::int64_t height = prepared.pictures.size(2);
    const std::int64_t width = prepared.pictures.size(3);
    GuidanceReport report{.batch = prepared.batch.index,
                          .frames = prepared.batch.frames,
                          .anchors = prepared.batch.anchors,
                          .pictures = prepared.batch.pictures,
                          .controlMaps = grayPictures(prepared.controlMaps),
                          .nextFromThis = flowFields(guidance.motion.flowNextFromThis),
                          .thisFromNext = flowFields(guidance.motion.flowThisFromNext),
                          .occludedOnThis = grayPictures(guidance.motion.occludedOnThis),
                          .occludedOnNext = grayPictures(guidance.motion.occludedOnNext),
                          .background = grayPictures(guidance.background),
                          .crossFrameTokens = {},
                          .tracks = {}};
    for (const guidance::GuidanceMaps& maps : guidance.maps)
        if (maps.correspondence)
            report.tracks.push_back(tokenTracks(*maps.correspondence, height, width));
    const TokenTracks& finest = report.tracks.front();
    report.crossFrameTokens =
        grayPictures(guidance.maps.front().crossFrameTokens.view({prepared.batch.size(), finest.rows, finest.columns}));
    return report;
}

}  // namespace fresco::pipeline
