// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/model_choice.h"
#include "bridge/text.h"
#include "dialogs/native_dialogs.h"
#include "first_paint.h"
#include "fresco/openmp_start.h"
#include "fresco/version.h"
#include "main_window.h"
#include "preferences/machine.h"
#include "process_age.h"
#include "start_up.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace {

using namespace fresco;

/// Qt aborts with a core dump, and many lines, where a display is named but cannot be reached; people get a sentence.
void explainFatal(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    const bool isStarting = QCoreApplication::startingUp();
    if (isStarting && type == QtFatalMsg)
        std::fputs("The display cannot be reached; check DISPLAY, or use the program \"fresco\" instead.\n", stderr);
    else if (!isStarting)
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    if (type == QtFatalMsg)
        std::_Exit(app::kExitFailed);
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void describeProgram()
{
    QApplication::setApplicationName("fresco-studio");
    QApplication::setApplicationDisplayName("Fresco Studio");
    QApplication::setApplicationVersion(version());
    QApplication::setDesktopFileName("fresco-studio");
    QApplication::setWindowIcon(QIcon(":/icons/fresco-studio.svg"));
}

void printAgeAndQuit()
{
    std::printf("%lld\n", static_cast<long long>(app::processAge().count()));
    QApplication::quit();
}

/// Called in the engine's thread: with settings of its own, which Qt keeps in step with the window's.
std::vector<ui::ModelChoice> listModels()
{
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : ui::Settings().modelFolders())
        folders.emplace_back(ui::toEnginePath(folder));
    return ui::modelChoices(folders);
}

int openWindow(QApplication& application, const app::StartUp& wanted)
{
    ui::Settings settings;
    ui::NativeDialogs dialogs;
    ui::Theme theme;
    ui::Language language;
    theme.apply(settings.theme());
    language.apply(settings.language());
    ui::applyCacheFolder(settings);
    ui::MainWindow window({settings, dialogs, theme, language, loadEngine, listModels, openFrameSource});

    const auto* firstPaint = new ui::FirstPaint(&window);
    if (wanted.measuresStart)
        QObject::connect(firstPaint, &ui::FirstPaint::happened, &application, printAgeAndQuit);
    else
        QObject::connect(firstPaint, &ui::FirstPaint::happened, &window, &ui::MainWindow::loadEngine);
    if (!wanted.source.isEmpty())
        window.open(wanted.source, wanted.result);
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    letIdleThreadsSleep(argv);
    const app::StartUp wanted = app::readArguments(argumentsOf(argc, argv));
    if (wanted.exitCode) {
        const bool isAnswer = *wanted.exitCode == app::kExitDone;
        std::fprintf(isAnswer ? stdout : stderr, isAnswer ? "%s" : "%s\n", qUtf8Printable(wanted.text));
        return *wanted.exitCode;
    }
    if (const QString reason = app::missingDisplay(); !reason.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(reason));
        return app::kExitFailed;
    }
    qInstallMessageHandler(explainFatal);
    QApplication application(argc, argv);
    describeProgram();
    return openWindow(application, wanted);
}
