// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/film_survey.h"

#include "core/stop.h"
#include "flow/flow_estimator.h"
#include "flow/frame_errors.h"
#include "flow/occlusion.h"
#include "fresco/error.h"
#include "fresco/frame_source.h"
#include "tensor/image_tensor.h"

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

namespace {

constexpr int kJudgedSide = 512;        ///< whatever the model works at, so that the same keys come out
constexpr int kDisocclusionSide = 128;  ///< enough to tell how much is uncovered

Size withShortSide(Size size, int side)
{
    const double scale = static_cast<double>(side) / std::min(size.width, size.height);
    return {std::max(1, static_cast<int>(std::lround(size.width * scale))),
            std::max(1, static_cast<int>(std::lround(size.height * scale)))};
}

/// Share of each frame that the frame before it does not show.
class Disocclusion {
public:
    double next(const ImageView& picture)
    {
        const ImageView small = resized(picture, withShortSide({picture.width, picture.height}, kDisocclusionSide));
        const at::Tensor values = tensor::tensorFromImage(small, tensor::ValueRange::ZeroToOne) * 255.0;
        double share = 0.0;
        if (!before_.isEmpty()) {
            const flow::FlowPair flows = estimator_->estimate(before_, small);
            share = flow::findOcclusion(valuesBefore_, values, flows).onNext.to(at::kDouble).mean().item<double>();
        }
        before_ = small;
        valuesBefore_ = values;
        return share;
    }

private:
    std::unique_ptr<flow::FlowEstimator> estimator_ = flow::makeDisEstimator();
    ImageView before_;
    at::Tensor valuesBefore_;
};

}  // namespace

FilmSurvey
surveyFilm(const TranslationPlan& plan, bool measuresDisocclusion, ProgressMeter& meter, const std::stop_token& stop)
{
    meter.resume(Stage::Keyframes);
    const auto source = openFrameSource(plan.request.input);
    const Size judged = withShortSide(shownSize(plan.media), kJudgedSide);
    flow::FrameErrors changes;
    Disocclusion disocclusion;
    FilmSurvey survey;
    for (std::int64_t frame = plan.range.first.value; frame <= plan.range.last.value; ++frame) {
        core::throwIfStopped(stop);
        const ImageView picture = resized(source->frame({frame}, stop), judged);
        const flow::FrameChange change = changes.next(picture);
        survey.errors.push_back(change.error);
        survey.histogramDistances.push_back(change.histogramDistance);
        if (measuresDisocclusion)
            survey.disocclusion.push_back(disocclusion.next(picture));
        meter.advance();
    }
    return survey;
}

}  // namespace fresco::pipeline
