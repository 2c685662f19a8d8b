// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_worker.h"

#include <QThread>

namespace fresco::ui {

/// The window's end of the engine: calls go in, queued signals come out, nothing waits.
///
/// One call at a time. Signals are those of the latest one only; what an older one still had in the queue is dropped.
class EngineRunner : public QObject {
    Q_OBJECT
public:
    EngineRunner(EngineFactory makeEngine, ModelLister listModels, QObject* parent = nullptr);
    /// Stops the call and waits for its thread: none outlives its window.
    ~EngineRunner() override;

    /// Lists the models, then opens the engine; ends in engineReady or engineUnavailable.
    void load();
    /// Only the list of models, anew.
    void listModels();
    JobId start(EngineJob call);
    /// Asks it to stop, at once and without waiting; `cancelled` follows, or `finished` if it was done already.
    void cancel();
    bool isRunning() const { return isRunning_; }

Q_SIGNALS:
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    void engineReady(const fresco::EngineInfo& info);
    void engineUnavailable(const fresco::ui::Fault& fault);
    void progressed(const fresco::Progress& progress);
    void warned(const QString& sentence);
    void keyframeMade(const fresco::KeyframePicture& picture);
    void lossesMeasured(const fresco::LossCurves& curves);
    void guidanceMade(const fresco::ui::GuidanceHandle& guidance);
    void finished(const fresco::ui::EngineResult& result);
    void cancelled();
    void failed(const fresco::ui::Fault& fault);

private:
    void connectWorker();
    void connectReports();
    bool isOfThis(JobId job) const { return job == lastJob_ && isRunning_; }
    bool endsJob(JobId job);

    QThread thread_;
    EngineWorker* worker_;
    std::stop_source stop_;
    JobId lastJob_ = 0;
    bool isRunning_ = false;
};

}  // namespace fresco::ui
