// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class RememberingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void switchesAreAsTheyWereLeft()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        for (const char* id : {"snapping", "frameNumbers", "loop", "wipe"})
            bench.action(id)->trigger();
        bench.reopen();
        QVERIFY(!bench.action("snapping")->isChecked());
        QVERIFY(!bench.find<widgets::TimelineView>("timeline")->isSnapping());
        QVERIFY(bench.action("frameNumbers")->isChecked());
        QVERIFY(bench.action("loop")->isChecked());
        QVERIFY(bench.action("wipe")->isChecked());
        QVERIFY(!bench.action("sideBySide")->isChecked());
        QCOMPARE(bench.window->findChild<widgets::CompareView*>()->mode(), widgets::CompareMode::Wipe);
    }

    void theSoundIsAsLoudAsBefore()
    {
        Bench bench;
        bench.find<QSlider>("volume")->setValue(40);
        bench.find<QToolButton>("mute")->setChecked(true);
        bench.reopen();
        QCOMPARE(bench.find<QSlider>("volume")->value(), 40);
        QVERIFY(bench.find<QToolButton>("mute")->isChecked());
    }
};

QTEST_MAIN(RememberingTest)
#include "remembering_test.moc"
