// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/engine_runner.h"
#include "support/fake_engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <stdexcept>

using namespace fresco;
using namespace fresco::test;
using ui::EngineJob;
using ui::EngineRunner;

namespace {

std::shared_ptr<EngineScript> scriptOf(decltype(EngineScript::translate) translate)
{
    auto script = std::make_shared<EngineScript>();
    script->translate = std::move(translate);
    return script;
}

EngineJob request(const QTemporaryDir& folder)
{
    TranslateRequest film;
    film.input = "in.mp4";
    film.output = folder.filePath("out.mp4").toStdString();
    return {.request = film, .wishes = {.previews = true, .keyframes = true, .losses = true, .guidance = true}};
}

struct Spies {
    explicit Spies(EngineRunner& runner)
        : progressed(&runner, &EngineRunner::progressed), finished(&runner, &EngineRunner::finished),
          cancelled(&runner, &EngineRunner::cancelled), failed(&runner, &EngineRunner::failed)
    {
    }
    qsizetype endings() const { return finished.count() + cancelled.count() + failed.count(); }

    QSignalSpy progressed, finished, cancelled, failed;
};

}  // namespace

class EngineRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aJobReportsAndFinishes()
    {
        const auto script = scriptOf([](const auto& job, auto& observer, auto stop) {
            observer.warned("no NVENC: encoding with libx264");
            return translateInSteps(5, job, observer, stop);
        });
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        QSignalSpy warned(&runner, &EngineRunner::warned);
        runner.start(request(folder_));
        QVERIFY(runner.isRunning());
        QTRY_COMPARE(spies.finished.count(), 1);
        QVERIFY(!runner.isRunning());
        QCOMPARE(warned.first().first().toString(), "no NVENC: encoding with libx264");
        const auto last = spies.progressed.last().first().value<Progress>();
        QVERIFY(last.isLast);
        QCOMPARE(last.done, 5);
        QVERIFY(last.preview.has_value());
        QCOMPARE(spies.finished.first().first().value<ui::EngineResult>().index(), 0U);
    }

    void aStopReachesTheJobWhileItWorks()
    {
        const auto script = scriptOf(translateUntilStopped);
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        QTRY_COMPARE(spies.progressed.count(), 1);
        runner.cancel();
        QTRY_COMPARE(spies.cancelled.count(), 1);
        QCOMPARE(spies.endings(), 1);
        QCOMPARE(script->stopsSeen.load(), 1);
    }

    void aStopBeforeTheJobBeganCancelsItUnstarted()
    {
        const auto script = scriptOf(translateUntilStopped);
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        runner.cancel();
        QTRY_COMPARE(spies.cancelled.count(), 1);
    }

    void aFailureKeepsItsKindSentenceAndDetail()
    {
        const auto script = scriptOf([](const auto&, auto&, auto) -> TranslateResult {
            throw Error{ErrorKind::DiskFull, "The disk is full; free 2 GB.", "ENOSPC"};
        });
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        QTRY_COMPARE(spies.failed.count(), 1);
        const auto fault = spies.failed.first().first().value<ui::Fault>();
        QCOMPARE(fault.kind, ErrorKind::DiskFull);
        QCOMPARE(fault.sentence, "The disk is full; free 2 GB.");
        QCOMPARE(fault.detail, "ENOSPC");
    }

    void whateverElseIsThrownIsAnInternalFault()
    {
        const auto script = scriptOf(
            [](const auto&, auto&, auto) -> TranslateResult { throw std::runtime_error("index out of range"); });
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        QTRY_COMPARE(spies.failed.count(), 1);
        const auto fault = spies.failed.first().first().value<ui::Fault>();
        QCOMPARE(fault.kind, ErrorKind::Internal);
        QCOMPARE(fault.detail, "index out of range");
    }

    void aMissingEngineIsToldOnceAndModelsAreListedAllTheSame()
    {
        EngineRunner runner(missingEngine(), fakeModels);
        QSignalSpy models(&runner, &EngineRunner::modelsListed);
        QSignalSpy unavailable(&runner, &EngineRunner::engineUnavailable);
        QSignalSpy ready(&runner, &EngineRunner::engineReady);
        runner.load();
        QTRY_COMPARE(unavailable.count(), 1);
        QCOMPARE(unavailable.first().first().value<ui::Fault>().kind, ErrorKind::EngineUnavailable);
        QCOMPARE(models.count(), 1);
        QCOMPARE(ready.count(), 0);
    }

    void anotherJobWorksAfterACancelledOne()
    {
        int job = 0;
        const auto script = scriptOf([&job](const auto& wanted, auto& observer, auto stop) {
            return ++job == 1 ? translateUntilStopped(wanted, observer, stop)
                              : translateInSteps(3, wanted, observer, stop);
        });
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        QTRY_COMPARE(spies.progressed.count(), 1);
        runner.cancel();
        QTRY_COMPARE(spies.cancelled.count(), 1);
        runner.start(request(folder_));
        QTRY_COMPARE(spies.finished.count(), 1);
    }

    void whatAnOldJobStillSaysIsDropped()
    {
        const auto script = scriptOf(translateUntilStopped);
        EngineRunner runner(fakeEngine(script), fakeModels);
        Spies spies(runner);
        runner.start(request(folder_));
        runner.start(request(folder_));  // replaces the first, whose end must not look like the second's
        QTRY_COMPARE(script->jobs.load() >= 1, true);
        runner.cancel();
        QTRY_COMPARE(spies.cancelled.count(), 1);
        QTest::qWait(0);
        QCOMPARE(spies.endings(), 1);
    }

    void destroyingItStopsTheJobAndWaits()
    {
        const auto script = scriptOf(translateUntilStopped);
        {
            EngineRunner runner(fakeEngine(script), fakeModels);
            Spies spies(runner);
            runner.start(request(folder_));
            QTRY_COMPARE(spies.progressed.count(), 1);
        }
        QCOMPARE(script->stopsSeen.load(), 1);
    }

    void fiftyStopsAtRandomMomentsEachEndOnce()
    {
        const auto script = scriptOf(
            [](const auto& job, auto& observer, auto stop) { return translateInSteps(2000, job, observer, stop); });
        EngineRunner runner(fakeEngine(script), fakeModels);
        std::minstd_rand random(7);
        for (int round = 0; round < 50; ++round) {
            Spies spies(runner);
            runner.start(request(folder_));
            for (auto turns = random() % 20; turns > 0; --turns)
                QCoreApplication::processEvents();
            runner.cancel();
            QTRY_COMPARE(spies.endings(), 1);
            QCOMPARE(spies.failed.count(), 0);
            QVERIFY(!runner.isRunning());
        }
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(EngineRunnerTest)
#include "engine_runner_test.moc"
