// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/newest_job.h"
#include "work/film_render.h"

namespace fresco::ui {

/// Measures how steady a finished film is: against its source, and against the same film with every frame translated
/// for itself. The latter takes as long as a render, so it is one to the desk: previews go first, and what it had done
/// lies in the cache.
class FilmMeasurer : public QObject {
    Q_OBJECT
public:
    FilmMeasurer(ProjectDocument& document, JobDesk& desk, QObject* parent = nullptr);

    void measure(const FilmRender::Film& film);
    void comparePerFrame(const FilmRender::Film& film);
    void stop() { job_.cancel(); }
    bool isRunning() const { return job_.isRunning(); }

Q_SIGNALS:
    void resultMeasured(const fresco::Metrics& metrics);
    void perFrameMeasured(const fresco::Metrics& metrics);
    void progressed(const fresco::Progress& progress);
    void failed(const fresco::ui::Fault& fault);
    void runningChanged();

private:
    void follow(const Job* job);

    ProjectDocument& document_;
    NewestJob job_;
};

}  // namespace fresco::ui
