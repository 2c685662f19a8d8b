// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queued_job.h"

#include "bridge/text.h"
#include "timecode.h"

#include <QCoreApplication>
#include <QTime>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr qsizetype kLogLines = 500;
constexpr qint64 kResolutionGrid = 64;
constexpr qint64 kLowestResolution = 256;
constexpr double kMsPerSecond = 1000.0;

/// Words of the queue; for lupdate.
struct Queue {
    Q_DECLARE_TR_FUNCTIONS(fresco::ui::QueuedJob)
};

QString progressWords(const Progress& progress)
{
    const QString stage = translated("Stages", stageLabel(progress.stage));
    return progress.total > 0 ? Queue::tr("%1: %L2 of %L3").arg(stage).arg(progress.done).arg(progress.total) : stage;
}

QString runningWords(const QueuedJob& job)
{
    if (job.isStopping)
        return Queue::tr("Stopping after this step…");
    if (job.isAside)
        return job.isResumed ? Queue::tr("Waits for a preview, then goes on") : Queue::tr("Waits for a preview");
    QString words = job.progress ? progressWords(*job.progress) : Queue::tr("Starting…");
    if (!job.isResumed)
        return words;
    const QString resumed = job.reusedKeys > 0
                                ? Queue::tr("resumed with %Ln finished keyframe(s)", nullptr, job.reusedKeys)
                                : Queue::tr("resumed");
    return words + QStringLiteral(" · ") + resumed;
}

}  // namespace

double QueuedJob::fraction() const
{
    if (state == QueueState::Done)
        return 1.0;
    return progress ? progress->fraction : 0.0;
}

void QueuedJob::note(const QString& line)
{
    log << QTime::currentTime().toString(QStringLiteral("HH:mm:ss ")) + line;
    if (log.size() > kLogLines)
        log.erase(log.begin(), log.begin() + (log.size() - kLogLines));
}

void QueuedJob::followProject(const QString& from, const QString& to)
{
    if (projectFolder != from)
        return;
    projectFolder = to;
    request.project = toEnginePath(to);
    const std::filesystem::path before = toEnginePath(from);
    const auto follow = [&](std::filesystem::path& path) {
        const std::filesystem::path inside = path.lexically_relative(before);
        if (!inside.empty() && *inside.begin() != "..")
            path = request.project / inside;
    };
    follow(request.output);
    for (auto& [frame, picture] : request.keyPictures)
        follow(picture);
}

FaultRemedy remedyFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::OutOfMemory: return FaultRemedy::LowerResolution;
    case ErrorKind::DiskFull:
    case ErrorKind::OutputNotWritable: return FaultRemedy::OtherPlace;
    default: return FaultRemedy::None;
    }
}

std::optional<qint64> lowerResolution(const ParameterSet& parameters)
{
    const qint64 now = parameters.integer(key::resolution);
    const qint64 lower = std::max(kLowestResolution, now * 3 / 4 / kResolutionGrid * kResolutionGrid);
    return lower < now ? std::optional(lower) : std::nullopt;
}

QString stateWords(const QueuedJob& job)
{
    switch (job.state) {
    case QueueState::Waiting: return job.isResumed ? Queue::tr("Waiting, goes on where it was") : Queue::tr("Waiting");
    case QueueState::Running: return Queue::tr("Running");
    case QueueState::Paused: return Queue::tr("Paused");
    case QueueState::Done: return Queue::tr("Done");
    case QueueState::Failed: return Queue::tr("Failed");
    case QueueState::Cancelled: return Queue::tr("Cancelled");
    }
    return {};
}

QString stageWords(const QueuedJob& job)
{
    if (job.state == QueueState::Running)
        return runningWords(job);
    if (job.state == QueueState::Failed && job.fault)
        return readable(*job.fault);
    return stateWords(job);
}

QString timeWords(const QueuedJob& job)
{
    QStringList words;
    const auto left = job.timeLeft.seconds();
    if (job.state == QueueState::Running && !job.isAside && !job.isStopping && left)
        words << Queue::tr("%1 left").arg(widgets::durationText(*left));
    if (job.elapsedMs > 0) {
        const QString spent = widgets::durationText(static_cast<double>(job.elapsedMs) / kMsPerSecond);
        words << (job.isOver() ? Queue::tr("took %1").arg(spent) : Queue::tr("%1 so far").arg(spent));
    }
    return words.join(QStringLiteral(" · "));
}

QString rangeWords(const TranslateRequest& request)
{
    const ParameterSet& set = request.parameters;
    const qint64 from = set.integer(key::from);
    if (set.value(key::to) == findParameter(key::to)->defaultValue)
        return from == 0 ? Queue::tr("whole film") : Queue::tr("from frame %L1").arg(from);
    return Queue::tr("frames %L1 to %L2").arg(from).arg(set.integer(key::to));
}

}  // namespace fresco::ui
