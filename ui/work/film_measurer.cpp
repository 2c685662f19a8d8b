// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/film_measurer.h"

#include "bridge/text.h"
#include "document/project_document.h"

namespace fresco::ui {

FilmMeasurer::FilmMeasurer(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), job_(desk, this)
{
    connect(&document, &ProjectDocument::closed, this, &FilmMeasurer::stop);
    connect(&job_, &NewestJob::failed, this, &FilmMeasurer::failed);
    connect(&job_, &NewestJob::runningChanged, this, &FilmMeasurer::runningChanged);
}

void FilmMeasurer::measure(const FilmRender::Film& film)
{
    MetricsRequest request;
    request.source = document_.project().source;
    request.result = toEnginePath(film.path);
    request.sourceFirst = film.range.first;
    follow(job_.ask({.request = request}, Job::Rank::Interactive));
}

void FilmMeasurer::comparePerFrame(const FilmRender::Film& film)
{
    TranslateRequest request = film.request;
    request.input = document_.project().source;  // it may have been found again elsewhere
    request.measuresResult = true;
    request.measuresPerFrame = true;
    follow(job_.ask({.request = request}, Job::Rank::Background));
}

void FilmMeasurer::follow(const Job* job)
{
    connect(job, &Job::progressed, this, &FilmMeasurer::progressed);
    connect(job, &Job::measured, this, &FilmMeasurer::resultMeasured);
    connect(job, &Job::translated, this, [this](const TranslateResult& result) {
        if (result.metrics)
            Q_EMIT resultMeasured(*result.metrics);
        if (result.metricsPerFrame)
            Q_EMIT perFrameMeasured(*result.metricsPerFrame);
    });
}

}  // namespace fresco::ui
