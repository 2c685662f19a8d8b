// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/fake_film.h"

#include <QApplication>
#include <QDropEvent>
#include <QTemporaryDir>

#include <memory>
#include <optional>

class QAction;
class QLabel;

namespace fresco::widgets {
class ImagePane;
}

namespace fresco::test {

/// A window with everything real but the engine, the films and the dialogs.
class WindowBench {
public:
    explicit WindowBench(bool hasEngine = true);

    /// The window goes, and another one comes up over the same settings, folder, engine and film.
    void reopen();
    QString makeFile(const QString& name) const;
    /// A film of the folder as a new project, until its first frame is seen.
    [[nodiscard]] bool openClip(const QString& name = "clip.mp4");
    void type(const QString& prompt) const;
    /// Presses a key where the window would get it.
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);

    template <class Widget> Widget* find(const QString& name) const { return window->findChild<Widget*>(name); }
    QLabel* label(const QString& name) const;
    QAction* action(std::string_view id) const { return window->actions()[id]; }
    QImage sourcePicture() const;
    widgets::ImagePane* resultPane() const;
    QString message() const;
    QString banner() const;

    QTemporaryDir folder;
    ui::Settings settings{folder.filePath("settings.ini")};
    FakeDialogs dialogs;
    ui::Theme theme;
    ui::Language language;
    std::shared_ptr<EngineScript> engine = std::make_shared<EngineScript>();
    std::shared_ptr<FilmScript> film = std::make_shared<FilmScript>();
    std::optional<ui::MainWindow> window;

private:
    bool hasEngine_;
};

/// Brightness of a picture of one colour.
int shade(const QImage& image);

/// Drags files over a window and lets them go. @return false if it would not have them
bool drop(QWidget& window, const QList<QUrl>& urls);

/// No project and no queue of an earlier test is found any more, nor anything of the person who runs them.
void forgetProjects();

}  // namespace fresco::test
