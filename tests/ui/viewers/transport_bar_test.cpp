// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecode_edit.h"
#include "viewers/transport_bar.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace fresco::ui;
using namespace fresco::widgets;

class TransportBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesAreReadAsEditorsReadThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("frame");
        QTest::newRow("timecode") << "00:00:04:05" << qint64{105};
        QTest::newRow("short timecode") << "4:05" << qint64{105};
        QTest::newRow("digits in pairs") << "405" << qint64{105};
        QTest::newRow("frames") << "12" << qint64{12};
        QTest::newRow("a stop is two noughts") << "3." << qint64{75};
        QTest::newRow("two stops are a minute") << "1.." << qint64{1500};
        QTest::newRow("seconds on") << "+20." << qint64{1000 + 500};
        QTest::newRow("frames back") << "-10" << qint64{990};
        QTest::newRow("timecode on") << "+1:00" << qint64{1025};
        QTest::newRow("hours") << "1:00:00:00" << qint64{90'000};
        QTest::newRow("drop-frame signs") << "00:00:01;05" << qint64{30};
    }
    void placesAreReadAsEditorsReadThem()
    {
        QFETCH(QString, text);
        QFETCH(qint64, frame);
        QCOMPARE(frameFromText(text, 1000, {25, 1}).value_or(-1), frame);
    }

    void whatIsNoPlaceIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "+", ".", "abc", "1:2:3:4:5", "12x", "1::2", "99999999999999"})
            QTest::newRow(text) << QString(text);
    }
    void whatIsNoPlaceIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!frameFromText(text, 0, {25, 1}));
    }

    void withoutARateANumberIsAFrame()
    {
        QCOMPARE(*frameFromText("105", 0, {}), 105);
        QCOMPARE(*frameFromText("+105", 5, {}), 110);
    }

    void enterGoesThereAndEscapeDoesNot()
    {
        TransportBar bar({}, {});
        bar.setRate({25, 1});
        bar.showFrame(50);
        bar.show();
        QSignalSpy wanted(&bar, &TransportBar::frameWanted);
        auto* edit = bar.findChild<TimecodeEdit*>();
        QCOMPARE(edit->text(), QString("00:00:02:00"));
        edit->selectAll();
        QTest::keyClicks(edit, "+1.");
        bar.showFrame(51);
        QCOMPARE(edit->text(), QString("+1."));  // playback does not type over a person
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.last().first().toLongLong(), 76);
        edit->selectAll();
        QTest::keyClicks(edit, "7");
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), QString("00:00:02:01"));
        QCOMPARE(wanted.count(), 1);
    }

    void buttonsAreTheWindowsActions()
    {
        QAction play;
        play.setObjectName("playPause");
        QSignalSpy triggered(&play, &QAction::triggered);
        TransportBar bar({&play}, {});
        auto* button = bar.findChild<QToolButton*>("playPauseButton");
        QVERIFY(button && button->minimumWidth() >= 24);
        button->click();
        QCOMPARE(triggered.count(), 1);
    }

    void speedAndDropsAreSaid()
    {
        TransportBar bar({}, {});
        auto* state = bar.findChild<QLabel*>("playbackState");
        bar.showSpeed(1.0);
        QVERIFY(state->text().isEmpty());
        bar.showSpeed(-4.0);
        QVERIFY(state->text().contains("4"));
        bar.showSpeed(1.0);
        bar.showDropped(3);
        QVERIFY(state->text().contains("3"));
    }

    void volumeIsShownWithoutEchoAndOnlyWithSound()
    {
        TransportBar bar({}, {});
        QSignalSpy wanted(&bar, &TransportBar::volumeWanted);
        auto* volume = bar.findChild<QSlider*>("volume");
        QVERIFY(!volume->isEnabled());
        bar.setHasSound(true);
        bar.showVolume(0.4, false);
        QCOMPARE(volume->value(), 40);
        QCOMPARE(wanted.count(), 0);
        volume->setValue(70);
        QCOMPARE(wanted.last().first().toDouble(), 0.7);
    }
};

QTEST_MAIN(TransportBarTest)
#include "transport_bar_test.moc"
