// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/transport_bar.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace fresco::ui;

class TransportBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
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

    void whatIsSaidMovesNoButton()
    {
        QAction play;
        play.setObjectName("playPause");
        TransportBar bar({&play}, {});
        bar.resize(600, bar.sizeHint().height());
        bar.show();
        const auto* button = bar.findChild<QToolButton*>("playPauseButton");
        const QPoint before = button->pos();
        bar.showSpeed(-8.0);
        bar.showDropped(120);
        QCoreApplication::processEvents();
        QCOMPARE(button->pos(), before);
        const auto* state = bar.findChild<QLabel*>("playbackState");
        QVERIFY(state->width() >= state->fontMetrics().horizontalAdvance(state->text()));
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
