// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/render_room.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"
#include "system/notifier.h"
#include "system/power.h"
#include "system/sleep_inhibitor.h"
#include "work/film_render.h"

#include <algorithm>

namespace fresco::ui {

RenderRoom::RenderRoom(const Parts& parts, const QString& file, QObject* parent)
    : QObject(parent), document_(parts.document), render_(parts.render), sleep_(makeSleepInhibitor()),
      notifier_(makeNotifier()), power_(makePower()), store_(file), queue_(parts.desk, store_),
      care_(queue_, parts.desk, *sleep_, *notifier_), end_(queue_, parts.desk, *power_)
{
    watchRender();
    connect(&queue_, &RenderQueue::finished, this, &RenderRoom::adopt);
    connect(&document_, &ProjectDocument::opened, this, [this] { memory_.look(document_.folder()); });
    connect(&memory_, &FilmMemory::found, this, &RenderRoom::adoptFound);
}

RenderRoom::~RenderRoom() = default;

void RenderRoom::watchRender()
{
    connect(&render_, &FilmRender::started, this, [this] {
        queue_.giveWay(true);
        queue_.setBeside(filmBeside());
    });
    connect(&render_, &FilmRender::ended, this, [this] {
        queue_.setBeside({});
        queue_.giveWay(isClosing_);
    });
    connect(&render_, &FilmRender::finished, this, [this] {
        memory_.remember(document_.folder(), render_.wanted());
        care_.tellDone(document_.title(), render_.wanted().path);
    });
    connect(&render_, &FilmRender::failed, this, [this](const Fault& fault) {
        care_.tellFailed(document_.title(), readable(fault));
    });
}

QueuedJob RenderRoom::filmBeside() const
{
    QueuedJob job;
    job.title = document_.title();
    job.projectFolder = document_.folder();
    job.request = render_.wanted().request;
    job.basis = render_.wanted().basis;
    return job;
}

void RenderRoom::close(bool keepsFilm)
{
    isClosing_ = true;
    queue_.giveWay(true);
    if (keepsFilm)
        queue_.takeBesideIn();
    else
        queue_.setBeside({});
}

/// The film of a job of any project. What the frames of one that is not open yet are, its result says.
FilmRender::Film RenderRoom::filmOf(const QueuedJob& job, const TranslateResult& result) const
{
    const ParameterSet& parameters = job.request.parameters;
    const std::int64_t first = parameters.integer(key::from);
    const FrameRange made{FrameIndex{first}, FrameIndex{first + std::max<std::int64_t>(result.frames, 1) - 1}};
    return {.path = job.output,
            .range = isOwn(job) && document_.media() ? filmRange(document_, parameters) : made,
            .basis = job.basis,
            .request = job.request};
}

bool RenderRoom::isOwn(const QueuedJob& job) const
{
    return document_.isOpen() && job.projectFolder == document_.folder();
}

void RenderRoom::adopt(const QueuedJob& job, const TranslateResult& result)
{
    const FilmRender::Film film = filmOf(job, result);
    memory_.remember(job.projectFolder, film);
    if (!isOwn(job) || !isBesideSource(film))
        return;
    render_.adopt(film);
    Q_EMIT ownFilmFinished(result);
}

void RenderRoom::adoptFound(const QString& projectFolder, const FilmRender::Film& film)
{
    if (!document_.isOpen() || document_.folder() != projectFolder || render_.film())
        return;
    render_.adopt(film);
    Q_EMIT ownFilmFound();
}

}  // namespace fresco::ui
