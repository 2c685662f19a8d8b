// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/inspect/guidance_pictures.h"

#include "fresco/error.h"
#include "overlay/legend.h"
#include "overlay/mask_pictures.h"
#include "overlay/motion_picture.h"
#include "overlay/track_picture.h"
#include "pipeline/inspect/enlarged_size.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace fresco::pipeline {

namespace {

constexpr int kTokenStride = 8;  ///< of the first map: the finest tokens that are guided

}  // namespace

GuidancePictures::GuidancePictures(const PreparedBatch& prepared)
    : prepared_(prepared), guidance_(prepared.guidance.value()),
      shownSize_(enlargedSize(prepared.batch.pictures.front()))
{
    const guidance::PairMotion& motion = guidance_.motion;
    for (std::int64_t pair = 0; pair + 1 < motion.frames(); ++pair)
        for (const at::Tensor& flow : {motion.flowNextFromThis, motion.flowThisFromNext})
            fullLengthPixels_ =
                std::max(fullLengthPixels_, overlay::typicalLongest(flow.narrow(0, pair, 1), shownSize_.width));
}

ImageView GuidancePictures::shown(std::int64_t place) const
{
    return resized(prepared_.batch.pictures.at(static_cast<std::size_t>(place)), shownSize_);
}

std::string GuidancePictures::frame(std::int64_t place) const
{
    return std::to_string(prepared_.batch.frames.at(static_cast<std::size_t>(place)).value);
}

std::string GuidancePictures::fileName(const char* kind, std::int64_t place) const
{
    std::array<char, 64> name{};
    const std::int64_t number = prepared_.batch.frames.at(static_cast<std::size_t>(place)).value;
    std::snprintf(name.data(), name.size(), "%s_%05lld.png", kind, static_cast<long long>(number));
    return name.data();
}

std::vector<NamedPicture> GuidancePictures::of(std::int64_t place) const
{
    const std::int64_t last = prepared_.batch.size() - 1;
    std::vector<NamedPicture> pictures;
    if (prepared_.controlMaps.defined())
        pictures.push_back(control(place));
    if (place < last)
        pictures.push_back(flow(place, place + 1));
    if (place > 0)
        pictures.push_back(flow(place, place - 1));
    pictures.push_back(occlusion(place));
    if (guidance_.background.defined())
        pictures.push_back(saliency(place));
    pictures.push_back(tokens(place));
    if (const auto& correspondence = guidance_.maps.front().correspondence)
        pictures.push_back(tracks(*correspondence, place));
    return pictures;
}

NamedPicture GuidancePictures::control(std::int64_t place) const
{
    const ImageView map = overlay::grayPicture(prepared_.controlMaps[place][0].cpu());
    return {fileName("control", place),
            overlay::withLegend(resized(map, shownSize_), "control map of frame " + frame(place), {})};
}

NamedPicture GuidancePictures::flow(std::int64_t place, std::int64_t other) const
{
    const bool isToNext = other > place;
    const guidance::PairMotion& motion = guidance_.motion;
    // Forward flow lives on the first frame of a pair, backward flow on the second.
    const at::Tensor flow =
        isToNext ? motion.flowNextFromThis.narrow(0, place, 1) : motion.flowThisFromNext.narrow(0, other, 1);
    const ImageView picture = overlay::motionPicture(shown(place), flow, {.fullLengthPixels = fullLengthPixels_});
    return {fileName(isToNext ? "flow-next" : "flow-before", place),
            overlay::withLegend(picture,
                                "flow from frame " + frame(place) + " to " + frame(other),
                                overlay::motionLegend(fullLengthPixels_))};
}

NamedPicture GuidancePictures::occlusion(std::int64_t place) const
{
    const guidance::PairMotion& motion = guidance_.motion;
    const bool isLast = place + 1 == prepared_.batch.size();
    const at::Tensor gone = isLast ? at::Tensor{} : motion.occludedOnThis[place];
    const at::Tensor fresh = place == 0 ? at::Tensor{} : motion.occludedOnNext[place - 1];
    return {fileName("occlusion", place),
            overlay::withLegend(overlay::occlusionPicture(shown(place), gone, fresh),
                                "occlusion, frame " + frame(place),
                                overlay::occlusionLegend())};
}

NamedPicture GuidancePictures::saliency(std::int64_t place) const
{
    return {fileName("saliency", place),
            overlay::withLegend(overlay::saliencyPicture(shown(place), guidance_.background[place][0]),
                                "saliency, frame " + frame(place),
                                overlay::saliencyLegend())};
}

NamedPicture GuidancePictures::tokens(std::int64_t place) const
{
    const ImageView& picture = prepared_.batch.pictures.front();
    const at::Tensor mask = guidance_.maps.front().crossFrameTokens[place];
    return {fileName("tokens", place),
            overlay::withLegend(
                overlay::tokenPicture(shown(place), mask, picture.height / kTokenStride, picture.width / kTokenStride),
                "cross-frame tokens, frame " + frame(place),
                overlay::tokenLegend(mask))};
}

NamedPicture GuidancePictures::tracks(const guidance::Correspondence& tracks, std::int64_t place) const
{
    const ImageView& picture = prepared_.batch.pictures.front();
    const overlay::TrackStyle style{
        .frame = place, .rows = picture.height / kTokenStride, .columns = picture.width / kTokenStride};
    return {fileName("tracks", place),
            overlay::withLegend(overlay::trackPicture(shown(place), tracks, style),
                                "tracks of tokens, frame " + frame(place),
                                overlay::trackLegend(tracks, place))};
}

}  // namespace fresco::pipeline
