// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "queue/queue_countdown.h"
#include "queue/queue_end.h"
#include "queue/queue_store.h"
#include "queue/render_queue.h"
#include "support/fake_engine.h"
#include "support/fake_power.h"
#include "support/queued_film.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;
using namespace std::chrono_literals;

namespace {

/// A queue over an engine that does as the name of a film says; a second of the countdown takes a millisecond.
class Bench {
public:
    Bench()
    {
        script_->translate = [](const auto& request, auto& observer, auto stop) {
            if (request.input == "full")
                throw Error{ErrorKind::DiskFull, "No space."};
            return request.input == "long" ? translateUntilStopped(request, observer, stop)
                                           : translateInSteps(2, request, observer, stop);
        };
        end.setSecond(1ms);
    }

    QString add(const char* name) { return queue.add(queuedFilm(name, folder_)); }
    /// Waits until this many queues are over, and nothing is at work any more.
    [[nodiscard]] bool waitForEnd(int ends = 1)
    {
        return QTest::qWaitFor([&] { return drained.count() == ends && desk.isIdle(); });
    }

private:
    QTemporaryDir folder_;
    std::shared_ptr<EngineScript> script_ = std::make_shared<EngineScript>();
    EngineRunner runner_{fakeEngine(script_), fakeModels};
    QueueStore store_{folder_.filePath("queue.json")};

public:
    JobDesk desk{runner_};
    RenderQueue queue{desk, store_};
    FakePower power;
    QueueEnd end{queue, desk, power};
    QSignalSpy drained{&queue, &RenderQueue::drained};
    QSignalSpy began{&end, &QueueEnd::countdownBegan};
    QSignalSpy over{&end, &QueueEnd::countdownEnded};
};

}  // namespace

class QueueEndTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoWantsNothingIsLeftAlone()
    {
        Bench bench;
        bench.add("a");
        QVERIFY(bench.waitForEnd());
        QVERIFY(bench.began.isEmpty());
        QVERIFY(bench.power.acts.isEmpty());
    }

    void theComputerGoesOffAfterAMinuteAndOnlyOnce()
    {
        Bench bench;
        QSignalSpy ticked(&bench.end, &QueueEnd::ticked);
        bench.end.setWish(QueueEndWish::ShutDown);
        bench.add("a");
        bench.add("b");
        QTRY_COMPARE(bench.power.acts, QStringList{"shut down"});
        QCOMPARE(ticked.count(), 60);
        QCOMPARE(bench.drained.count(), 1);
        QCOMPARE(bench.end.wish(), QueueEndWish::Nothing);
        bench.add("c");
        QVERIFY(bench.waitForEnd(2));
        QCOMPARE(bench.began.count(), 1);
    }

    void aFilmThatFailedIsOverToo()
    {
        Bench bench;
        bench.end.setWish(QueueEndWish::Suspend);
        bench.add("full");
        QTRY_COMPARE(bench.power.acts, QStringList{"suspend"});
    }

    void aQueueWithAPausedFilmIsNotDone()
    {
        Bench bench;
        bench.end.setWish(QueueEndWish::Suspend);
        bench.queue.hold(true);
        bench.queue.pause(bench.add("a"));
        bench.queue.hold(false);
        bench.add("b");
        QVERIFY(bench.waitForEnd());
        QVERIFY(bench.began.isEmpty());
        QCOMPARE(bench.end.wish(), QueueEndWish::Suspend);
    }

    void whoCancelsTheLastFilmIsThere()
    {
        Bench bench;
        bench.end.setWish(QueueEndWish::Suspend);
        bench.add("a");
        const QString slow = bench.add("long");
        QTRY_COMPARE(bench.queue.find(slow)->state, QueueState::Running);
        bench.queue.cancel(slow);
        QVERIFY(bench.waitForEnd());
        QVERIFY(bench.began.isEmpty());
        bench.add("b");
        QTRY_COMPARE(bench.power.acts, QStringList{"suspend"});
    }

    void newWorkCallsItOffUntilItIsDone()
    {
        Bench bench;
        bench.end.setSecond(1h);
        bench.end.setWish(QueueEndWish::Suspend);
        bench.add("a");
        QTRY_COMPARE(bench.began.count(), 1);
        const QString slow = bench.add("long");
        QTRY_COMPARE(bench.over.count(), 1);
        bench.end.setSecond(1ms);
        bench.queue.cancel(slow);
        QTRY_VERIFY(bench.desk.isIdle());
        QVERIFY(bench.power.acts.isEmpty());
        QVERIFY(!bench.end.isCounting());
    }

    void aPreviewPutsItOff()
    {
        Bench bench;
        bench.end.setSecond(1h);
        bench.end.setWish(QueueEndWish::Suspend);
        bench.add("a");
        QTRY_COMPARE(bench.began.count(), 1);
        TranslateRequest request;
        request.input = "a";
        bench.desk.submit({.request = request}, Job::Rank::Interactive);
        QTRY_COMPARE(bench.over.count(), 1);
        QTRY_COMPARE(bench.began.count(), 2);
    }

    void aRefusalIsToldInASentence()
    {
        Bench bench;
        QSignalSpy refused(&bench.end, &QueueEnd::refused);
        bench.power.reason = "Interactive authentication required.";
        bench.end.setWish(QueueEndWish::ShutDown);
        bench.add("a");
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused[0][0].toString(), "The computer cannot be shut down: Interactive authentication required.");
    }

    void theDialogCountsAndCallsOff()
    {
        Bench bench;
        bench.end.setSecond(1h);
        bench.end.setWish(QueueEndWish::Suspend);
        bench.add("a");
        QTRY_COMPARE(bench.began.count(), 1);
        QueueCountdown dialog(bench.end);
        dialog.open();
        const auto* words = dialog.findChild<QLabel*>("countdownWords");
        QCOMPARE(words->text(), "The computer will be suspended in 60 second(s).");
        QSignalSpy ticked(&bench.end, &QueueEnd::ticked);
        bench.end.setSecond(50ms);
        QVERIFY(ticked.wait());
        bench.end.setSecond(1h);
        QCOMPARE(words->text(),
                 QString("The computer will be suspended in %1 second(s).").arg(bench.end.secondsLeft()));
        QVERIFY(bench.end.secondsLeft() < 60);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(!bench.end.isCounting());
        QCOMPARE(bench.end.wish(), QueueEndWish::Nothing);
        QVERIFY(bench.power.acts.isEmpty());
    }

    void whoDoesNotWantToWaitNeedNot()
    {
        Bench bench;
        bench.end.setSecond(1h);
        bench.end.setWish(QueueEndWish::ShutDown);
        bench.add("a");
        QTRY_COMPARE(bench.began.count(), 1);
        QueueCountdown dialog(bench.end);
        dialog.open();
        dialog.findChild<QPushButton*>("countdownNow")->click();
        QCOMPARE(bench.power.acts, QStringList{"shut down"});
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(QueueEndTest)
#include "queue_end_test.moc"
