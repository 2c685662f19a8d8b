// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_job.h"
#include "bridge/fault.h"
#include "bridge/model_choice.h"

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
class EngineWorker : public QObject {
    Q_OBJECT
public:
    EngineWorker(EngineFactory makeEngine, ModelLister listModels);

    void listModels();
    void loadEngine();
    void run(const EngineJob& call, JobId job, const std::stop_token& stop);

Q_SIGNALS:
    void modelsListed(const std::vector<fresco::ui::ModelChoice>& models);
    void engineReady(const fresco::EngineInfo& info);
    void engineUnavailable(const fresco::ui::Fault& fault);
    void progressed(qint64 job, const fresco::Progress& progress);
    void warned(qint64 job, const QString& sentence);
    void keyframeMade(qint64 job, const fresco::KeyframePicture& picture);
    void lossesMeasured(qint64 job, const fresco::LossCurves& curves);
    void guidanceMade(qint64 job, const fresco::ui::GuidanceHandle& guidance);
    void finished(qint64 job, const fresco::ui::EngineResult& result);
    void cancelled(qint64 job);
    void failed(qint64 job, const fresco::ui::Fault& fault);

private:
    Engine& engine();

    EngineFactory makeEngine_;
    ModelLister listModels_;
    std::unique_ptr<Engine> engine_;
};

}  // namespace fresco::ui
