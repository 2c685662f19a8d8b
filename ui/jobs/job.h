// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_job.h"
#include "bridge/fault.h"

#include <QObject>

namespace fresco::ui {

/// One thing that somebody asked of the engine, from the wish to its end. Belongs to the JobDesk, which deletes it
/// after its ending was told; hold it in a QPointer.
class Job : public QObject {
    Q_OBJECT
public:
    /// Interactive: a person waits for it. Background: a render, which steps aside for that and goes on from the cache.
    enum class Rank { Interactive, Background };
    enum class State { Waiting, Running, SetAside, Ended };

    Job(EngineJob call, Rank rank, QObject* parent) : QObject(parent), call_(std::move(call)), rank_(rank) {}

    const EngineJob& call() const { return call_; }
    Rank rank() const { return rank_; }
    State state() const { return state_; }

Q_SIGNALS:
    void started();
    /// It was stopped for a more urgent one, and will go on by itself: started() comes again.
    void setAside();
    void progressed(const fresco::Progress& progress);
    void warned(const QString& sentence);
    void keyframeMade(const fresco::KeyframePicture& picture);
    void lossesMeasured(const fresco::LossCurves& curves);
    void guidanceMade(const fresco::ui::GuidanceHandle& guidance);

    // Exactly one of these is the end.
    void translated(const fresco::TranslateResult& result);
    void measured(const fresco::Metrics& metrics);
    void attended(const fresco::ui::HeatHandle& heat);
    void checked(const fresco::ModelInfo& model);
    void cancelled();
    void failed(const fresco::ui::Fault& fault);
    /// After any of them.
    void ended();

private:
    friend class JobDesk;

    EngineJob call_;
    Rank rank_;
    State state_ = State::Waiting;
};

}  // namespace fresco::ui
