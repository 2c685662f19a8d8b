// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "jobs/job_desk.h"
#include "queue/render_queue.h"

#include <algorithm>
#include <utility>

// One film at the engine, from its turn to its end.

namespace fresco::ui {

namespace {

constexpr JobWishes kWishes{.keyframes = true};  // nobody looks on; they tell how much came from the cache

}  // namespace

void RenderQueue::startNext()
{
    if (isLoading_ || isStill() || !runningId_.isEmpty())
        return;
    const auto next =
        std::find_if(jobs_.begin(), jobs_.end(), [](const QueuedJob& job) { return job.state == QueueState::Waiting; });
    if (next == jobs_.end())
        return;
    runningId_ = next->id;
    stopWish_ = StopWish::None;
    elapsedBefore_ = next->elapsedMs;
    next->state = QueueState::Running;
    next->progress.reset();
    next->timeLeft = {};
    next->isAside = desk_.isInteractive();
    if (next->isAside)
        next->note(tr("Waits for a preview"));
    run_.start();
    engineJob_ = desk_.submit({.request = next->request, .wishes = kWishes}, Job::Rank::Background);
    watch(engineJob_);
    tell(*next);
    Q_EMIT started(*find(runningId_), engineJob_);
}

void RenderQueue::watch(Job* engineJob)
{
    const auto withJob = [this](auto act) {
        return [this, act](const auto&... told) {
            if (QueuedJob* job = at(runningId_)) {
                act(*job, told...);
                tell(*job);
            }
        };
    };
    connect(engineJob, &Job::progressed, this, withJob([this](QueuedJob& job, const Progress& progress) {
                job.elapsedMs = elapsedBefore_ + run_.elapsed();
                if (!job.progress || job.progress->stage != progress.stage)
                    job.note(translated("Stages", stageLabel(progress.stage)));
                job.timeLeft.add(progress.fraction, job.elapsedMs);
                job.progress = progress;
                job.progress->preview.reset();
            }));
    connect(engineJob, &Job::keyframeMade, this, withJob([](QueuedJob& job, const KeyframePicture& made) {
                job.reusedKeys += made.isReused ? 1 : 0;
            }));
    connect(engineJob, &Job::warned, this, withJob([](QueuedJob& job, const QString& line) { job.note(line); }));
    connect(engineJob, &Job::started, this, withJob([this](QueuedJob& job) {
                if (!job.progress)
                    run_.restart();  // waiting for its turn is no work
                job.note(job.isResumed ? tr("Goes on from the cache") : tr("Started"));
                job.isAside = false;
                job.reusedKeys = 0;
            }));
    connect(engineJob, &Job::setAside, this, withJob([](QueuedJob& job) {
                job.isAside = true;
                job.isResumed = true;
                job.note(tr("Waits for a preview"));
            }));
    connect(engineJob, &Job::translated, this, &RenderQueue::finish);
    connect(engineJob, &Job::cancelled, this, &RenderQueue::cancelled);
    connect(engineJob, &Job::failed, this, &RenderQueue::fail);
}

void RenderQueue::stop(const QString& id, StopWish wish)
{
    stopWish_ = std::max(stopWish_, wish);  // who cancelled a film that is about to pause means it
    QueuedJob* job = at(id);
    job->isStopping = true;
    tell(*job);
    desk_.cancel(engineJob_);
}

QueuedJob* RenderQueue::endRun(QueueState state)
{
    QueuedJob* job = at(runningId_);
    job->elapsedMs = elapsedBefore_ + run_.elapsed();
    job->state = state;
    job->isStopping = job->isAside = false;
    engineJob_.clear();
    runningId_.clear();
    return job;
}

void RenderQueue::finish(const TranslateResult& result)
{
    QueuedJob* job = endRun(QueueState::Done);
    job->output = toQt(result.output);
    job->note(tr("Written: %1").arg(job->output));
    ++done_;
    const QString id = job->id;
    tell(*job);
    Q_EMIT finished(*find(id), result);
    afterRun(id);
}

void RenderQueue::cancelled()
{
    const StopWish wish = std::exchange(stopWish_, StopWish::None);
    const bool isForGood = wish == StopWish::Cancel || wish == StopWish::Remove;
    // Nobody asked for it here, so the engine itself was stopped: the window closes, and the film goes on at the next
    // start.
    if (wish == StopWish::None)
        isGivingWay_ = true;
    QueuedJob* job = endRun(isForGood                 ? QueueState::Cancelled
                            : wish == StopWish::Pause ? QueueState::Paused
                                                      : QueueState::Waiting);
    job->isResumed = !isForGood;
    job->note(stateWords(*job));
    const QString id = job->id;
    tell(*job);
    if (wish == StopWish::Remove)
        erase(rowOf(id));
    afterRun(id);
}

void RenderQueue::fail(const Fault& fault)
{
    QueuedJob* job = endRun(QueueState::Failed);
    job->fault = fault;
    job->note(readable(fault));
    if (!fault.detail.isEmpty())
        job->note(fault.detail);
    ++failed_;
    const QString id = job->id;
    tell(*job);
    Q_EMIT failed(*find(id));
    afterRun(id);
}

void RenderQueue::afterRun(const QString& id)
{
    Q_EMIT stopped(id);
    startNext();
    if (!runningId_.isEmpty())
        return;
    Q_EMIT stood();
    if (waiting() == 0 && done_ + failed_ > 0)
        Q_EMIT drained(std::exchange(done_, 0), std::exchange(failed_, 0));
}

}  // namespace fresco::ui
