// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "docks/inspector_dock.h"
#include "docks/output_row.h"
#include "engine_status.h"
#include "main_window.h"
#include "side_windows.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"
#include "variants/variants_dock.h"
#include "welcome/recent_menu.h"
#include "work/work_ahead.h"

#include <QAction>
#include <QLabel>

namespace fresco::ui {

QString MainWindow::whyNotWork() const
{
    if (const QString reason = engine_->whyNot(); !reason.isEmpty())
        return reason;
    if (!film_)
        return tr("Open a video first.");
    if (session_.document().effectiveParameters().text(key::prompt).empty())
        return tr("Say first how the film should look.");
    return {};
}

void MainWindow::updateActions()
{
    const bool isOpen = document().isOpen();
    const bool isReadOnly = isOpen && document().project().isReadOnly();
    const auto enable = [this](bool on, std::initializer_list<std::string_view> ids) {
        for (const std::string_view id : ids)
            (*actions_)[id]->setEnabled(on);
    };
    enable(isOpen && !isReadOnly, {"save", "relink"});
    enable(isOpen, {"saveAs", "saveWithMedia", "closeProject"});
    enable(document().history().canUndo(), {"undo"});
    enable(document().history().canRedo(), {"redo"});
    enable(film_.has_value(),
           {"previousFrame",
            "nextFrame",
            "firstFrame",
            "lastFrame",
            "fit",
            "oneToOne",
            "zoomIn",
            "zoomOut",
            "sideBySide",
            "sourceOnly",
            "resultOnly",
            "wipe",
            "difference",
            "blink",
            "onion",
            "whyFlicker",
            "saveResultFrame",
            "saveSourceFrame",
            "saveView",
            "copyResultFrame",
            "copySourceFrame",
            "copyView",
            "markIn",
            "markOut",
            "clearIn",
            "clearOut",
            "goToIn",
            "goToOut",
            "marker",
            "cut",
            "timelineFit",
            "timelineRange",
            "timelineZoomIn",
            "timelineZoomOut",
            "addKey",
            "chooseKeys",
            "suggestKeys",
            "previousKey",
            "nextKey"});
    enable(film_ && !isReadOnly, {"exportAs", "addToQueue"});
    const QString reason = whyNotWork();
    enable(reason.isEmpty(), {"previewKeyframes", "previewDraft"});
    enable(reason.isEmpty() && !render_.isRunning() && !place_.isSettling(), {"renderFilm"});
    updateKeyActions();
    enable(preview_.isRunning() || render_.isRunning() || place_.isSettling(), {"cancel"});
    side_->setCurrentModel(isOpen ? toQt(std::string_view(document().effectiveParameters().text(key::model)))
                                  : QString());
    recentMenu_->setEnabled(!recentMenu_->isEmpty());
    variants_->showProject(document().effectiveParameters().integer(key::seed),
                           toQt(std::string_view(document().effectiveParameters().text(key::prompt))));
    lookForOutput();
    inspector_->output()->setPath(isOpen ? outputPlace() : QString());
    showResultMaking();
}

void MainWindow::showResultMaking()
{
    const std::optional<FilmRender::Film>& rendered = render_.film();
    if (rendered)
        viewer_->setResultMaking(FilmViewer::Making{.seed = rendered->request.parameters.integer(key::seed),
                                                    .isStale = rendered->basis != filmBasis(document())});
    else
        viewer_->setResultMaking(std::nullopt);
}

void MainWindow::updateKeyActions()
{
    const auto enable = [this](bool on, std::initializer_list<std::string_view> ids) {
        for (const std::string_view id : ids)
            (*actions_)[id]->setEnabled(on);
    };
    const std::set<std::int64_t>& selected = timeline_->view()->selection();
    const bool isOne = film_ && selected.size() == 1;
    const KeyPicture* picture = isOne ? shown_.picture(*selected.begin()) : nullptr;
    enable(film_ && !selected.empty(), {"removeKeys", "lockKeys", "keyWords", "clearPicture"});
    enable(isOne, {"ownPicture"});
    enable(picture, {"retouchKey"});
    enable(picture && !picture->recipe.isEmpty(), {"settingsFromPicture"});
    const QString reason = whyNotWork();
    enable(reason.isEmpty() && !selected.empty(), {"previewSelected"});
    if (reason.isEmpty())
        showCost();
    else
        for (const std::string_view id : {"previewKeyframes", "renderFilm"})
            (*actions_)[id]->setToolTip(reason);
}

void MainWindow::showTitle()
{
    const QString title = document().isOpen() ? document().title() : QString();
    setWindowTitle(title.isEmpty() ? QString("Fresco Studio[*]") : QString("%1[*] — Fresco Studio").arg(title));
    setWindowModified(document().isDirty() || (document().isOpen() && document().isUntitled()));
}

void MainWindow::showFilmFacts()
{
    if (!film_) {
        filmFacts_->clear();
        return;
    }
    QStringList facts{QString("%1 × %2").arg(film_->width).arg(film_->height)};
    if (film_->frameRate.isKnown())
        facts << tr("%L1 frames per second").arg(film_->frameRate.toDouble(), 0, 'g', 5);
    facts << (film_->frames == 1 ? tr("1 frame") : tr("%L1 frames").arg(film_->frames))
          << toQt(std::string_view(film_->codec));
    filmFacts_->setText(facts.join("  ·  "));
}

void MainWindow::showCost()
{
    const auto isKept = [&](std::int64_t frame) {
        const KeyPicture* picture = shown_.picture(frame);
        return picture && picture->quality != PictureQuality::Draft && shown_.isCurrent(*picture);
    };
    const auto show = [&](std::string_view id, Act act) {
        (*actions_)[id]->setToolTip(actions_->tip(id) + '\n' +
                                    words(workAhead(document(), act, isKept, services_.settings.speeds())));
    };
    show("previewKeyframes", Act::PreviewKeyframes);
    show("renderFilm", Act::RenderFilm);
}

}  // namespace fresco::ui
