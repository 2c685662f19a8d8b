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
    connect(&render_, &FilmRender::started, &queue_, [this] { queue_.giveWay(true); });
    connect(&render_, &FilmRender::ended, &queue_, [this] { queue_.giveWay(false); });
    connect(
        &render_, &FilmRender::finished, this, [this] { memory_.remember(document_.folder(), render_.film()->path); });
    connect(&queue_, &RenderQueue::finished, this, [this](const QueuedJob& job, const TranslateResult& result) {
        memory_.remember(job.projectFolder, job.output);
        adopt(job, result);
    });
}

RenderRoom::~RenderRoom() = default;

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
