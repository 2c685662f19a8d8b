// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/engine_worker.h"

#include "bridge/signal_observer.h"

#include <utility>

namespace fresco::ui {

namespace {

/// Hands each kind of request to the call that does it.
struct Call {
    Engine& engine;
    Observer& observer;
    const std::stop_token& stop;

    EngineResult operator()(const TranslateRequest& request) const { return engine.translate(request, observer, stop); }
    EngineResult operator()(const MetricsRequest& request) const { return engine.measure(request, observer, stop); }
    EngineResult operator()(const AttentionRequest& request) const { return engine.attend(request, observer, stop); }
    EngineResult operator()(const ModelCheck& request) const { return engine.checkModel(request.folder, stop); }
};

}  // namespace

EngineWorker::EngineWorker(EngineFactory makeEngine, ModelLister listModels)
    : makeEngine_(std::move(makeEngine)), listModels_(std::move(listModels))
{
}

void EngineWorker::listModels() { Q_EMIT modelsListed(listModels_()); }

void EngineWorker::loadEngine()
{
    try {
        Q_EMIT engineReady(engine().info());
    } catch (...) {
        Q_EMIT engineUnavailable(Fault::current());
    }
}

Engine& EngineWorker::engine()
{
    if (!engine_)
        engine_ = makeEngine_();
    return *engine_;
}

void EngineWorker::run(const EngineJob& call, JobId job, const std::stop_token& stop)
{
    try {
        SignalObserver observer(*this, job, call.wishes);
        if (stop.stop_requested())
            throw Cancelled{};
        Q_EMIT finished(job, std::visit(Call{engine(), observer, stop}, call.request));
    } catch (const Cancelled&) {
        Q_EMIT cancelled(job);
    } catch (...) {
        Q_EMIT failed(job, Fault::current());
    }
}

}  // namespace fresco::ui
