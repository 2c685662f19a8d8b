// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/translation_runner.h"

#include <utility>

namespace fresco::ui {

TranslationRunner::TranslationRunner(EngineFactory makeEngine, ModelLister listModels, QObject* parent)
    : QObject(parent), worker_(new TranslationWorker(std::move(makeEngine), std::move(listModels)))
{
    thread_.setObjectName("engine");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connectWorker();
    thread_.start();
}

TranslationRunner::~TranslationRunner()
{
    stop_.request_stop();
    thread_.quit();
    thread_.wait();
}

void TranslationRunner::connectWorker()
{
    using Worker = TranslationWorker;
    connect(worker_, &Worker::modelsListed, this, &TranslationRunner::modelsListed);
    connect(worker_, &Worker::engineReady, this, &TranslationRunner::engineReady);
    connect(worker_, &Worker::engineUnavailable, this, &TranslationRunner::engineUnavailable);
    connect(worker_, &Worker::progressed, this, [this](JobId job, const Progress& progress) {
        if (job == lastJob_ && isRunning_)
            Q_EMIT progressed(progress);
    });
    connect(worker_, &Worker::warned, this, [this](JobId job, const QString& sentence) {
        if (job == lastJob_ && isRunning_)
            Q_EMIT warned(sentence);
    });
    connect(worker_, &Worker::finished, this, [this](JobId job, const TranslateResult& result) {
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

bool TranslationRunner::endsJob(JobId job)
{
    if (job != lastJob_)
        return false;
    isRunning_ = false;
    return true;
}

void TranslationRunner::load()
{
    QMetaObject::invokeMethod(worker_, &TranslationWorker::listModels, Qt::QueuedConnection);
    QMetaObject::invokeMethod(worker_, &TranslationWorker::loadEngine, Qt::QueuedConnection);
}

JobId TranslationRunner::start(TranslateRequest request)
{
    stop_.request_stop();
    stop_ = std::stop_source{};  // a cancel meant for the last job cannot hit this one
    isRunning_ = true;
    const JobId job = ++lastJob_;
    const auto call = [worker = worker_, request = std::move(request), job, stop = stop_.get_token()] {
        worker->run(request, job, stop);
    };
    QMetaObject::invokeMethod(worker_, call, Qt::QueuedConnection);
    return job;
}

void TranslationRunner::cancel() { stop_.request_stop(); }  // direct: a queued call would wait behind the job

}  // namespace fresco::ui
