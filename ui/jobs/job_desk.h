// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_runner.h"
#include "jobs/job.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <utility>

namespace fresco::ui {

/// Decides whose turn at the engine it is. Interactive jobs run first come, first served; a background job runs while
/// there is none, is set aside when one comes, and goes on after it: what it had done lies in the cache.
class JobDesk : public QObject {
    Q_OBJECT
public:
    explicit JobDesk(EngineRunner& runner, QObject* parent = nullptr);

    /// What every job is given before it waits: the person's device and threads.
    void setPreparation(std::function<void(EngineJob&)> prepare) { prepare_ = std::move(prepare); }
    /// @return the job, which starts by itself; connect to it before control goes back to the event loop
    Job* submit(EngineJob call, Job::Rank rank);
    /// Ends it: `cancelled` comes soon, or its result if it was done already.
    void cancel(Job* job);
    /// Ends all that somebody waits for; renders go on.
    void cancelInteractive();

    const Job* running() const { return running_; }
    bool isInteractive() const;
    /// A render runs, or waits for its turn.
    bool hasRender() const;
    bool isIdle() const { return !running_ && waiting_.empty(); }

Q_SIGNALS:
    /// A job began, ended or was set aside.
    void changed();

private:
    void connectRunner();
    void startNext();
    void finish(const EngineResult& result);
    void stopped();
    void end(Job* job);
    Job* takeNext();
    void setState(Job* job, Job::State state);

    EngineRunner& runner_;
    std::function<void(EngineJob&)> prepare_;
    std::deque<Job*> waiting_;  ///< in the order of submission; those set aside in front
    Job* running_ = nullptr;
    bool isStepAsideWanted_ = false;
};

}  // namespace fresco::ui
