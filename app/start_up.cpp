// SPDX-License-Identifier: GPL-3.0-or-later
#include "start_up.h"

#include "fresco/version.h"

#include <QFileInfo>

namespace fresco::app {

namespace {

constexpr const char* kHelp = R"(Usage: fresco-studio [options] [VIDEO [RESULT] | PROJECT]

The editor of Fresco Studio: restyles a video by a text prompt and keeps it steady.

  VIDEO             the video to open
  RESULT            a film that was made of it, to be shown beside it
  PROJECT           the project to open instead, a folder NAME.fresco

Options:
  -h, --help        show this help
  -v, --version     show the version
  --measure-start   print the milliseconds from the start of the process to the first picture of the window, and quit

Without a window, use the program "fresco".
)";

StartUp wrongCall(const QString& sentence)
{
    StartUp wrong;
    wrong.exitCode = kExitWrongCall;
    wrong.text = sentence;
    return wrong;
}

StartUp answer(const QString& text)
{
    StartUp answered;
    answered.exitCode = kExitDone;
    answered.text = text;
    return answered;
}

QString nothingThere(const QString& path)
{
    return QString("There is no file \"%1\"; check its name and folder.").arg(path);
}

bool hasVariable(const char* name) { return !qEnvironmentVariableIsEmpty(name); }

}  // namespace

StartUp readArguments(const QStringList& arguments)
{
    StartUp wanted;
    QStringList files;
    bool onlyFiles = false;
    for (const QString& argument : arguments.mid(1)) {
        if (onlyFiles || !argument.startsWith('-') || argument == "-")
            files << argument;
        else if (argument == "--")
            onlyFiles = true;
        else if (argument == "-h" || argument == "--help")
            return answer(kHelp);
        else if (argument == "-v" || argument == "--version")
            return answer(QString("fresco-studio %1\n").arg(version()));
        else if (argument == "--measure-start")
            wanted.measuresStart = true;
        else
            return wrongCall(QString("There is no option %1; fresco-studio --help lists them.").arg(argument));
    }
    if (files.size() > 2)
        return wrongCall("Give at most a video and its result; fresco-studio --help tells more.");
    wanted.source = files.value(0);
    wanted.result = files.value(1);
    if (!wanted.source.isEmpty() && !QFileInfo::exists(wanted.source))
        return wrongCall(nothingThere(wanted.source));
    if (!wanted.result.isEmpty() && QFileInfo(wanted.source).isDir())
        return wrongCall("A project shows its own result: name the project alone.");
    if (!wanted.result.isEmpty() && !QFileInfo(wanted.result).isFile())
        return wrongCall(nothingThere(wanted.result));
    return wanted;
}

QString missingDisplay()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    const bool needsDisplay = platform.isEmpty() || platform.startsWith("xcb") || platform.startsWith("wayland");
    if (!needsDisplay || hasVariable("DISPLAY") || hasVariable("WAYLAND_DISPLAY"))
        return {};
    return "There is no display to open a window on; set DISPLAY, or use the program \"fresco\" instead.";
}

}  // namespace fresco::app
