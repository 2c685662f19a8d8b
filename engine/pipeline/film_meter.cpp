// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/film_meter.h"

#include "control/control_map.h"
#include "flow/flow_estimator.h"
#include "flow/occlusion.h"
#include "kernels/warp.h"
#include "pipeline/detail_correlation.h"
#include "pipeline/mean.h"
#include "pipeline/picture_resize.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/ones.h>
#include <c10/core/InferenceMode.h>

namespace fresco::pipeline {
namespace {

constexpr double kMovingPixels = 1.0;  ///< a source flow longer than this counts as motion

/// Of one film: warp error over all pixels that are judged, and over the moving ones.
struct WarpErrors {
    Mean all;
    Mean moving;
};

struct Judged {
    at::Tensor flow;     ///< of the source, from the later frame into the earlier; [1, 2, H, W]
    at::Tensor all;      ///< bool [1, H, W], on the later frame
    at::Tensor moving;   ///< the same where the source moves
    at::Tensor passing;  ///< the same where it moves by more than the width of fine detail
};

/// Pixels whose flow ends within the other frame; at others the warp mixes in black, which is no measurement. The
/// consistency check tolerates half a pixel, so it alone would leave them in: an eighth more error on the slow clips
/// this was tried on.
at::Tensor comesFromInside(const at::Tensor& flow)
{
    const at::Tensor everywhere = at::ones({flow.size(0), 1, flow.size(2), flow.size(3)}, flow.options());
    return kernels::warp(everywhere, flow).select(1, 0) > 0.999;
}

/// Mean of `values` where `mask`; a pair without such a pixel says nothing.
std::optional<double> meanWhere(const at::Tensor& values, const at::Tensor& mask)
{
    const auto count = mask.sum().item<std::int64_t>();
    if (count == 0)
        return std::nullopt;
    return values.masked_select(mask).sum(at::kDouble).item<double>() / static_cast<double>(count);
}

void addIfAny(Mean& mean, std::optional<double> value)
{
    if (value)
        mean.add(*value);
}

/// @return the pair's own error over all pixels that are judged
std::optional<double>
addErrors(WarpErrors& errors, const at::Tensor& before, const at::Tensor& after, const Judged& judged)
{
    const at::Tensor squared = (after - kernels::warp(before, judged.flow)).square().mean(1);
    const std::optional<double> all = meanWhere(squared, judged.all);
    addIfAny(errors.all, all);
    addIfAny(errors.moving, meanWhere(squared, judged.moving));
    return all;
}

struct Frame {
    ImageView source;         ///< at the result's size
    at::Tensor sourceValues;  ///< float [1, 3, H, W] in [0, 1]
    at::Tensor resultValues;
    at::Tensor sourceDetail;  ///< fineDetail()
    at::Tensor resultDetail;
};

Frame makeFrame(const ImageView& source, const ImageView& result)
{
    constexpr auto range = tensor::ValueRange::ZeroToOne;
    return {source,
            tensor::tensorFromImage(source, range),
            tensor::tensorFromImage(result, range),
            fineDetail(source),
            fineDetail(result)};
}

}  // namespace

struct FilmMeter::State {
    std::unique_ptr<flow::FlowEstimator> estimator = flow::makeDisEstimator();
    std::unique_ptr<control::ControlMap> edges = control::makeControlMap("soft-edge");
    std::optional<Frame> before;
    std::int64_t frames = 0;
    WarpErrors source;
    WarpErrors result;
    DetailCorrelation sourceDetail;
    DetailCorrelation resultDetail;
    Mean sharpness;
    Mean edgeAgreement;
    std::vector<PairError> pairs;

    Judged judge(const Frame& earlier, const Frame& later)
    {
        const flow::FlowPair flows = estimator->estimate(earlier.source, later.source);
        const flow::Occlusion occlusion =
            flow::findOcclusion(earlier.sourceValues * 255.0, later.sourceValues * 255.0, flows);
        const at::Tensor visible = occlusion.onNext.logical_not().logical_and(comesFromInside(flows.thisFromNext));
        const at::Tensor length = flows.thisFromNext.square().sum(1).sqrt();
        const double detailWidth = 2.0 * detailSigma(later.source.width, later.source.height);
        return {flows.thisFromNext,
                visible,
                visible.logical_and(length > kMovingPixels),
                visible.logical_and(length > detailWidth)};
    }

    void addPair(FrameIndex second, const Frame& earlier, const Frame& later)
    {
        const Judged judged = judge(earlier, later);
        const auto ofSource = addErrors(source, earlier.sourceValues, later.sourceValues, judged);
        const auto ofResult = addErrors(result, earlier.resultValues, later.resultValues, judged);
        if (ofSource && ofResult)
            pairs.push_back({second, *ofSource, *ofResult});
        sourceDetail.add(earlier.sourceDetail, later.sourceDetail, judged.flow, judged.passing);
        resultDetail.add(earlier.resultDetail, later.resultDetail, judged.flow, judged.passing);
    }

    void addEdges(const ImageView& sourcePicture, const ImageView& resultPicture)
    {
        const at::Tensor resultEdges = edges->map(resultPicture);
        sharpness.add(resultEdges.mean(at::kDouble).item<double>());
        edgeAgreement.add((resultEdges - edges->map(sourcePicture)).abs().mean(at::kDouble).item<double>());
    }
};

FilmMeter::FilmMeter() : state_(std::make_unique<State>()) {}
FilmMeter::~FilmMeter() = default;

void FilmMeter::add(FrameIndex number, const ImageView& source, const ImageView& result)
{
    const c10::InferenceMode noGradients;
    const ImageView sized = resized(source, {result.width, result.height});
    Frame frame = makeFrame(sized, result);
    state_->addEdges(sized, result);
    if (const auto& before = state_->before; before.has_value())
        state_->addPair(number, before.value(), frame);
    state_->before = std::move(frame);
    ++state_->frames;
}

void FilmMeter::startScene() { state_->before.reset(); }

Metrics FilmMeter::metrics() const
{
    return {.frames = state_->frames,
            .warpErrorSource = state_->source.all.value(),
            .warpErrorResult = state_->result.all.value(),
            .warpErrorMovingSource = state_->source.moving.value(),
            .warpErrorMovingResult = state_->result.moving.value(),
            .sharpness = state_->sharpness.value(),
            .edgeAgreement = state_->edgeAgreement.value(),
            .structure = {},
            .pairs = state_->pairs,
            .screenStickSource = state_->sourceDetail.onScreen(),
            .screenStickResult = state_->resultDetail.onScreen(),
            .flowFollowSource = state_->sourceDetail.alongFlow(),
            .flowFollowResult = state_->resultDetail.alongFlow()};
}

}  // namespace fresco::pipeline
