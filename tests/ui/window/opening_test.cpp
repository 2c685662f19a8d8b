// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "support/window_bench.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class OpeningTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void openingRemembersTheFolderAndTheFile()
    {
        Bench bench;
        bench.dialogs.video = bench.makeFile("clip.mp4");
        bench.action("open")->trigger();
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QCOMPARE(bench.settings.lastFolder(), bench.folder.path());
        QCOMPARE(bench.settings.recentFiles(), QStringList{bench.dialogs.video});
        QVERIFY(bench.window->windowTitle().startsWith("clip[*]"));
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip-fresco.mp4");
        QVERIFY(bench.label("filmFacts")->text().contains("64 × 36"));
    }

    void aDroppedFilmOpens()
    {
        Bench bench;
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.makeFile("dropped.mkv"))}));
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QVERIFY(bench.window->document().project().source.filename() == "dropped.mkv");
    }

    void whatIsRefusedWhenItIsDroppedIsSaid()
    {
        Bench bench;
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.makeFile("table.ods"))}));
        QVERIFY(bench.banner().contains("table.ods"));
        QVERIFY(drop(*bench.window,
                     {QUrl::fromLocalFile(bench.makeFile("a.mp4")), QUrl::fromLocalFile(bench.makeFile("b.mp4"))}));
        QVERIFY(bench.banner().contains("one file at a time"));
        QVERIFY(!bench.window->document().isOpen());
        QVERIFY(bench.openClip());
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.makeFile("photo.jpg"))}));
        QVERIFY(bench.banner().contains("on a keyframe"));
        QVERIFY(bench.window->document().project().source.filename() == "clip.mp4");
    }

    void whatIsNoFileIsNotTaken()
    {
        Bench bench;
        QVERIFY(!drop(*bench.window, {QUrl("https://example.org/clip.mp4")}));
        QVERIFY(!drop(*bench.window, {QUrl::fromLocalFile(bench.folder.path())}));
        QVERIFY(!bench.window->document().isOpen());
    }

    void aDamagedFilmIsOneSentenceWithDetails()
    {
        Bench bench;
        bench.window->openFilm(bench.makeFile("damaged.mp4"));
        QTRY_COMPARE(bench.banner(), "damaged.mp4 is damaged.");
        QCOMPARE(bench.find<widgets::MessageBar>("banner")->detail(), "moov atom not found");
        QTRY_VERIFY(!bench.window->document().isOpen());
        QVERIFY(bench.settings.recentFiles().isEmpty());
        QVERIFY(bench.openClip());  // and the next one opens as if nothing had been
        QVERIFY(bench.find<widgets::MessageBar>("banner")->isHidden());
    }

    void sourceAndResultOpenTogether()
    {
        Bench bench;
        bench.window->openFilm(bench.makeFile("a.mp4"), bench.makeFile("a-fresco.mp4"));
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
    }

    void aProjectIsSavedAndOpenedAgain()
    {
        Bench bench;
        bench.dialogs.projectToSave = bench.folder.filePath("quay.fresco");
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("save")->trigger();
        QTRY_COMPARE(bench.window->document().title(), "quay");
        QVERIFY(!bench.window->isWindowModified());
        bench.type("spring");
        bench.dialogs.suggested.clear();
        bench.action("save")->trigger();  // it has a place: nobody is asked for one
        QTRY_VERIFY(!bench.window->isWindowModified());
        QVERIFY(bench.dialogs.suggested.isEmpty());
        QCOMPARE(readProject(bench.dialogs.projectToSave.toStdString()).parameters.text(key::prompt), "spring");
        bench.type("summer");
        QVERIFY(bench.window->isWindowModified());
        bench.dialogs.saveAnswer = ui::SaveAnswer::Save;
        bench.action("closeProject")->trigger();
        QTRY_VERIFY(!bench.window->document().isOpen());
        QCOMPARE(bench.dialogs.saveQuestions, 1);
        bench.window->open(bench.dialogs.projectToSave + '/');  // as a shell completes it
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "summer");
        QTRY_VERIFY(!bench.sourcePicture().isNull());
    }

    void aClosedProjectLeavesNothingInTheInspector()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        QTRY_VERIFY(bench.label("sizes")->isVisible());
        bench.dialogs.saveAnswer = ui::SaveAnswer::Discard;
        bench.action("closeProject")->trigger();
        QTRY_VERIFY(!bench.window->document().isOpen());
        QVERIFY(bench.find<QPlainTextEdit>("prompt")->toPlainText().isEmpty());
        QVERIFY(!bench.find<QPlainTextEdit>("prompt")->isEnabled());
        QVERIFY(!bench.find<QWidget>("styles")->isEnabled());
        QVERIFY(bench.label("sizes")->isHidden());
    }

    void aMissingFilmIsLocatedAgain()
    {
        Bench bench;
        Project project;
        project.source = bench.folder.filePath("gone.mp4").toStdString();
        createProject(project, bench.folder.filePath("lost.fresco").toStdString());
        bench.window->openProject(bench.folder.filePath("lost.fresco"));
        QTRY_VERIFY(!bench.banner().isEmpty());
        bench.dialogs.video = bench.makeFile("found.mp4");
        bench.action("relink")->trigger();
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QVERIFY(bench.window->isWindowModified());
    }

    void aCorruptProjectIsASentence()
    {
        Bench bench;
        QDir(bench.folder.path()).mkdir("bad.fresco");
        bench.makeFile("bad.fresco/project.json");
        bench.window->openProject(bench.folder.filePath("bad.fresco"));
        QTRY_VERIFY(!bench.banner().isEmpty());
        QVERIFY(!bench.window->document().isOpen());
    }
};

QTEST_MAIN(OpeningTest)
#include "opening_test.moc"
