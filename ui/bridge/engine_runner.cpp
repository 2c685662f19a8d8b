// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/engine_runner.h"

#include <utility>

namespace fresco::ui {

using Worker = EngineWorker;

EngineRunner::EngineRunner(EngineFactory makeEngine, ModelLister listModels, QObject* parent)
    : QObject(parent), worker_(new EngineWorker(std::move(makeEngine), std::move(listModels)))
{
    thread_.setObjectName("engine");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connectWorker();
    connectReports();
    thread_.start();
}

EngineRunner::~EngineRunner()
{
    stop_.request_stop();
    thread_.quit();
    thread_.wait();
}

void EngineRunner::connectWorker()
{
    connect(worker_, &Worker::modelsListed, this, &EngineRunner::modelsListed);
    connect(worker_, &Worker::engineReady, this, &EngineRunner::engineReady);
    connect(worker_, &Worker::engineUnavailable, this, &EngineRunner::engineUnavailable);
    connect(worker_, &Worker::finished, this, [this](JobId job, const EngineResult& result) {
        if (endsJob(job))
            Q_EMIT finished(result);
    });
    connect(worker_, &Worker::cancelled, this, [this](JobId job) {
        if (endsJob(job))
            Q_EMIT cancelled();
    });
    connect(worker_, &Worker::failed, this, [this](JobId job, const Fault& fault) {
        if (endsJob(job))
            Q_EMIT failed(fault);
    });
}

void EngineRunner::connectReports()
{
    const auto pass = [this](auto from, auto to) {
        connect(worker_, from, this, [this, to](JobId job, const auto& report) {
            if (isOfThis(job))
                Q_EMIT(this->*to)(report);
        });
    };
    pass(&Worker::progressed, &EngineRunner::progressed);
    pass(&Worker::warned, &EngineRunner::warned);
    pass(&Worker::keyframeMade, &EngineRunner::keyframeMade);
    pass(&Worker::lossesMeasured, &EngineRunner::lossesMeasured);
    pass(&Worker::guidanceMade, &EngineRunner::guidanceMade);
}

bool EngineRunner::endsJob(JobId job)
{
    if (job != lastJob_)
        return false;
    isRunning_ = false;
    return true;
}

void EngineRunner::load()
{
    listModels();
    QMetaObject::invokeMethod(worker_, &Worker::loadEngine, Qt::QueuedConnection);
}

void EngineRunner::listModels() { QMetaObject::invokeMethod(worker_, &Worker::listModels, Qt::QueuedConnection); }

JobId EngineRunner::start(EngineJob call)
{
    stop_.request_stop();
    stop_ = std::stop_source{};  // a cancel meant for the last one cannot hit this one
    isRunning_ = true;
    const JobId job = ++lastJob_;
    const auto run = [worker = worker_, call = std::move(call), job, stop = stop_.get_token()] {
        worker->run(call, job, stop);
    };
    QMetaObject::invokeMethod(worker_, run, Qt::QueuedConnection);
    return job;
}

void EngineRunner::cancel() { stop_.request_stop(); }  // direct: a queued call would wait behind the job

}  // namespace fresco::ui
