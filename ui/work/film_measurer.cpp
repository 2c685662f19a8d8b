// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/film_measurer.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"

namespace fresco::ui {

FilmMeasurer::FilmMeasurer(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), desk_(desk)
{
    connect(&document, &ProjectDocument::closed, this, &FilmMeasurer::stop);
}

void FilmMeasurer::measure(const FilmRender::Film& film)
{
    MetricsRequest request;
    request.source = document_.project().source;
    request.result = toEnginePath(film.path);
    request.sourceFirst = film.range.first;
    follow(desk_.submit({.request = request}, Job::Rank::Interactive));
}

void FilmMeasurer::comparePerFrame(const FilmRender::Film& film)
{
    TranslateRequest request = film.request;
    request.input = document_.project().source;  // it may have been found again elsewhere
    request.measuresResult = true;
    request.measuresPerFrame = true;
    follow(desk_.submit({.request = request}, Job::Rank::Background));
}

void FilmMeasurer::follow(Job* job)
{
    stop();
    job_ = job;
    const auto pass = [this, job](auto from, auto act) {
        connect(job, from, this, [this, job, act](const auto& report) {
            if (job_ == job)
                act(report);
        });
    };
    pass(&Job::progressed, [this](const Progress& progress) { Q_EMIT progressed(progress); });
    pass(&Job::failed, [this](const Fault& fault) { Q_EMIT failed(fault); });
    pass(&Job::measured, [this](const Metrics& metrics) { Q_EMIT resultMeasured(metrics); });
    pass(&Job::translated, [this](const TranslateResult& result) {
        if (result.metrics)
            Q_EMIT resultMeasured(*result.metrics);
        if (result.metricsPerFrame)
            Q_EMIT perFrameMeasured(*result.metricsPerFrame);
    });
    connect(job, &Job::ended, this, [this, job] {
        if (job_ != job)
            return;
        job_.clear();
        Q_EMIT runningChanged();
    });
    Q_EMIT runningChanged();
}

void FilmMeasurer::stop()
{
    if (Job* job = std::exchange(job_, nullptr)) {
        desk_.cancel(job);
        Q_EMIT runningChanged();
    }
}

}  // namespace fresco::ui
