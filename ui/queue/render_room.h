// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue_care.h"
#include "queue/queue_end.h"
#include "queue/queue_store.h"
#include "queue/render_queue.h"
#include "results/film_memory.h"

#include <memory>

namespace fresco::ui {

class Power;
class ProjectDocument;

/// The render queue of a window with all around it: its file, the computer's sleep, the note and what the computer does
/// at the end. A film that is rendered at once passes the queue; a film of the open project that the queue has made
/// becomes the project's film, and so does the one that a project remembers when it is opened.
class RenderRoom : public QObject {
    Q_OBJECT
public:
    /// What it works with. All of it outlives the room.
    struct Parts {
        const ProjectDocument& document;
        JobDesk& desk;
        FilmRender& render;
    };

    explicit RenderRoom(const Parts& parts, const QString& file = QueueStore::defaultFile(), QObject* parent = nullptr);
    ~RenderRoom() override;

    RenderQueue& queue() { return queue_; }
    QueueEnd& end() { return end_; }
    FilmMemory& memory() { return memory_; }

    /// The window goes: nothing begins any more. @param keepsFilm  the film that is made at once waits in the queue for
    /// the next start; else it is forgotten, and what was done of it lies in the cache
    void close(bool keepsFilm);

Q_SIGNALS:
    /// FilmRender::film() is one that an earlier run of the program has written.
    void ownFilmFound();
    /// FilmRender::film() is this one now.
    void ownFilmFinished(const fresco::TranslateResult& result);

private:
    void watchRender();
    QueuedJob filmBeside() const;
    FilmRender::Film filmOf(const QueuedJob& job, const TranslateResult& result) const;
    bool isOwn(const QueuedJob& job) const;
    void adopt(const QueuedJob& job, const TranslateResult& result);
    void adoptFound(const QString& projectFolder, const FilmRender::Film& film);

    const ProjectDocument& document_;
    FilmRender& render_;
    std::unique_ptr<SleepInhibitor> sleep_;
    std::unique_ptr<Notifier> notifier_;
    std::unique_ptr<Power> power_;
    QueueStore store_;
    RenderQueue queue_;
    QueueCare care_;
    QueueEnd end_;
    FilmMemory memory_;
    bool isClosing_ = false;
};

}  // namespace fresco::ui
