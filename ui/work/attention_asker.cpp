// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/attention_asker.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"

namespace fresco::ui {

AttentionAsker::AttentionAsker(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), desk_(desk)
{
    connect(&document, &ProjectDocument::closed, this, &AttentionAsker::cancel);
}

void AttentionAsker::ask(std::int64_t frame, QPointF point)
{
    cancel();
    const TranslateRequest translation = requestOf(document_.project(), toEnginePath(document_.folder()), {});
    const AttentionRequest question{.job = translation, .frame = {frame}, .x = point.x(), .y = point.y()};
    Job* job = desk_.submit({.request = question}, Job::Rank::Interactive);
    job_ = job;
    connect(job, &Job::attended, this, [this, job](const HeatHandle& heat) {
        if (job_ == job)
            Q_EMIT known(heat);
    });
    connect(job, &Job::failed, this, [this, job](const Fault& fault) {
        if (job_ == job)
            Q_EMIT failed(fault);
    });
    connect(job, &Job::ended, this, [this, job] {
        if (job_ != job)
            return;  // another question was asked meanwhile
        job_.clear();
        Q_EMIT askingChanged();
    });
    Q_EMIT askingChanged();
}

void AttentionAsker::cancel()
{
    if (Job* job = std::exchange(job_, nullptr)) {
        desk_.cancel(job);
        Q_EMIT askingChanged();
    }
}

}  // namespace fresco::ui
