// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/key_filter.h"
#include "dialogs/key_editor.h"
#include "docks/inspector_dock.h"
#include "docks/parameter_panel.h"
#include "document/edits.h"
#include "image_viewer/compare_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "palette/command_palette.h"
#include "playback/player.h"
#include "playback/qt_audio_output.h"
#include "presets/preset_button.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"
#include "view_memory.h"
#include "viewers/frame_export.h"
#include "viewers/transport_bar.h"
#include "window_layouts.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QStatusBar>
#include <QVBoxLayout>

namespace fresco::ui {

void MainWindow::connectPlayback()
{
    const auto actionsOf = [this](std::initializer_list<const char*> ids) {
        std::vector<QAction*> found;
        for (const char* id : ids)
            found.push_back(*id ? (*actions_)[id] : nullptr);
        return found;
    };
    transport_ =
        new TransportBar(actionsOf({"firstFrame",
                                    "previousKey",
                                    "previousFrame",
                                    "playPause",
                                    "nextFrame",
                                    "nextKey",
                                    "lastFrame",
                                    "",
                                    "loop"}),
                         actionsOf({"sideBySide", "sourceOnly", "resultOnly", "wipe", "difference", "blink", "onion"}),
                         this);
    viewer_->addBar(transport_);
    player_ = new Player(viewer_, std::make_unique<QtAudioOutput>(), this);
    player_->bind([this](std::string_view id) { return (*actions_)[id]; });
    player_->bind(transport_);
    new ViewMemory({services_.settings, *actions_, player_, viewer_->compare()}, this);
    connect(timeline_, &TimelineDock::playToggled, (*actions_)["playPause"], &QAction::trigger);
    connect(&document(), &ProjectDocument::rangeChanged, this, [this] {
        player_->controller()->setRange(timeline_->view()->content().in, timeline_->view()->content().out);
    });
}

void MainWindow::connectShell()
{
    auto* palette = new CommandPalette(*actions_, this);
    palette->setRecent(services_.settings.recentCommands());
    connect(palette, &CommandPalette::recentChanged, this, [this](const QStringList& ids) {
        services_.settings.setRecentCommands(ids);
    });
    new KeyFilter(this, timeline_->view());
    actions_->setKeys(services_.settings.keyMap());
    const auto on = [this](std::string_view id, auto act) { connect((*actions_)[id], &QAction::triggered, this, act); };
    on("commandPalette", [palette] { palette->open(); });
    on("keyEditor", [this] { openKeyEditor(); });
    on("layoutEdit", [this] { applyLayout(*this, WindowLayout::Edit); });
    on("layoutInspect", [this] { applyLayout(*this, WindowLayout::Inspect); });
    on("layoutReview", [this] { applyLayout(*this, WindowLayout::Review); });
    on("layoutReset", [this] {
        applyLayout(*this, WindowLayout::Edit);
        resizeDocks({timeline_}, {timeline_->sizeHint().height()}, Qt::Vertical);
    });
    on("fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::connectFrames()
{
    auto* frames = new FrameExport({*viewer_, services_.settings, services_.dialogs}, this);
    frames->bind([this](std::string_view id) { return (*actions_)[id]; });
    frames->setRecipes([this](std::int64_t frame) {
        const KeyPicture* picture = shown_.still(frame) ? shown_.picture(frame) : nullptr;
        return picture ? picture->recipe : QString();
    });
    connect(frames, &FrameExport::done, this, [this](const QString& sentence) {
        statusBar()->showMessage(sentence, 4000);
    });
    connect(frames, &FrameExport::failed, this, [this](const QString& sentence) {
        banner_->showMessage(widgets::MessageKind::Error, sentence);
    });
    connect(&recipes_, &RecipeFinder::found, this, &MainWindow::takeSettings);
    connect(&recipes_, &RecipeFinder::missing, this, [this](const QString& sentence) {
        banner_->showMessage(widgets::MessageKind::Info, sentence);
    });
    timeline_->setHiddenLanes(services_.settings.hiddenLanes());
    connect(timeline_, &TimelineDock::hiddenLanesChanged, this, [this](const QStringList& lanes) {
        services_.settings.setHiddenLanes(lanes);
    });
}

void MainWindow::takeSettings(const Recipe& recipe, const QString& name)
{
    if (!document().isOpen())
        return;
    document().edit(tr("Settings from “%1”").arg(name),
                    edits::withParameters(document().project(), settingsOf(recipe)));
    banner_->showMessage(widgets::MessageKind::Info,
                         tr("The settings of “%1” hold now; undo brings yours back.").arg(name));
}

/// Not modal: one looks keys up while one works.
void MainWindow::openKeyEditor()
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keyboard"));
    auto* editor = new KeyEditor(services_.settings.keyMap(), dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(editor);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    connect(editor, &KeyEditor::changed, this, [this](const KeyMap& map) {
        services_.settings.setKeyMap(map);
        actions_->setKeys(map);
    });
    dialog->resize(720, 560);
    dialog->show();
}

void MainWindow::connectPresets()
{
    inspector_->setFoldedSections(services_.settings.foldedSections());
    connect(inspector_, &InspectorDock::foldsChanged, this, [this] {
        services_.settings.setFoldedSections(inspector_->foldedSections());
    });
    inspector_->setPresets(presets_);
    PresetButton* button = inspector_->presets();
    const auto bring = [this] {
        const QString path = services_.dialogs.openPreset(this, services_.settings.lastFolder());
        if (!path.isEmpty())
            presets_.importFile(path);
    };
    const auto give = [this] {
        const QString path = services_.dialogs.saveFile(this, services_.settings.lastFolder() + "/preset.json");
        if (!path.isEmpty())
            presets_.exportFile(path, presetPart(document().parameters()));
    };
    connect(button, &PresetButton::importWanted, this, bring);
    connect(button, &PresetButton::exportWanted, this, give);
    connect((*actions_)["importPreset"], &QAction::triggered, this, bring);
    connect((*actions_)["exportPreset"], &QAction::triggered, this, give);
    connect(&presets_, &PresetShelf::failed, this, &MainWindow::showFault);
}

}  // namespace fresco::ui
