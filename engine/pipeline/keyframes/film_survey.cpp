// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/film_survey.h"

#include "core/stop.h"
#include "flow/flow_estimator.h"
#include "flow/frame_errors.h"
#include "flow/occlusion.h"
#include "fresco/frame_source.h"
#include "pipeline/keyframes/stored_survey.h"
#include "tensor/image_tensor.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace fresco::pipeline {

namespace {

constexpr int kJudgedSide = 512;        ///< whatever the model works at, so that the same keys come out
constexpr int kDisocclusionSide = 128;  ///< enough to tell how much is uncovered
constexpr std::int64_t kChunk = 256;    ///< frames; chunks begin at its multiples, whatever the range
constexpr std::int64_t kLooksBackBy = plan::FrameLook::kReach;  ///< frames that a frame's numbers need before it

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
        : source_(openFrameSource(plan.request.input)), size_(plan.source),
          judged_(withShortSide(shownSize(plan.media), kJudgedSide)), measuresDisocclusion_(measuresDisocclusion)
    {
    }

    FilmSurvey chunk(const FrameRange& frames, ProgressMeter& meter, const std::stop_token& stop)
    {
        if (next_ != frames.first.value)
            startAt(frames.first.value, stop);
        FilmSurvey survey;
        while (next_ <= frames.last.value) {
            const Numbers numbers = measureNext(stop);
            survey.errors.push_back(numbers.error);
            survey.looks.push_back(numbers.look);
            if (measuresDisocclusion_)
                survey.disocclusion.push_back(numbers.disocclusion);
            meter.advance();
        }
        return survey;
    }

private:
    struct Numbers {
        double error;
        plan::FrameLook look;
        double disocclusion;
    };

    /// Looks at what the frame's numbers need before it.
    void startAt(std::int64_t frame, const std::stop_token& stop)
    {
        errors_ = {};
        looks_ = {};
        disocclusion_ = {};
        next_ = std::max<std::int64_t>(frame - kLooksBackBy, 0);
        while (next_ < frame)
            measureNext(stop);
    }

    Numbers measureNext(const std::stop_token& stop)
    {
        core::throwIfStopped(stop);
        ImageView frame = source_->frame({next_++}, stop);
        if (size_ != Size{frame.width, frame.height})  // some films change it in the middle
            frame = resized(frame, size_);
        const ImageView judged = resized(frame, judged_);
        return {errors_.next(judged), looks_.next(frame), measuresDisocclusion_ ? disocclusion_.next(judged) : 0.0};
    }

    std::unique_ptr<FrameSource> source_;
    Size size_;
    Size judged_;
    bool measuresDisocclusion_;
    flow::FrameErrors errors_;
    plan::FrameLooks looks_;
    Disocclusion disocclusion_;
    std::int64_t next_ = -1;  ///< the frame that the three are ready for
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

/// A survey with disocclusion serves one without as well.
cache::EntryKey keyInCache(const FrameRange& chunk, bool measuresDisocclusion, const JobStages& stages)
{
    const cache::EntryKey full = stages.keys.survey(chunk, true);
    return measuresDisocclusion || stages.cache.has(full) ? full : stages.keys.survey(chunk, false);
}

template <class Number> void append(std::vector<Number>& all, const std::vector<Number>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

/// What changed at the first frame lies before the range.
void forgetFirst(std::vector<double>& numbers)
{
    if (!numbers.empty())
        numbers.front() = 0.0;
}

/// The same of what the first frames have behind them.
void forgetFirst(std::vector<plan::FrameLook>& looks)
{
    for (std::size_t frame = 0; frame < std::min(looks.size(), plan::FrameLook::kReach); ++frame)
        for (std::size_t k = frame; k < plan::FrameLook::kReach; ++k)
            looks[frame].novelty[k] = looks[frame].recolouring[k] = 0.0;
}

}  // namespace

FilmSurvey surveyFilm(const TranslationPlan& plan,
                      bool measuresDisocclusion,
                      const JobStages& stages,
                      ProgressMeter& meter,
                      const std::stop_token& stop)
{
    meter.resume(Stage::Keyframes);
    std::optional<Surveyor> surveyor;  // opens the film: only where the cache lacks a chunk
    FilmSurvey survey;
    for (const FrameRange& chunk : chunksOf(plan.range)) {
        const auto read = [&](const auto& file) {
            FilmSurvey kept = surveyFrom(file, chunk.count(), measuresDisocclusion);
            meter.skip(chunk.count());
            return kept;
        };
        const auto measure = [&] {
            if (!surveyor)
                surveyor.emplace(plan, measuresDisocclusion);
            return surveyor->chunk(chunk, meter, stop);
        };
        const cache::EntryKey key = keyInCache(chunk, measuresDisocclusion, stages);
        const FilmSurvey part = stages.cache.obtain(key, read, measure, storedSurvey);
        append(survey.errors, part.errors);
        append(survey.looks, part.looks);
        append(survey.disocclusion, part.disocclusion);
    }
    forgetFirst(survey.errors);
    forgetFirst(survey.looks);
    forgetFirst(survey.disocclusion);
    return survey;
}

bool isSurveyed(const TranslationPlan& plan, bool measuresDisocclusion, const JobStages& stages)
{
    const std::vector<FrameRange> chunks = chunksOf(plan.range);
    return std::ranges::all_of(chunks, [&](const FrameRange& chunk) {
        return stages.cache.has(keyInCache(chunk, measuresDisocclusion, stages));
    });
}

}  // namespace fresco::pipeline
