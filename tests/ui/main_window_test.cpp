// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/prompt_panel.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "support/window_bench.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class MainWindowTest : public QObject {
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

    void beforeAResultTheSourceShowsDimmed()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
        QVERIFY(!bench.resultPane()->image().isNull());
    }

    void keysStepThroughTheFilm()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        bench.press(Qt::Key_Right);
        bench.press(Qt::Key_Right);
        QTRY_COMPARE(shade(bench.sourcePicture()), 2);
        bench.press(Qt::Key_Left);
        QTRY_COMPARE(shade(bench.sourcePicture()), 1);
        bench.press(Qt::Key_End);
        QTRY_COMPARE(shade(bench.sourcePicture()), 7);
        bench.press(Qt::Key_Home);
        QTRY_COMPARE(shade(bench.sourcePicture()), 0);
    }

    void arrowsInThePromptMoveTheCursorOnly()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        auto* prompt = bench.find<QPlainTextEdit>("prompt");
        QApplication::setActiveWindow(&*bench.window);
        prompt->setFocus();
        bench.type("snow");
        QTest::keyClick(prompt, Qt::Key_Right);
        QTest::keyClick(prompt, Qt::Key_Home);
        QCOMPARE(bench.find<QWidget>("frameSlider")->isEnabled(), true);
        QCOMPARE(bench.window->findChild<widgets::FrameBar*>()->frame(), 0);
    }

    void translateSaysWhyItCannot()
    {
        Bench bench;
        QAction* translate = bench.action("renderFilm");
        QVERIFY(!translate->isEnabled());
        QCOMPARE(translate->toolTip(), "Open a video first.");
        QVERIFY(bench.openClip());
        QCOMPARE(translate->toolTip(), "Say first how the film should look.");
        bench.type("winter");
        QVERIFY(translate->isEnabled());
        bench.type("  ");
        QVERIFY(!translate->isEnabled());
    }

    void aTranslationOpensItsResultByItself()
    {
        Bench bench;
        TranslateRequest seen;
        bench.engine->translate = [&](const auto& job, auto& observer, auto stop) {
            seen = job;
            return translateInSteps(6, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("in the winter, snow");
        bench.action("renderFilm")->trigger();
        QVERIFY(bench.action("cancel")->isEnabled());
        QVERIFY(!bench.action("renderFilm")->isEnabled());
        QVERIFY(!bench.find<QProgressBar>("progressBar")->isHidden());
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
        QCOMPARE(QString::fromStdString(seen.output.string()), bench.folder.filePath("clip-fresco.mp4"));
        QCOMPARE(seen.parameters.text(key::prompt), std::string("in the winter, snow"));
        QVERIFY(!seen.parameters.isSet(key::guidance));  // the model's own default holds
        QVERIFY(!seen.parameters.isSet(key::negative));
        QVERIFY(!seen.parameters.isSet(key::model));
        QVERIFY(!bench.action("cancel")->isEnabled());
        // The next take gets a name of its own.
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip-fresco-2.mp4");
    }

    void theNameOfTheResultFollowsThePreset()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        auto* preset = bench.find<QWidget>("parameter.preset")->findChild<QComboBox*>();
        preset->setCurrentIndex(preset->findData("prores"));
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip-prores.mov");
        bench.settings.setFilmPattern("{film} {seed}");
        preset->setCurrentIndex(preset->findData("web"));
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip 0.mp4");
    }

    void filmsThatAreQueuedInARowGetNamesOfTheirOwn()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.makeFile("clip-web.mp4");
        bench.action("holdQueue")->trigger();
        for (int i = 0; i < 3; ++i)
            bench.action("addToQueue")->trigger();
        auto* list = bench.find<QListView>("queueList");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QStringList lines;
        for (QPlainTextEdit* log = bench.find<QPlainTextEdit>("queueLog"); lines.size() < 3;) {
            list->setCurrentIndex(list->model()->index(static_cast<int>(lines.size()), 0));
            lines << log->toPlainText();
        }
        QVERIFY2(lines[0].contains("clip-web-2.mp4"), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains("clip-web-3.mp4"), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains("clip-web-4.mp4"), qPrintable(lines[2]));
    }

    void theMenuAndTheDockSayWhatComesAfterTheQueue()
    {
        Bench bench;
        auto* atEnd = bench.find<QComboBox>("queueEnd");
        QVERIFY(bench.action("queueEndNothing")->isChecked());
        bench.action("queueEndSuspend")->trigger();
        QCOMPARE(atEnd->currentIndex(), 1);
        QTest::keyClick(atEnd, Qt::Key_Home);
        QVERIFY(bench.action("queueEndNothing")->isChecked());
        bench.action("queueEndShutDown")->trigger();
        bench.reopen();  // never remembered: nobody's computer goes off by surprise
        QVERIFY(bench.action("queueEndNothing")->isChecked());
    }

    void theEndOfTheQueueIsCountedDownBeforeTheComputerSleeps()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("queueEndSuspend")->trigger();
        bench.action("addToQueue")->trigger();
        QTRY_VERIFY(bench.find<QDialog>("queueCountdown"));
        auto* dialog = bench.find<QDialog>("queueCountdown");
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!bench.find<QDialog>("queueCountdown"));
        QVERIFY(bench.action("queueEndNothing")->isChecked());
    }

    void previewsAreFollowedWhileTheyCome()
    {
        Bench bench;
        bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
            observer.progressed(pictureReport(3, 200));
            return translateUntilStopped(job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(shade(bench.resultPane()->image()), 200);
        QVERIFY(bench.resultPane()->notice().isEmpty());
        QTRY_COMPARE(shade(bench.sourcePicture()), 3);
        bench.press(Qt::Key_Home);  // the person looks elsewhere: nothing is there yet
        QTRY_COMPARE(bench.resultPane()->notice(), "Waiting for the first picture");
        bench.action("cancel")->trigger();
        QTRY_COMPARE(bench.message(), "Stopped; what was done is kept.");
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
    }

    void cancelAnswersAtOnceAndTheNextJobRuns()
    {
        Bench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.label("progressStage")->text(), "Denoising: 1 of 40");
        bench.action("cancel")->trigger();
        QCOMPARE(bench.label("progressStage")->text(), "Stopping after this step…");
        QTRY_COMPARE(bench.message(), "Stopped; what was done is kept.");
        QVERIFY(bench.action("renderFilm")->isEnabled());
        QVERIFY(!QFile::exists(bench.folder.filePath("clip-fresco.mp4")));
    }

    void aFailedTranslationKeepsEverythingAndExplainsItself()
    {
        Bench bench;
        bench.engine->translate = [](const auto&, auto&, auto) -> TranslateResult {
            throw Error{ErrorKind::DiskFull, "No space is left for clip-fresco.mp4; free 2 GB.", "ENOSPC"};
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.message(), "No space is left for clip-fresco.mp4; free 2 GB.");
        QCOMPARE(bench.find<widgets::MessageBar>("jobMessage")->detail(), "ENOSPC");
        QVERIFY(bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
    }

    void withoutAnEngineTheWindowExplainsItselfAndTheRestWorks()
    {
        Bench bench(false);
        QCOMPARE(bench.banner(), "LibTorch is not installed; run ./dev build.");
        QVERIFY(bench.openClip());
        bench.type("winter");
        QVERIFY(!bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.action("renderFilm")->toolTip(), "LibTorch is not installed; run ./dev build.");
        QCOMPARE(bench.find<QPushButton>("renderButton")->toolTip(), bench.action("renderFilm")->toolTip());
        bench.press(Qt::Key_Right);
        QTRY_COMPARE(shade(bench.sourcePicture()), 1);
    }

    void aStyleChipFillsThePrompt()
    {
        Bench bench;
        QTRY_COMPARE(bench.find<QComboBox>("model")->currentText(), "Test model");
        QVERIFY(bench.openClip());
        bench.find<QWidget>("styles")->findChildren<QToolButton*>().first()->click();
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "in the winter, snow");
    }

    void sourceAndResultOpenTogether()
    {
        Bench bench;
        bench.window->openFilm(bench.makeFile("a.mp4"), bench.makeFile("a-fresco.mp4"));
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
    }

    void closingWhileItWorksAsksAndThenStops()
    {
        Bench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        bench.dialogs.mayClose = false;
        QVERIFY(!bench.window->close());
        QCOMPARE(bench.dialogs.closeQuestions, 1);
        bench.dialogs.mayClose = true;
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
        QVERIFY(!bench.settings.geometry().isEmpty());
        bench.window.reset();
        QCOMPARE(bench.engine->jobs.load(), bench.engine->stopsSeen.load());
    }

    void theWindowClosesTwentyTimesWhileItWorks()
    {
        for (int round = 0; round < 20; ++round) {
            Bench bench;
            bench.engine->translate = translateUntilStopped;
            QVERIFY(bench.openClip());
            bench.type("winter");
            bench.action("renderFilm")->trigger();
            bench.window.reset();
        }
    }

    void themesSwitchAtOnceAndAreRemembered()
    {
        Bench bench;
        bench.action("themeDark")->trigger();
        QTRY_VERIFY(bench.window->palette().color(QPalette::Window).lightness() < 100);
        bench.action("themeLight")->trigger();
        QTRY_VERIFY(bench.window->palette().color(QPalette::Window).lightness() > 200);
        QCOMPARE(bench.settings.theme(), ui::ThemeChoice::Light);
    }

    void theLanguageSwitchesAtOnceEverywhere()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        const QString english = bench.find<QPushButton>("renderButton")->text();
        bench.action("languageChinese")->trigger();
        QTRY_VERIFY(bench.find<QPushButton>("renderButton")->text() != english);
        QCOMPARE(bench.resultPane()->notice(), "尚未渲染");
        bench.action("languageEnglish")->trigger();
        QTRY_COMPARE(bench.find<QPushButton>("renderButton")->text(), english);
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
    }

    void keysAreChosenPreviewedAndShown()
    {
        Bench bench;
        bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
            for (const std::int64_t frame : {0, 4, 7})
                observer.keyframeMade({.frame = {frame}, .image = flatPicture(100 + frame)});
            return translateInSteps(2, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().keys.size(), 3U);
        bench.type("winter");
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(timeline->content().keys[1].state, widgets::KeyState::Rendered);
        bench.action("nextKey")->trigger();
        QTRY_COMPARE(shade(bench.resultPane()->image()), 104);
        QVERIFY(bench.resultPane()->notice().isEmpty());
        bench.type("summer");
        QTRY_COMPARE(timeline->content().keys[1].state, widgets::KeyState::Stale);
        QTRY_COMPARE(bench.resultPane()->content().badge, "Out of date");
        bench.action("undo")->trigger();
        QTRY_COMPARE(timeline->content().keys[1].state, widgets::KeyState::Rendered);
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
    }

    void everyEditOfTheWindowIsOneStep()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().keys.size(), 3U);
        const Project before = bench.window->document().project();
        bench.type("winter");
        bench.press(Qt::Key_Right);
        bench.press(Qt::Key_I);
        bench.press(Qt::Key_M);
        bench.action("addKey")->trigger();
        QTRY_COMPARE(timeline->content().keys.size(), 4U);
        timeline->setSelection({4});
        bench.action("lockKeys")->trigger();
        QTRY_VERIFY(timeline->content().keys[2].isLocked);
        bench.action("removeKeys")->trigger();
        QTRY_COMPARE(timeline->content().keys.size(), 3U);
        QCOMPARE(bench.window->document().history().count(), 6);
        while (bench.action("undo")->isEnabled())
            bench.action("undo")->trigger();
        QCOMPARE(bench.window->document().project(), before);
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
        bench.window->openProject(bench.dialogs.projectToSave);
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "summer");
        QTRY_VERIFY(!bench.sourcePicture().isNull());
    }

    void theTimelineShowsPicturesAsTheyAre()
    {
        Bench bench;
        bench.film->width = 36;
        bench.film->height = 64;
        QVERIFY(bench.openClip());
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().frames, 8);
        QCOMPARE(timeline->content().pictureAspect, 36.0 / 64.0);
    }

    void hiddenLanesHaveNames()
    {
        Bench bench;
        auto* dock = bench.find<ui::TimelineDock>("timelineDock");
        QSignalSpy changed(dock, &ui::TimelineDock::hiddenLanesChanged);
        dock->setHiddenLanes({"graph", "of another version"});
        QCOMPARE(dock->hiddenLanes(), QStringList{"graph"});
        QVERIFY(!dock->view()->isLaneShown(widgets::Lane::Graph));
        QCOMPARE(changed.count(), 0);  // nobody did it by hand
        Q_EMIT dock->view()->laneToggled(widgets::Lane::Graph, false);
        QCOMPARE(changed.count(), 1);
        dock->setHiddenLanes({});
        QVERIFY(dock->view()->isLaneShown(widgets::Lane::Graph));
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

    void aRenderIsSetAsideForAPreview()
    {
        Bench bench;
        std::atomic<int> renders = 0;
        bench.engine->translate = [&](const auto& job, auto& observer, auto stop) {
            if (!job.writesOutput())
                return translateInSteps(2, job, observer, stop);
            return ++renders == 1 ? translateUntilStopped(job, observer, stop)
                                  : translateInSteps(2, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(renders.load(), 1);
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        QCOMPARE(renders.load(), 2);
    }

    void everythingFitsASmallScreen()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        QVERIFY(bench.window->minimumSizeHint().width() <= 1280);
        QVERIFY(bench.window->minimumSizeHint().height() <= 680);
    }

    void everyControlHasANameAndNoKeyTwoMeanings()
    {
        Bench bench;
        for (const QWidget* control : bench.window->findChildren<QWidget*>()) {
            const bool takesTab = control->focusPolicy() & Qt::TabFocus && control->focusProxy() == nullptr;
            const auto labels = bench.window->findChildren<QLabel*>();
            const bool hasLabel = std::any_of(
                labels.begin(), labels.end(), [control](const QLabel* label) { return label->buddy() == control; });
            const bool isNamed = hasLabel || !control->accessibleName().isEmpty() ||
                                 control->inherits("QAbstractButton") || control->inherits("QMenuBar") ||
                                 control->inherits("QTabBar") || control->inherits("QAbstractScrollArea");
            if (takesTab && !control->inherits("QLineEdit"))
                QVERIFY2(isNamed, qPrintable(control->metaObject()->className() + (" " + control->objectName())));
        }
        QSet<QString> keys;
        for (const ui::ActionSpec& spec : ui::actionTable())
            for (const QKeySequence& sequence : bench.action(spec.id)->shortcuts()) {
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                keys << sequence.toString();
            }
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
