// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/film_survey.h"

#include "core/stop.h"
#include "flow/flow_estimator.h"
#include "flow/frame_errors.h"
#include "flow/occlusion.h"
#include "fresco/error.h"
#include "fresco/frame_source.h"
#include "tensor/image_tensor.h"

#include <ATen/ops/tensor.h>

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

namespace {

constexpr int kJudgedSide = 512;          ///< whatever the model works at, so that the same keys come out
constexpr int kDisocclusionSide = 128;    ///< enough to tell how much is uncovered
constexpr std::int64_t kChunk = 256;      ///< frames; chunks begin at its multiples, whatever the range
constexpr std::int64_t kLooksBackBy = 1;  ///< frames that a frame's numbers need before it

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

/// Goes through the film once, chunk by chunk; a chunk's numbers do not depend on the range it is asked in.
class Surveyor {
public:
    Surveyor(const TranslationPlan& plan, bool measuresDisocclusion)
        : source_(openFrameSource(plan.request.input)), judged_(withShortSide(shownSize(plan.media), kJudgedSide)),
          measuresDisocclusion_(measuresDisocclusion)
    {
    }

    FilmSurvey chunk(const FrameRange& frames, ProgressMeter& meter, const std::stop_token& stop)
    {
        flow::FrameErrors changes;
        Disocclusion disocclusion;
        FilmSurvey survey;
        for (std::int64_t frame = std::max<std::int64_t>(frames.first.value - kLooksBackBy, 0);
             frame <= frames.last.value;
             ++frame) {
            core::throwIfStopped(stop);
            const ImageView picture = this->picture(frame, stop);
            const flow::FrameChange change = changes.next(picture);
            const double uncovered = measuresDisocclusion_ ? disocclusion.next(picture) : 0.0;
            if (frame < frames.first.value)
                continue;
            survey.errors.push_back(change.error);
            survey.histogramDistances.push_back(change.histogramDistance);
            if (measuresDisocclusion_)
                survey.disocclusion.push_back(uncovered);
            meter.advance();
        }
        return survey;
    }

private:
    /// The next chunk begins with the end of the one before: that is kept, for going back is dear.
    ImageView picture(std::int64_t frame, const std::stop_token& stop)
    {
        if (const auto kept = last_.find(frame); kept != last_.end())
            return kept->second;
        const ImageView picture = resized(source_->frame({frame}, stop), judged_);
        last_.emplace(frame, picture);
        if (static_cast<std::int64_t>(last_.size()) > kLooksBackBy)
            last_.erase(last_.begin());
        return picture;
    }

    std::unique_ptr<FrameSource> source_;
    Size judged_;
    bool measuresDisocclusion_;
    std::map<std::int64_t, ImageView> last_;
};

/// The range in pieces that are surveyed each for itself.
std::vector<FrameRange> chunksOf(const FrameRange& range)
{
    std::vector<FrameRange> chunks;
    for (std::int64_t first = range.first.value; first <= range.last.value;) {
        const std::int64_t last = std::min((first / kChunk + 1) * kChunk - 1, range.last.value);
        chunks.push_back({{first}, {last}});
        first = last + 1;
    }
    return chunks;
}

at::Tensor stored(const std::vector<double>& numbers) { return at::tensor(numbers, at::kDouble); }

std::vector<double> numbersFrom(const tensor::SafetensorsReader& file, const char* name, std::int64_t count)
{
    const at::Tensor stored = file.tensor(name).contiguous();
    if (stored.scalar_type() != at::kDouble || stored.numel() != count)
        throw Error{ErrorKind::BadModel, std::string{"The stored survey lacks its "} + name + "."};
    const auto* begin = stored.const_data_ptr<double>();
    return {begin, begin + count};
}

StageResult resultOf(const FilmSurvey& survey)
{
    StageResult result;
    result.tensors = {{"errors", stored(survey.errors)}, {"histogramDistances", stored(survey.histogramDistances)}};
    if (!survey.disocclusion.empty())
        result.tensors["disocclusion"] = stored(survey.disocclusion);
    return result;
}

FilmSurvey surveyFrom(const tensor::SafetensorsReader& file, std::int64_t frames, bool hasDisocclusion)
{
    FilmSurvey survey{.errors = numbersFrom(file, "errors", frames),
                      .histogramDistances = numbersFrom(file, "histogramDistances", frames),
                      .disocclusion = {}};
    if (hasDisocclusion)
        survey.disocclusion = numbersFrom(file, "disocclusion", frames);
    return survey;
}

void append(std::vector<double>& all, const std::vector<double>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// What changed at the first frame lies before the range.
void forgetFirst(std::vector<double>& numbers)
{
    if (!numbers.empty())
        numbers.front() = 0.0;
}

}  // namespace

FilmSurvey surveyFilm(const TranslationPlan& plan,
                      bool measuresDisocclusion,
                      const JobStages& stages,
                      ProgressMeter& meter,
                      const std::stop_token& stop)
{
    meter.resume(Stage::Keyframes);
    Surveyor surveyor{plan, measuresDisocclusion};
    FilmSurvey survey;
    for (const FrameRange& chunk : chunksOf(plan.range)) {
        const FilmSurvey part = stages.cache.obtain(
            stages.keys.survey(chunk, measuresDisocclusion),
            [&](const auto& file) {
                FilmSurvey kept = surveyFrom(file, chunk.count(), measuresDisocclusion);
                meter.skip(chunk.count());
                return kept;
            },
            [&] { return surveyor.chunk(chunk, meter, stop); },
            resultOf);
        append(survey.errors, part.errors);
        append(survey.histogramDistances, part.histogramDistances);
        append(survey.disocclusion, part.disocclusion);
    }
    forgetFirst(survey.errors);
    forgetFirst(survey.histogramDistances);
    forgetFirst(survey.disocclusion);
    return survey;
}

bool isSurveyed(const TranslationPlan& plan, bool measuresDisocclusion, const JobStages& stages)
{
    const std::vector<FrameRange> chunks = chunksOf(plan.range);
    return std::ranges::all_of(chunks, [&](const FrameRange& chunk) {
        return stages.cache.has(stages.keys.survey(chunk, measuresDisocclusion));
    });
}

}  // namespace fresco::pipeline
