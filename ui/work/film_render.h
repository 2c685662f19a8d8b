// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QPointer>
#include <QString>

#include <optional>

namespace fresco::ui {

class JobDesk;
class ProjectDocument;

/// What a finished film hangs on, as a short hash: the whole project but its range, device and place.
QString filmBasis(const ProjectDocument& document);

/// The frames of the document's film that a job of it makes.
FrameRange filmRange(const ProjectDocument& document, const ParameterSet& parameters);

/// Renders the document's film in the background and remembers the last one that was finished.
class FilmRender : public QObject {
    Q_OBJECT
public:
    FilmRender(ProjectDocument& document, JobDesk& desk, QObject* parent = nullptr);

    /// A film that lies on the disk.
    struct Film {
        QString path;
        FrameRange range;
        QString basis;
        TranslateRequest request;  ///< what it was made by
    };

    /// @param output  where to; replaces what lies there when it is done
    /// @param overrides  laid over the project's parameters for this film, say an export's codec and range
    void start(const QString& output, const ParameterSet& overrides = {});
    void cancel();
    /// Takes a finished film of the document that was made elsewhere, in the render queue, for its last one.
    void adopt(Film film);
    bool isRunning() const { return !job_.isNull(); }
    Job* job() const { return job_; }
    const std::optional<Film>& film() const { return film_; }
    /// A render that did not come to its end.
    struct Attempt {
        FrameRange range;
        std::optional<FrameRange> done;  ///< frames that lie in the cache
        bool isFailed = false;           ///< else it was stopped
        QString basis;
    };
    /// The last render, if it is one.
    const std::optional<Attempt>& attempt() const { return attempt_; }
    /// What the render that was started last makes.
    const Film& wanted() const { return wanted_; }
    /// Whether the finished film lies at `output` and has frames outside of `range`.
    bool losesFrames(const QString& output, FrameRange range) const;
    /// Frames of the running render that are made, from its first on.
    std::optional<FrameRange> doneFrames() const { return doneFrames_; }

Q_SIGNALS:
    void started(fresco::ui::Job* job);
    void finished(const fresco::TranslateResult& result);
    void failed(const fresco::ui::Fault& fault);
    void ended();
    /// film(), attempt() or doneFrames() are others.
    void changed();

private:
    void show(const Progress& progress);
    void takeFilm();
    void endEarly(bool isFailed);

    ProjectDocument& document_;
    JobDesk& desk_;
    QPointer<Job> job_;
    Film wanted_;
    std::optional<Film> film_;
    std::optional<Attempt> attempt_;
    std::optional<FrameRange> doneFrames_;
};

/// Whether a film shows what its source shows, frame by frame: with its source in the picture, or as a folder of
/// pictures, it is nothing to lay beside it.
bool isBesideSource(const FilmRender::Film& film);

}  // namespace fresco::ui
