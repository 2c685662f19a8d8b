// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "bridge/model_choice.h"
#include "fresco/engine.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace fresco::ui {

using JobId = qint64;
using EngineFactory = std::function<std::unique_ptr<Engine>()>;
using ModelLister = std::function<std::vector<ModelChoice>()>;

/// Lives in the engine's thread and owns the engine. Every way out of a job is exactly one signal.
class TranslationWorker : public QObject {
    Q_OBJECT
public:
    TranslationWorker(EngineFactory makeEngine, ModelLister listModels);

    void listModels();
    void loadEngine();
    void run(const TranslateRequest& request, JobId job, const std::stop_token& stop);

Q_SIGNALS:
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    void engineReady(const fresco::EngineInfo& info);
    void engineUnavailable(const fresco::ui::Fault& fault);
    void progressed(qint64 job, const fresco::Progress& progress);
    void warned(qint64 job, const QString& sentence);
    void finished(qint64 job, const fresco::TranslateResult& result);
    void cancelled(qint64 job);
    void failed(qint64 job, const fresco::ui::Fault& fault);

private:
    Engine& engine();

    EngineFactory makeEngine_;
    ModelLister listModels_;
    std::unique_ptr<Engine> engine_;
};

}  // namespace fresco::ui
