// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_age.h"
#include "start_up.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco::app;

namespace {

struct Ended {
    int code = -1;
    QString out, err;
};

/// Runs the program itself. @param changed  variables to set, or to take away where the value is empty
Ended runStudio(const QStringList& arguments, const QMap<QString, QString>& changed = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        if (it.value().isEmpty())
            environment.remove(it.key());
        else
            environment.insert(it.key(), it.value());
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(FRESCO_STUDIO, arguments);
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(),
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

const QMap<QString, QString> kNoDisplay{{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}};

}  // namespace

class StartUpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void argumentsAreAFilmAndItsResult()
    {
        const QTemporaryDir folder;
        QStringList files;
        for (const char* name : {"a.mp4", "-odd.mp4"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            files << file.fileName();
        }
        const StartUp both = readArguments(QStringList{"fresco-studio"} + files);
        QVERIFY(!both.exitCode);
        QCOMPARE(both.source, files[0]);
        QCOMPARE(both.result, files[1]);
        QVERIFY(!both.measuresStart);
        QVERIFY(readArguments({"fresco-studio", "--measure-start", files[0]}).measuresStart);
        QCOMPARE(readArguments({"fresco-studio", "--", files[0]}).source, files[0]);
    }

    void aProjectIsNamedAlone()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath("dog.fresco");
        QVERIFY(QDir().mkdir(project));
        QCOMPARE(readArguments({"fresco-studio", project}).source, project);
        const StartUp both = readArguments({"fresco-studio", project, "/no/such/film.mp4"});
        QCOMPARE(both.exitCode, kExitWrongCall);
        QVERIFY(both.text.contains("project"));
    }

    void aWrongCallIsOneSentenceAndTwo()
    {
        for (const QStringList& wrong :
             {QStringList{"--frobnicate"}, QStringList{"/no/such/film.mp4"}, QStringList{"a", "b", "c"}}) {
            const Ended ended = runStudio(wrong);
            QCOMPARE(ended.code, 2);
            QVERIFY(ended.out.isEmpty());
            QCOMPARE(ended.err.count('\n'), 1);
        }
        QVERIFY(runStudio({"/no/such/film.mp4"}).err.contains("/no/such/film.mp4"));
        QVERIFY(runStudio({"--frobnicate"}).err.contains("--frobnicate"));
    }

    void helpAndVersionNeedNoDisplay()
    {
        const Ended help = runStudio({"--help"}, kNoDisplay);
        QCOMPARE(help.code, 0);
        for (const char* word : {"VIDEO", "RESULT", "--version", "--measure-start"})
            QVERIFY2(help.out.contains(word), word);
        const Ended version = runStudio({"--version"}, kNoDisplay);
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("fresco-studio "));
    }

    void withoutADisplayItSaysSoInsteadOfAborting()
    {
        const Ended ended = runStudio({}, kNoDisplay);
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY(ended.err.contains("display"));
    }

    void aDisplayThatCannotBeReachedIsOneSentenceToo()
    {
        const Ended ended = runStudio({}, {{"DISPLAY", ":987"}, {"WAYLAND_DISPLAY", ""}, {"QT_QPA_PLATFORM", "xcb"}});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.err.count('\n'), 1);
        QVERIFY2(ended.err.contains("DISPLAY"), qPrintable(ended.err));
    }

    void theFirstPictureIsMeasuredFromTheProcessStart()
    {
        const Ended ended = runStudio({"--measure-start"}, {{"QT_QPA_PLATFORM", "offscreen"}});
        QCOMPARE(ended.code, 0);
        bool isNumber = false;
        const int milliseconds = ended.out.trimmed().toInt(&isNumber);
        QVERIFY2(isNumber && milliseconds > 0 && milliseconds < 60'000, qPrintable(ended.out));
    }

    void theProcessGrowsOlder()
    {
        QVERIFY(processAge().count() >= 0);
        QVERIFY(processAge().count() < 600'000);
    }
};

QTEST_GUILESS_MAIN(StartUpTest)
#include "start_up_test.moc"
