// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_desk.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

bool isInteractiveJob(const Job* job) { return job->rank() == Job::Rank::Interactive; }

}  // namespace

JobDesk::JobDesk(EngineRunner& runner, QObject* parent) : QObject(parent), runner_(runner) { connectRunner(); }

void JobDesk::connectRunner()
{
    const auto pass = [this](auto from, auto to) {
        connect(&runner_, from, this, [this, to](const auto& report) {
            if (running_)
                Q_EMIT(running_->*to)(report);
        });
    };
    pass(&EngineRunner::progressed, &Job::progressed);
    pass(&EngineRunner::warned, &Job::warned);
    pass(&EngineRunner::keyframeMade, &Job::keyframeMade);
    pass(&EngineRunner::lossesMeasured, &Job::lossesMeasured);
    pass(&EngineRunner::guidanceMade, &Job::guidanceMade);
    connect(&runner_, &EngineRunner::finished, this, &JobDesk::finish);
    connect(&runner_, &EngineRunner::cancelled, this, &JobDesk::stopped);
    connect(&runner_, &EngineRunner::failed, this, [this](const Fault& fault) {
        if (Job* job = std::exchange(running_, nullptr)) {
            Q_EMIT job->failed(fault);
            end(job);
        }
    });
}

Job* JobDesk::submit(EngineJob call, Job::Rank rank)
{
    if (prepare_)
        prepare_(call);
    auto* job = new Job(std::move(call), rank, this);
    waiting_.push_back(job);
    if (running_ && rank == Job::Rank::Interactive && !isInteractiveJob(running_)) {
        isStepAsideWanted_ = true;
        runner_.cancel();
    }
    QMetaObject::invokeMethod(this, &JobDesk::startNext, Qt::QueuedConnection);  // who submits connects first
    return job;
}

void JobDesk::cancel(Job* job)
{
    if (job && job == running_) {
        isStepAsideWanted_ = false;
        runner_.cancel();
    } else if (std::erase(waiting_, job) > 0) {
        Q_EMIT job->cancelled();
        end(job);
    }
}

void JobDesk::cancelInteractive()
{
    const std::deque<Job*> waiting = waiting_;
    for (Job* job : waiting)
        if (isInteractiveJob(job))
            cancel(job);
    if (running_ && isInteractiveJob(running_))
        cancel(running_);
}

bool JobDesk::isInteractive() const
{
    return (running_ && isInteractiveJob(running_)) || std::any_of(waiting_.begin(), waiting_.end(), isInteractiveJob);
}

bool JobDesk::hasRender() const
{
    return (running_ && !isInteractiveJob(running_)) ||
           !std::all_of(waiting_.begin(), waiting_.end(), isInteractiveJob);
}

Job* JobDesk::takeNext()
{
    if (waiting_.empty())
        return nullptr;
    auto next = std::find_if(waiting_.begin(), waiting_.end(), isInteractiveJob);
    if (next == waiting_.end())
        next = waiting_.begin();
    Job* job = *next;
    waiting_.erase(next);
    return job;
}

void JobDesk::startNext()
{
    if (running_)
        return;
    Job* job = takeNext();
    if (!job)
        return;
    running_ = job;
    runner_.start(job->call());
    setState(job, Job::State::Running);
    Q_EMIT job->started();
}

void JobDesk::finish(const EngineResult& result)
{
    Job* job = std::exchange(running_, nullptr);
    isStepAsideWanted_ = false;
    if (!job)
        return;
    if (const auto* film = std::get_if<TranslateResult>(&result))
        Q_EMIT job->translated(*film);
    else if (const auto* metrics = std::get_if<Metrics>(&result))
        Q_EMIT job->measured(*metrics);
    else if (const auto* model = std::get_if<ModelInfo>(&result))
        Q_EMIT job->checked(*model);
    else
        Q_EMIT job->attended(std::make_shared<const AttentionHeat>(std::get<AttentionHeat>(result)));
    end(job);
}

void JobDesk::stopped()
{
    Job* job = std::exchange(running_, nullptr);
    if (!job)
        return;
    if (std::exchange(isStepAsideWanted_, false)) {
        waiting_.push_front(job);
        setState(job, Job::State::SetAside);
        Q_EMIT job->setAside();
        startNext();
        return;
    }
    Q_EMIT job->cancelled();
    end(job);
}

void JobDesk::end(Job* job)
{
    isStepAsideWanted_ = false;
    setState(job, Job::State::Ended);
    Q_EMIT job->ended();
    job->deleteLater();
    startNext();
}

void JobDesk::setState(Job* job, Job::State state)
{
    job->state_ = state;
    Q_EMIT changed();
}

}  // namespace fresco::ui
