// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/render_queue.h"

#include "bridge/text.h"
#include "queue/queue_json.h"
#include "queue/queue_store.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kWriteDelayMs = 2000;

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

}  // namespace

RenderQueue::RenderQueue(JobDesk& desk, QueueStore& store, QObject* parent)
    : QObject(parent), desk_(desk), store_(store)
{
    writeSoon_.setSingleShot(true);
    writeSoon_.setInterval(kWriteDelayMs);
    connect(&writeSoon_, &QTimer::timeout, this, &RenderQueue::write);
    connect(&store_, &QueueStore::loaded, this, [this](const QByteArray& json, bool isOurs) {
        adopt(queueFromJson(json), isOurs);
    });
}

RenderQueue::~RenderQueue() { write(); }

void RenderQueue::load()
{
    if (mayWrite_ || std::exchange(isLoading_, true))
        return;
    store_.load();
}

void RenderQueue::adopt(std::vector<QueuedJob> jobs, bool isOurs)
{
    Q_EMIT aboutToReset();
    // What was added while the file was read comes behind it.
    jobs.insert(jobs.end(), std::make_move_iterator(jobs_.begin()), std::make_move_iterator(jobs_.end()));
    jobs_ = std::move(jobs);
    isLoading_ = false;
    mayWrite_ = isOurs;
    Q_EMIT wasReset();
    tellWhatGoesOn();
    if (beside_)
        write();
    startNext();
}

void RenderQueue::tellWhatGoesOn()
{
    const auto wasUnderWay = [](const QueuedJob& job) { return job.isActive() && job.isResumed; };
    const auto found = std::find_if(jobs_.begin(), jobs_.end(), wasUnderWay);
    if (found != jobs_.end())
        Q_EMIT goesOn(*found);
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
    if (beside_)
        files << toQt(beside_->request.output);
    return files;
}

void RenderQueue::setBeside(std::optional<QueuedJob> job)
{
    if (!job && !beside_)
        return;
    beside_ = std::move(job);
    if (beside_) {
        beside_->id = newId();
        beside_->state = QueueState::Running;
        beside_->note(tr("Started at once, to %1").arg(toQt(beside_->request.output)));
    }
    write();
}

void RenderQueue::takeBesideIn()
{
    if (!beside_)
        return;
    QueuedJob job = *std::exchange(beside_, std::nullopt);
    job.isResumed = true;
    job.state = QueueState::Waiting;
    job.note(stateWords(job));
    Q_EMIT aboutToInsert(0);
    jobs_.insert(jobs_.begin(), std::move(job));
    Q_EMIT inserted();
    write();
    startNext();
}

void RenderQueue::followProject(const QString& from, const QString& to)
{
    for (QueuedJob& job : jobs_)
        job.followProject(from, to);
    if (beside_)
        beside_->followProject(from, to);
    write();
}

QString RenderQueue::add(QueuedJob job)
{
    job.id = newId();
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

void RenderQueue::tell(const QueuedJob& job)
{
    Q_EMIT changed(rowOf(job.id));
    if (!writeSoon_.isActive())  // progress comes all the time: a restart would put it off for ever
        writeSoon_.start();
}

void RenderQueue::write()
{
    if (!mayWrite_)
        return;
    std::vector<QueuedJob> kept(jobs_);
    if (beside_)
        kept.insert(kept.begin(), *beside_);
    store_.save(queueToJson(kept));
}

}  // namespace fresco::ui
