// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "timecode_edit.h"

#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace fresco::widgets;

class FrameBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timecodeCountsFramesWithinTheSecond()
    {
        QCOMPARE(timecodeText(0, {25, 1}), "00:00:00:00");
        QCOMPARE(timecodeText(131, {25, 1}), "00:00:05:06");
        QCOMPARE(timecodeText(25 * 3661 + 3, {25, 1}), "01:01:01:03");
        QCOMPARE(timecodeText(5, {0, 1}), "");
        QCOMPARE(clockText(67.48), "00:01:07.480");
    }

    void timecodesOfNtscRatesDropNumbersToStayWithTheClock()
    {
        const FrameRate ntsc{30'000, 1001};
        QCOMPARE(timecodeText(30, ntsc), "00:00:01;00");
        QCOMPARE(timecodeText(1799, ntsc), "00:00:59;29");
        QCOMPARE(timecodeText(1800, ntsc), "00:01:00;02");
        QCOMPARE(timecodeText(3597, ntsc), "00:01:59;29");
        QCOMPARE(timecodeText(3598, ntsc), "00:02:00;02");
        QCOMPARE(timecodeText(17'982, ntsc), "00:10:00;00");
        QCOMPARE(timecodeText(107'892, ntsc), "01:00:00;00");
        QCOMPARE(timecodeText(3600, {60'000, 1001}), "00:01:00;04");
        QCOMPARE(timecodeText(1800, {24'000, 1001}), "00:01:15:00");
    }

    void everySecondBeginsAtTheFirstFrameThatShowsIt()
    {
        for (const FrameRate rate : {FrameRate{30'000, 1001}, FrameRate{60'000, 1001}, FrameRate{25, 1}})
            for (std::int64_t second = 1; second < 1300; ++second) {
                const std::int64_t frame = firstFrameOfSecond(second, rate);
                QVERIFY(timecodeText(frame, rate).left(8) != timecodeText(frame - 1, rate).left(8));
                QCOMPARE(timecodeText(frame, rate).left(8), clockText(static_cast<double>(second)).left(8));
            }
    }

    void waitingTimesReadLikeSpeech()
    {
        QCOMPARE(durationText(0.2), "1 s");
        QCOMPARE(durationText(8.4), "8 s");
        QCOMPARE(durationText(125), "2 min 05 s");
        QCOMPARE(durationText(4320), "1 h 12 min");
    }

    void sliderNumberAndTimeAgree()
    {
        FrameBar bar;
        bar.setFilm(132, {25, 1}, false);
        QSignalSpy moves(&bar, &FrameBar::frameChanged);
        bar.findChild<QSlider*>("frameSlider")->setValue(30);
        QCOMPARE(moves.count(), 1);
        QCOMPARE(bar.findChild<QSpinBox*>("frameNumber")->value(), 30);
        QCOMPARE(bar.findChild<TimecodeEdit*>()->text(), "00:00:01:05");
        bar.findChild<QSpinBox*>("frameNumber")->setValue(99);
        QCOMPARE(moves.count(), 2);
        QCOMPARE(bar.findChild<QSlider*>("frameSlider")->value(), 99);
    }

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

    void timecodesThatDropNumbersAreReadAsTheyAreShown()
    {
        const FrameRate ntsc{30'000, 1001};
        QCOMPARE(*frameFromText("00:01:00;02", 0, ntsc), 1800);
        QCOMPARE(*frameFromText("00:01:00;00", 0, ntsc), 1800);  // a number that is not there: the next
        QCOMPARE(*frameFromText("1.", 0, ntsc), 30);
        QCOMPARE(*frameFromText("+10", 1800, ntsc), 1810);
        for (const FrameRate rate : {ntsc, FrameRate{60'000, 1001}, FrameRate{24'000, 1001}, FrameRate{25, 1}})
            for (std::int64_t frame = 0; frame < 2 * 3600 * 30; frame += 7)
                QCOMPARE(*frameFromText(timecodeText(frame, rate), 0, rate), frame);
    }

    void withoutARateANumberIsAFrame()
    {
        QCOMPARE(*frameFromText("105", 0, {}), 105);
        QCOMPARE(*frameFromText("+105", 5, {}), 110);
    }

    void enterGoesThereAndEscapeDoesNot()
    {
        FrameBar bar;
        bar.setFilm(1000, {25, 1}, false);
        bar.goTo(50);
        bar.show();
        QSignalSpy moves(&bar, &FrameBar::frameChanged);
        auto* edit = bar.findChild<TimecodeEdit*>();
        QCOMPARE(edit->text(), QString("00:00:02:00"));
        edit->selectAll();
        QTest::keyClicks(edit, "+1.");
        bar.goTo(51);
        QCOMPARE(edit->text(), QString("+1."));  // playback does not type over a person
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(moves.count(), 2);
        QCOMPARE(bar.frame(), 76);
        edit->selectAll();
        QTest::keyClicks(edit, "7");
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), QString("00:00:03:01"));
        QCOMPARE(bar.frame(), 76);
    }

    void stepsStayInsideTheFilm()
    {
        FrameBar bar;
        bar.setFilm(3, {25, 1}, false);
        QSignalSpy moves(&bar, &FrameBar::frameChanged);
        bar.step(-1);
        QCOMPARE(bar.frame(), 0);
        QCOMPARE(moves.count(), 0);
        bar.step(10);
        QCOMPARE(bar.frame(), 2);
    }

    void variableRatesShowTheClockOfTheFrame()
    {
        FrameBar bar;
        bar.setFilm(10, {25, 1}, true);
        bar.goTo(4);
        bar.setTime(4, 1.25);
        QCOMPARE(bar.findChild<TimecodeEdit*>()->text(), "00:00:01.250");
        bar.setTime(3, 9.0);  // late news of another frame
        QCOMPARE(bar.findChild<TimecodeEdit*>()->text(), "00:00:01.250");
    }

    void withoutAFilmNothingCanBeMoved()
    {
        FrameBar bar;
        QVERIFY(!bar.isEnabled());
        bar.setFilm(5, {25, 1}, false);
        QVERIFY(bar.isEnabled());
    }

    void aShorterCountMovesTheFrameInside()
    {
        FrameBar bar;
        bar.setFilm(100, {25, 1}, false);
        bar.goTo(99);
        bar.setFilm(50, {25, 1}, false);
        QCOMPARE(bar.frame(), 49);
    }
};

QTEST_MAIN(FrameBarTest)
#include "frame_bar_test.moc"
