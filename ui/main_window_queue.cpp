// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "dialogs/export_dialog.h"
#include "export/document_export.h"
#include "main_window.h"
#include "message_bar.h"
#include "queue/queue_countdown.h"
#include "queue/queue_dock.h"
#include "system/file_reveal.h"
#include "timeline/timeline_dock.h"

#include <QAction>
#include <QDockWidget>

#include <utility>

namespace fresco::ui {

void MainWindow::addQueueDock()
{
    auto* queue = new QueueDock(room_.queue(), room_.end(), this);
    queueTitle_ = new QDockWidget(this);
    queueTitle_->setObjectName("queueDock");
    queueTitle_->setWidget(queue);
    addDockWidget(Qt::BottomDockWidgetArea, queueTitle_);
    queueTitle_->hide();
    connect(queue, &QueueDock::revealWanted, this, &revealFile);
    connect(queue, &QueueDock::otherPlaceWanted, this, [this](const QString& id, const QString& present) {
        const QString path = services_.dialogs.saveResult(this, present);
        if (!path.isEmpty())
            room_.queue().retryAt(id, path);
    });
}

void MainWindow::connectQueue()
{
    RenderQueue& queue = room_.queue();
    connect((*actions_)["exportAs"], &QAction::triggered, this, &MainWindow::openExport);
    connect((*actions_)["addToQueue"], &QAction::triggered, this, [this] {
        const ExportFilm film = exportFilmOf(document());
        const ExportWishes wishes = exportWishes();
        const QString wanted = outputOf(wishes, film, QDate::currentDate());
        enqueueFree(queuedFilm(document(), {overridesOf(wishes, film), wanted, true}), wanted);
    });
    QAction* show = (*actions_)["showQueue"];
    connect(show, &QAction::triggered, queueTitle_, [this](bool on) { on ? showQueue() : queueTitle_->hide(); });
    // Not through this: docks are hidden once more while the window goes.
    connect(queueTitle_, &QDockWidget::visibilityChanged, show, [dock = queueTitle_, show] {
        show->setChecked(!dock->isHidden());
    });
    QAction* hold = (*actions_)["holdQueue"];
    connect(hold, &QAction::toggled, &queue, &RenderQueue::hold);
    connect(&queue, &RenderQueue::heldChanged, hold, &QAction::setChecked);
    connect(&room_, &RenderRoom::ownFilmFinished, this, &MainWindow::filmRendered);
    connect(&room_, &RenderRoom::ownFilmFound, this, [this] {
        showFilm();
        updateActions();
    });
    connect(&session_, &ProjectSession::moved, &queue, &RenderQueue::followProject);
    connect(&queue, &RenderQueue::goesOn, this, [this](const QueuedJob& job) {
        banner_->showMessage(
            widgets::MessageKind::Info,
            tr("“%1” was being rendered when Fresco Studio ended; it goes on in the queue.").arg(job.title));
        showQueue();
    });
    connect(&queue, &RenderQueue::failed, this, [this](const QueuedJob& job) {
        banner_->showMessage(widgets::MessageKind::Error, tr("“%1” in the queue: %2").arg(job.title, stageWords(job)));
    });
}

void MainWindow::connectQueueEnd()
{
    QueueEnd& end = room_.end();
    const auto offer = [&](std::string_view id, QueueEndWish wish) {
        QAction* action = (*actions_)[id];
        action->setChecked(end.wish() == wish);
        connect(action, &QAction::triggered, &end, [&end, wish] { end.setWish(wish); });
        connect(&end, &QueueEnd::wishChanged, action, [action, wish](QueueEndWish now) {
            action->setChecked(now == wish);
        });
    };
    offer("queueEndNothing", QueueEndWish::Nothing);
    offer("queueEndSuspend", QueueEndWish::Suspend);
    offer("queueEndShutDown", QueueEndWish::ShutDown);
    connect(&end, &QueueEnd::countdownBegan, this, [this] {
        auto* dialog = new QueueCountdown(room_.end(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&end, &QueueEnd::acting, &session_, &ProjectSession::keepEdits);
    connect(&end, &QueueEnd::refused, this, [this](const QString& sentence) {
        banner_->showMessage(widgets::MessageKind::Error, sentence);
    });
}

/// Those of this project's last export, or else what the project says.
ExportWishes MainWindow::exportWishes()
{
    return exportWishes_ ? *exportWishes_ : exportWishesOf(document(), services_.settings.filmPattern());
}

void MainWindow::openExport()
{
    if (!film_)
        return;
    const ExportFilm film = exportFilmOf(document(), room_.queue().outputs());
    auto* dialog = new ExportDialog(film, exportWishes(), services_.dialogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWhyNotNow(render_.isRunning() ? tr("A film is being rendered already.") : whyNotWork());
    connect(dialog, &ExportDialog::chosen, this, [this, dialog](const ExportChoice& choice) {
        exportWishes_ = dialog->wishes();
        if (choice.isQueued)
            enqueue(queuedFilm(document(), choice));
        else
            exportNow(choice);
    });
    dialog->open();
}

void MainWindow::exportNow(const ExportChoice& choice)
{
    place_.giveUp();
    document().edit(tr("Export"), exported(document().project(), choice));
    render_.start(choice.output, choice.overrides);
}

void MainWindow::enqueue(QueuedJob job)
{
    room_.queue().add(std::move(job));
    showQueue();
}

/// The film as it is now, under the first name that is free once the disk has been looked at.
void MainWindow::enqueueFree(QueuedJob job, const QString& wanted)
{
    disk_.add([this, job = std::move(job), wanted, taken = room_.queue().outputs()]() -> widgets::TaskLine::Delivery {
        const QString place = freeOutput(wanted, taken);
        return [this, job, wanted, place]() mutable {
            job.request.output = toEnginePath(place);
            if (room_.queue().outputs().contains(place))
                enqueueFree(std::move(job), wanted);  // one that was added meanwhile has taken the name
            else
                enqueue(std::move(job));
        };
    });
}

/// Beside the timeline, and no higher: the picture keeps its place.
void MainWindow::showQueue()
{
    const int before = timeline_->height();
    queueTitle_->show();
    queueTitle_->raise();
    resizeDocks({queueTitle_}, {before}, Qt::Vertical);
}

}  // namespace fresco::ui
