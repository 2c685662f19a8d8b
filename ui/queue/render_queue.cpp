// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/render_queue.h"

#include "bridge/text.h"
#include "jobs/job_desk.h"
#include "queue/queue_json.h"
#include "queue/queue_store.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kWriteDelayMs = 2000;
constexpr JobWishes kWishes{.keyframes = true};  // nobody looks on; they tell how much came from the cache

}  // namespace

RenderQueue::RenderQueue(JobDesk& desk, QueueStore& store, QObject* parent)
    : QObject(parent), desk_(desk), store_(store)
{
    writeSoon_.setSingleShot(true);
    writeSoon_.setInterval(kWriteDelayMs);
    connect(&writeSoon_, &QTimer::timeout, this, &RenderQueue::write);
    connect(&store_, &QueueStore::loaded, this, [this](const QByteArray& json) { adopt(queueFromJson(json)); });
}

RenderQueue::~RenderQueue()
{
    if (isLoaded_)
        write();
}

void RenderQueue::load()
{
    isLoaded_ = false;
    store_.load();
}

void RenderQueue::adopt(std::vector<QueuedJob> jobs)
{
    Q_EMIT aboutToReset();
    // What was added while the file was read comes behind it.
    jobs.insert(jobs.end(), std::make_move_iterator(jobs_.begin()), std::make_move_iterator(jobs_.end()));
    jobs_ = std::move(jobs);
    isLoaded_ = true;
    Q_EMIT wasReset();
    startNext();
}

const QueuedJob* RenderQueue::find(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &jobs_[static_cast<std::size_t>(row)];
}

QueuedJob* RenderQueue::at(const QString& id) { return const_cast<QueuedJob*>(std::as_const(*this).find(id)); }

int RenderQueue::rowOf(const QString& id) const
{
    const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const QueuedJob& job) { return job.id == id; });
    return found == jobs_.end() ? -1 : static_cast<int>(found - jobs_.begin());
}

int RenderQueue::waiting() const
{
    return static_cast<int>(std::count_if(
        jobs_.begin(), jobs_.end(), [](const QueuedJob& job) { return job.state == QueueState::Waiting; }));
}

QStringList RenderQueue::outputs() const
{
    QStringList files;
    for (const QueuedJob& job : jobs_)
        if (!job.isOver())
            files << toQt(job.request.output);
    return files;
}

QString RenderQueue::add(QueuedJob job)
{
    job.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    job.state = QueueState::Waiting;
    job.note(tr("Added: %1, to %2").arg(rangeWords(job.request), toQt(job.request.output)));
    const QString id = job.id;
    Q_EMIT aboutToInsert(static_cast<int>(jobs_.size()));
    jobs_.push_back(std::move(job));
    Q_EMIT inserted();
    writeSoon_.start();
    startNext();
    return id;
}

void RenderQueue::remove(const QString& id)
{
    if (id == runningId_ && !id.isEmpty())
        stop(id, StopWish::Remove);
    else if (const int row = rowOf(id); row >= 0)
        erase(row);
}

void RenderQueue::erase(int row)
{
    Q_EMIT aboutToRemove(row);
    jobs_.erase(jobs_.begin() + row);
    Q_EMIT removed();
    writeSoon_.start();
}

void RenderQueue::removeOver()
{
    for (int row = static_cast<int>(jobs_.size()) - 1; row >= 0; --row)
        if (jobs_[static_cast<std::size_t>(row)].isOver())
            erase(row);
}

void RenderQueue::move(const QString& id, int to)
{
    const int from = rowOf(id);
    to = std::clamp(to, 0, std::max(0, static_cast<int>(jobs_.size()) - 1));
    if (from < 0 || from == to)
        return;
    Q_EMIT aboutToMove(from, to > from ? to + 1 : to);
    const auto first = jobs_.begin();
    if (from < to)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    Q_EMIT moved();
    writeSoon_.start();
}

void RenderQueue::pause(const QString& id)
{
    if (id == runningId_)
        stop(id, StopWish::Pause);
    else if (QueuedJob* job = at(id); job && job->state == QueueState::Waiting) {
        job->state = QueueState::Paused;
        tell(*job);
    }
}

void RenderQueue::resume(const QString& id)
{
    if (QueuedJob* job = at(id); job && job->state == QueueState::Paused)
        again(id);
}

void RenderQueue::cancel(const QString& id)
{
    if (id == runningId_)
        stop(id, StopWish::Cancel);
    else if (QueuedJob* job = at(id); job && !job->isOver()) {
        job->state = QueueState::Cancelled;
        tell(*job);
    }
}

void RenderQueue::retry(const QString& id)
{
    if (const QueuedJob* job = find(id); job && job->isOver())
        again(id);
}

void RenderQueue::retryLower(const QString& id)
{
    QueuedJob* job = at(id);
    const auto lower = job && job->isOver() ? lowerResolution(job->request.parameters) : std::nullopt;
    if (!lower)
        return;
    job->request.parameters.set(key::resolution, std::int64_t{*lower});
    job->note(tr("Working resolution lowered to %L1").arg(*lower));
    again(id);
}

void RenderQueue::retryAt(const QString& id, const QString& output)
{
    QueuedJob* job = at(id);
    if (!job || !job->isOver() || output.isEmpty())
        return;
    job->request.output = toEnginePath(output);
    job->note(tr("To be written to %1").arg(output));
    again(id);
}

void RenderQueue::again(const QString& id)
{
    QueuedJob* job = at(id);
    job->isResumed = job->elapsedMs > 0;
    job->state = QueueState::Waiting;
    job->fault.reset();
    tell(*job);
    startNext();
}

void RenderQueue::hold(bool isOn)
{
    if (std::exchange(isHeld_, isOn) == isOn)
        return;
    Q_EMIT heldChanged(isOn);
    isOn ? becomeStill() : startNext();
}

void RenderQueue::giveWay(bool isOn)
{
    if (std::exchange(isGivingWay_, isOn) != isOn)
        isOn ? becomeStill() : startNext();
}

void RenderQueue::becomeStill()
{
    if (!runningId_.isEmpty())
        stop(runningId_, StopWish::Wait);
}

void RenderQueue::startNext()
{
    if (!isLoaded_ || isStill() || !runningId_.isEmpty())
        return;
    const auto next = std::find_if(
        jobs_.begin(), jobs_.end(), [](const QueuedJob& job) { return job.state == QueueState::Waiting; });
    if (next == jobs_.end())
        return;
    runningId_ = next->id;
    stopWish_ = StopWish::None;
    elapsedBefore_ = next->elapsedMs;
    next->state = QueueState::Running;
    next->progress.reset();
    next->timeLeft = {};
    next->note(next->isResumed ? tr("Goes on from the cache") : tr("Started"));
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
    connect(engineJob, &Job::started, this, withJob([](QueuedJob& job) {
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
    const bool isForGood = wish == StopWish::Cancel || wish == StopWish::Remove || wish == StopWish::None;
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

void RenderQueue::tell(const QueuedJob& job)
{
    Q_EMIT changed(rowOf(job.id));
    if (!writeSoon_.isActive())  // progress comes all the time: a restart would put it off for ever
        writeSoon_.start();
}

void RenderQueue::write() { store_.save(queueToJson(jobs_)); }

}  // namespace fresco::ui
