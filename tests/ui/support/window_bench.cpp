// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_bench.h"

#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "queue/queue_store.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

namespace fresco::test {

WindowBench::WindowBench(bool hasEngine) : hasEngine_(hasEngine)
{
    engine->translate = [](const auto& job, auto& observer, auto stop) {
        return translateInSteps(6, job, observer, stop);
    };
    reopen();
}

void WindowBench::reopen()
{
    window.reset();
    window.emplace(ui::Services{settings,
                                dialogs,
                                theme,
                                language,
                                hasEngine_ ? fakeEngine(engine) : missingEngine(),
                                fakeModels,
                                fakeFilm(film)});
    window->resize(1280, 800);  // whatever the screen of the platform is
    window->show();
    window->loadEngine();
    const QString settled = hasEngine_ ? "Test processor, 2 threads" : "No engine";
    [[maybe_unused]] const bool loaded = QTest::qWaitFor([&] { return label("engineLabel")->text() == settled; });
}

QString WindowBench::makeFile(const QString& name) const
{
    QFile file(folder.filePath(name));
    [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
    return file.fileName();
}

bool WindowBench::openClip(const QString& name)
{
    window->openFilm(makeFile(name));
    return QTest::qWaitFor([this] { return !sourcePicture().isNull(); });
}

void WindowBench::type(const QString& prompt) const { find<QPlainTextEdit>("prompt")->setPlainText(prompt); }

void WindowBench::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QApplication::setActiveWindow(&*window);
    QTest::keyClick(&*window, key, with);
}

QLabel* WindowBench::label(const QString& name) const { return find<QLabel>(name); }

QImage WindowBench::sourcePicture() const { return find<widgets::ImagePane>("sourcePane")->image(); }

widgets::ImagePane* WindowBench::resultPane() const { return find<widgets::ImagePane>("resultPane"); }

QString WindowBench::message() const { return find<widgets::MessageBar>("jobMessage")->sentence(); }

QString WindowBench::banner() const { return find<widgets::MessageBar>("banner")->sentence(); }

int shade(const QImage& image) { return image.isNull() ? -1 : image.pixelColor(0, 0).red(); }

bool drop(QWidget& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(300, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return true;
}

void forgetProjects()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(ui::untitledRoot()).removeRecursively();
    QDir(ui::autosaveRoot()).removeRecursively();
    QFile::remove(ui::QueueStore::defaultFile());
}

}  // namespace fresco::test
