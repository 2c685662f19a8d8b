// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_bench.h"

#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QTest>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class QueueingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

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
};

QTEST_MAIN(QueueingTest)
#include "queueing_test.moc"
