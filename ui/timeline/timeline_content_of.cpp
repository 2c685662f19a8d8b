// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_content_of.h"

#include "document/edits.h"
#include "document/keys_in_force.h"
#include "document/project_document.h"
#include "fresco/frame_size.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"
#include "work/film_render.h"
#include "work/key_watch.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

using widgets::KeyState;
using widgets::RenderState;
using widgets::TimelineContent;

std::optional<std::int64_t> named(const ParameterSet& parameters, std::string_view key)
{
    return parameters.isSet(key) ? std::optional(parameters.integer(key)) : std::nullopt;
}

KeyState stateOf(const KeyPicture* picture, const QString& basis)
{
    if (!picture)
        return KeyState::Missing;
    if (picture->basis != basis)
        return KeyState::Stale;
    return picture->quality == PictureQuality::Draft ? KeyState::Draft : KeyState::Rendered;
}

void addKeys(TimelineContent& content,
             const ProjectDocument& document,
             const KeyGallery& gallery,
             const PictureBases& bases,
             const KeysAtWork& atWork)
{
    const auto words = edits::keyPrompts(document.project());
    for (const std::int64_t frame : keysInForce(document)) {
        const ProjectKey* kept = edits::findKey(document.project(), frame);
        KeyState state = keyStateOf(document, gallery, bases, frame);
        if (atWork.running.contains(frame))
            state = KeyState::Running;
        else if (atWork.failed.contains(frame))
            state = KeyState::Failed;
        content.keys.push_back({.frame = frame,
                                .state = state,
                                .isLocked = kept && kept->isLocked,
                                .isOwn = kept && kept->isOwn,
                                .hasWords = words.contains(frame)});
    }
}

void addCurves(TimelineContent& content, const KeyPlan& plan)
{
    std::vector<float> motion;
    std::vector<float> disocclusion;
    for (const FrameChange& change : plan.changes) {
        motion.push_back(change.difference);
        disocclusion.push_back(change.disocclusion);
    }
    content.motion = widgets::GraphLevels(std::move(motion), plan.range.first.value);
    content.disocclusion = widgets::GraphLevels(std::move(disocclusion), plan.range.first.value);
}

widgets::FrameSpan span(const FrameRange& range) { return {range.first.value, range.last.value}; }

/// Lays a run over those that are there: what it covers of them goes.
void lay(std::vector<widgets::RenderRun>& runs, const widgets::RenderRun& over)
{
    std::vector<widgets::RenderRun> laid;
    for (const widgets::RenderRun& run : runs) {
        if (run.frames.first < over.frames.first)
            laid.push_back({{run.frames.first, std::min(run.frames.last, over.frames.first - 1)}, run.state});
        if (run.frames.last > over.frames.last)
            laid.push_back({{std::max(run.frames.first, over.frames.last + 1), run.frames.last}, run.state});
    }
    laid.push_back(over);
    std::ranges::sort(laid, {}, [](const widgets::RenderRun& run) { return run.frames.first; });
    runs = std::move(laid);
}

/// Of a render that was stopped, what is in the cache; of one that failed, the rest as well.
void layAttempt(std::vector<widgets::RenderRun>& runs, const FilmRender::Attempt& attempt)
{
    if (attempt.isFailed)
        lay(runs, {span(attempt.range), RenderState::Failed});
    if (attempt.done)
        lay(runs, {span(*attempt.done), RenderState::Cached});
}

/// What is newer lies above: the film, if it is out of date, below what was tried since.
void addRuns(TimelineContent& content, const ProjectDocument& document, const FilmRender& render)
{
    const QString basis = filmBasis(document);
    const auto& film = render.film();
    const bool isCurrent = film && film->basis == basis;
    if (film && !isCurrent)
        lay(content.runs, {span(film->range), RenderState::Stale});
    if (const auto& attempt = render.attempt(); attempt && attempt->basis == basis)
        layAttempt(content.runs, *attempt);
    if (isCurrent)
        lay(content.runs, {span(film->range), RenderState::Rendered});
    if (const auto done = render.doneFrames())
        lay(content.runs, {span(*done), RenderState::Running});
}

}  // namespace

KeyState
keyStateOf(const ProjectDocument& document, const KeyGallery& gallery, const PictureBases& bases, std::int64_t frame)
{
    const ProjectKey* kept = edits::findKey(document.project(), frame);
    if (kept && !kept->picture.empty())
        return KeyState::Rendered;
    const QString basis = bases.of(frame);
    return stateOf(gallery.best(frame, basis), basis);
}

TimelineContent timelineContentOf(const ProjectDocument& document,
                                  const KeyGallery& gallery,
                                  const PictureBases& bases,
                                  const FilmRender& render,
                                  const KeysAtWork& atWork)
{
    TimelineContent content;
    const auto& media = document.media();
    if (!media)
        return content;
    content.frames = media->frames;
    content.rate = {media->frameRate.num, media->frameRate.den};
    content.hasVariableRate = media->variableFrameRate;
    if (const FrameSize shown = shownSize(*media); shown.width > 0 && shown.height > 0)
        content.pictureAspect = static_cast<double>(shown.width) / shown.height;
    addKeys(content, document, gallery, bases, atWork);
    for (const FrameRange& batch : document.plan().batches)
        content.batches.push_back({batch.first.value, batch.last.value});
    content.cuts = cutsInForce(document);
    content.markers = document.project().markers;
    content.in = named(document.parameters(), key::from);
    content.out = named(document.parameters(), key::to);
    addCurves(content, document.plan());
    addRuns(content, document, render);
    return content;
}

}  // namespace fresco::ui
