// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/newest_job.h"

#include "jobs/job_desk.h"

namespace fresco::ui {

NewestJob::NewestJob(JobDesk& desk, QObject* owner) : QObject(owner), desk_(desk) {}

Job* NewestJob::ask(EngineJob call, Job::Rank rank)
{
    giveUp();
    job_ = desk_.submit(std::move(call), rank);
    connect(job_, &Job::failed, this, &NewestJob::failed);
    connect(job_, &Job::ended, this, [this] {
        job_.clear();
        Q_EMIT runningChanged();
    });
    Q_EMIT runningChanged();
    return job_;
}

void NewestJob::cancel()
{
    if (!isRunning())
        return;
    giveUp();
    Q_EMIT runningChanged();
}

void NewestJob::giveUp()
{
    Job* job = std::exchange(job_, nullptr);
    if (!job)
        return;
    job->disconnect(this);
    job->disconnect(parent());
    desk_.cancel(job);
}

}  // namespace fresco::ui
