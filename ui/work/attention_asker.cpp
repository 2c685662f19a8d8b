// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/attention_asker.h"

#include "bridge/text.h"
#include "document/project_document.h"

namespace fresco::ui {

AttentionAsker::AttentionAsker(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), job_(desk, this)
{
    connect(&document, &ProjectDocument::closed, this, &AttentionAsker::cancel);
    connect(&job_, &NewestJob::failed, this, &AttentionAsker::failed);
    connect(&job_, &NewestJob::runningChanged, this, &AttentionAsker::askingChanged);
}

void AttentionAsker::ask(std::int64_t frame, QPointF point)
{
    const TranslateRequest translation = requestOf(document_.project(), toEnginePath(document_.folder()), {});
    const AttentionRequest question{.job = translation, .frame = {frame}, .x = point.x(), .y = point.y()};
    const Job* job = job_.ask({.request = question}, Job::Rank::Interactive);
    connect(job, &Job::attended, this, &AttentionAsker::known);
}

}  // namespace fresco::ui
