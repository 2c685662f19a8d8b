// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "fresco/progress.h"
#include "fresco/translate.h"
#include "queue/time_left.h"

#include <QStringList>

#include <optional>

namespace fresco::ui {

enum class QueueState { Waiting, Running, Paused, Done, Failed, Cancelled };

/// What helps a render that failed, besides trying it again.
enum class FaultRemedy { None, LowerResolution, OtherPlace };

/// One film in the render queue: what is to be made, as it was when it was added, and how far it is. A plain value.
struct QueuedJob {
    QString id;             ///< unique in the queue, and from start to start
    QString title;          ///< of the project
    QString projectFolder;  ///< empty: none
    TranslateRequest request;
    QString basis{};  ///< filmBasis() of the project when it was added: tells whether the film is out of date

    QueueState state = QueueState::Waiting;
    bool isStopping = false;  ///< asked to stop; the step under way ends first
    bool isAside = false;     ///< running, but a preview has the engine for the moment
    bool isResumed = false;   ///< it ran before and goes on from the cache
    int reusedKeys = 0;       ///< keyframes that were there already when it went on

    std::optional<Progress> progress{};  ///< of this or the last run, without its picture
    TimeLeft timeLeft{};
    qint64 elapsedMs = 0;  ///< of all runs
    QStringList log{};     ///< newest last, bounded
    std::optional<Fault> fault{};
    QString output{};  ///< what was written; empty before

    double fraction() const;
    bool isActive() const { return state == QueueState::Waiting || state == QueueState::Running; }
    /// Nothing more happens to it by itself.
    bool isOver() const { return !isActive() && state != QueueState::Paused; }
    /// Adds a line with the time of day; the oldest go.
    void note(const QString& line);
    /// A project was saved under its first name and left the folder `from` for good: what lay there lies in `to`.
    void followProject(const QString& from, const QString& to);
};

FaultRemedy remedyFor(ErrorKind kind);
/// The working resolution that needs about half the memory; nothing where it cannot go lower.
std::optional<qint64> lowerResolution(const ParameterSet& parameters);

// What a person reads, in the window's language.
QString stateWords(const QueuedJob& job);
/// "Denoising: 12 of 40 · went on with 5 keyframes from the cache"; the fault's sentence after a failure
QString stageWords(const QueuedJob& job);
/// "2 min 05 s left · 1 min 10 s so far"
QString timeWords(const QueuedJob& job);
/// "frames 10 to 90", or "the whole film"
QString rangeWords(const TranslateRequest& request);

}  // namespace fresco::ui
