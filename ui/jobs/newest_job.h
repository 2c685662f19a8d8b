// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QPointer>

namespace fresco::ui {

class JobDesk;

/// Of the jobs that its owner asks for one after the other only the newest counts: the one before is given up, and
/// nothing that it still says reaches the owner.
class NewestJob : public QObject {
    Q_OBJECT
public:
    /// @param owner  also the parent; what it connects to a job is taken away with that job
    NewestJob(JobDesk& desk, QObject* owner);

    /// @return the job, to connect the owner to its answers
    Job* ask(EngineJob call, Job::Rank rank);
    void cancel();
    bool isRunning() const { return !job_.isNull(); }

Q_SIGNALS:
    void failed(const fresco::ui::Fault& fault);
    void runningChanged();

private:
    void giveUp();

    JobDesk& desk_;
    QPointer<Job> job_;
};

}  // namespace fresco::ui
