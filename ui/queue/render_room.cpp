// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/render_room.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"
#include "system/notifier.h"
#include "system/power.h"
#include "system/sleep_inhibitor.h"
#include "work/film_render.h"

namespace fresco::ui {

RenderRoom::RenderRoom(const Parts& parts, const QString& file, QObject* parent)
    : QObject(parent), document_(parts.document), render_(parts.render), sleep_(makeSleepInhibitor()),
      notifier_(makeNotifier()), power_(makePower()), store_(file), queue_(parts.desk, store_),
      care_(queue_, parts.desk, *sleep_, *notifier_), end_(queue_, parts.desk, *power_)
{
    watchRender();
    connect(&queue_, &RenderQueue::finished, this, [this](const QueuedJob& job, const TranslateResult& result) {
        memory_.remember(job.projectFolder, job.output);
        adopt(job, result);
    });
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
        memory_.remember(document_.folder(), render_.film()->path);
        care_.tellDone(document_.title(), render_.film()->path);
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

/// Films with the source in the picture, and folders of pictures, are nothing to lay beside the source.
void RenderRoom::adopt(const QueuedJob& job, const TranslateResult& result)
{
    const ParameterSet& parameters = job.request.parameters;
    const bool isShown = result.output.has_extension() && parameters.text(key::layout) == "result";
    if (!isShown || job.projectFolder != document_.folder() || !document_.isOpen())
        return;
    render_.adopt({job.output, filmRange(document_, parameters), job.basis, job.request});
    Q_EMIT ownFilmFinished(result);
}

}  // namespace fresco::ui
