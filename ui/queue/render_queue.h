// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "queue/queued_job.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace fresco::ui {

class JobDesk;
class QueueStore;

/// Films to be rendered, one after the other, of any number of projects. Lives through a restart: what was running then
/// goes on from the cache. The JobDesk lets a preview pass a running render.
class RenderQueue : public QObject {
    Q_OBJECT
public:
    RenderQueue(JobDesk& desk, QueueStore& store, QObject* parent = nullptr);
    /// Writes down how it stands; a running job goes on at the next start.
    ~RenderQueue() override;

    /// Reads the queue of the last run, once; nothing starts before that is done. What was not read is never written
    /// over.
    void load();

    const std::vector<QueuedJob>& jobs() const { return jobs_; }
    /// nullptr where there is none.
    const QueuedJob* find(const QString& id) const;
    /// The one that runs, or nullptr.
    const QueuedJob* running() const { return find(runningId_); }
    /// What the engine does for the running one; nullptr if none runs.
    Job* engineJob() const { return engineJob_; }
    bool isHeld() const { return isHeld_; }
    int waiting() const;
    /// Files that films still to be made will be written to.
    QStringList outputs() const;

    /// A film that is made at once, beside the queue. As long as it is, the queue's file has it in front: whatever ends
    /// the program, the film goes on at the next start. Nothing: none is made any more.
    void setBeside(std::optional<QueuedJob> job);
    /// The film beside becomes the queue's own: in front, to go on from the cache when its turn comes.
    void takeBesideIn();
    /// See QueuedJob::followProject().
    void followProject(const QString& from, const QString& to);
    /// Whether films in here outlive the program; they do not while another window has the queue's file.
    bool isKept() const { return mayWrite_; }

    /// Puts a film at the end; id and state are set here. @return its id
    QString add(QueuedJob job);
    void remove(const QString& id);
    /// @param to  its place afterwards, from 0
    void move(const QString& id, int to);
    void pause(const QString& id);
    void resume(const QString& id);
    void cancel(const QString& id);
    /// Once more, from what the cache has.
    void retry(const QString& id);
    /// Once more at about half the memory.
    void retryLower(const QString& id);
    /// Once more, to another file.
    void retryAt(const QString& id, const QString& output);
    /// Takes away everything that is over.
    void removeOver();

    /// While it is held nothing is rendered: the running film stops after its step and waits in its place.
    void hold(bool isOn);
    /// The same while another film is made at once, whatever hold() says.
    void giveWay(bool isOn);

Q_SIGNALS:
    // For models: between the two of a pair the list changes.
    void aboutToInsert(int row);
    void inserted();
    void aboutToRemove(int row);
    void removed();
    /// @param to  in terms of QAbstractItemModel::beginMoveRows
    void aboutToMove(int from, int to);
    void moved();
    void aboutToReset();
    void wasReset();
    void changed(int row);

    /// The queue of the last run was read. This film was under way when it ended, and goes on.
    void goesOn(const fresco::ui::QueuedJob& job);
    /// A film began to be made: watch the engine's job for previews and losses.
    void started(const fresco::ui::QueuedJob& job, fresco::ui::Job* engineJob);
    void finished(const fresco::ui::QueuedJob& job, const fresco::TranslateResult& result);
    void failed(const fresco::ui::QueuedJob& job);
    /// A film ended in whatever way, or was paused.
    void stopped(const QString& id);
    /// Nothing runs any more: all is over, paused or held.
    void stood();
    /// The last film that waited is over. @param done, failed  since the queue last stood still
    void drained(int done, int failed);
    void heldChanged(bool isHeld);

private:
    enum class StopWish { None, Wait, Pause, Cancel, Remove };

    QueuedJob* at(const QString& id);
    int rowOf(const QString& id) const;
    void adopt(std::vector<QueuedJob> jobs, bool isOurs);
    void tellWhatGoesOn();
    bool isStill() const { return isHeld_ || isGivingWay_; }
    void becomeStill();
    void startNext();
    void watch(Job* job);
    void stop(const QString& id, StopWish wish);
    void cancelled();
    void finish(const TranslateResult& result);
    void fail(const Fault& fault);
    /// @return the job that ran, in its new state
    QueuedJob* endRun(QueueState state);
    void afterRun(const QString& id);
    void again(const QString& id);
    void erase(int row);
    void tell(const QueuedJob& job);
    void write();

    JobDesk& desk_;
    QueueStore& store_;
    std::vector<QueuedJob> jobs_;
    std::optional<QueuedJob> beside_;
    QString runningId_;
    QPointer<Job> engineJob_;
    StopWish stopWish_ = StopWish::None;
    QElapsedTimer run_;
    qint64 elapsedBefore_ = 0;
    QTimer writeSoon_;
    bool isLoading_ = false;
    bool mayWrite_ = false;
    bool isHeld_ = false;
    bool isGivingWay_ = false;
    int done_ = 0;
    int failed_ = 0;
};

}  // namespace fresco::ui
