// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/translation_worker.h"

#include <QThread>

namespace fresco::ui {

/// The window's end of the engine: jobs go in, queued signals come out, nothing waits.
///
/// One job at a time. Signals are those of the latest job only; what an older one still had in the queue is dropped.
class TranslationRunner : public QObject {
    Q_OBJECT
public:
    TranslationRunner(EngineFactory makeEngine, ModelLister listModels, QObject* parent = nullptr);
    /// Stops the job and waits for its thread: no job outlives its window.
    ~TranslationRunner() override;

    /// Lists the models, then opens the engine; ends in engineReady or engineUnavailable.
    void load();
    JobId start(TranslateRequest request);
    /// Asks the job to stop, at once and without waiting; `cancelled` follows, or `finished` if it was done already.
    void cancel();
    bool isRunning() const { return isRunning_; }

Q_SIGNALS:
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    void engineReady(const fresco::EngineInfo& info);
    void engineUnavailable(const fresco::ui::Fault& fault);
    void progressed(const fresco::Progress& progress);
    void warned(const QString& sentence);
    void finished(const fresco::TranslateResult& result);
    void cancelled();
    void failed(const fresco::ui::Fault& fault);

private:
    void connectWorker();
    bool endsJob(JobId job);

    QThread thread_;
    TranslationWorker* worker_;
    std::stop_source stop_;
    JobId lastJob_ = 0;
    bool isRunning_ = false;
};

}  // namespace fresco::ui
