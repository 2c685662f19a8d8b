// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "support/window_bench.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class EditingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

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

    void aStyleChipFillsThePrompt()
    {
        Bench bench;
        QTRY_COMPARE(bench.find<QComboBox>("model")->currentText(), "Test model");
        QVERIFY(bench.openClip());
        bench.find<QWidget>("styles")->findChildren<QToolButton*>().first()->click();
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "in the winter, snow");
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
        QCOMPARE(bench.resultPane()->content().title, "Keyframe 4 · seed 0");
        QCOMPARE(bench.resultPane()->content().badge, "Full");
        bench.type("summer");
        QTRY_COMPARE(timeline->content().keys[1].state, widgets::KeyState::Stale);
        QTRY_COMPARE(bench.resultPane()->content().badge, "Full · out of date");
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
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
