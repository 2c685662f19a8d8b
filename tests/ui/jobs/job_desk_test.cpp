// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "support/fake_engine.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// A desk over an engine that does as the name of the job's input says, and notes what it did.
class Bench {
public:
    Bench()
    {
        script_->translate = [this](const auto& request, auto& observer, auto stop) {
            const std::string name = request.input.string();
            note(name);
            if (name == "fail")
                throw Error{ErrorKind::OutOfMemory, "The card is full."};
            if (name.starts_with("long"))
                return translateUntilStopped(request, observer, stop);
            return translateInSteps(2, request, observer, stop);
        };
    }

    EngineJob job(const char* name) const
    {
        TranslateRequest request;
        request.input = name;
        request.output = folder_.filePath("out.mp4").toStdString();
        return {.request = request};
    }
    QStringList notes()
    {
        const std::lock_guard lock(mutex_);
        return notes_;
    }

private:
    void note(const std::string& name)
    {
        const std::lock_guard lock(mutex_);
        notes_ << QString::fromStdString(name);
    }

    QTemporaryDir folder_;
    std::mutex mutex_;
    QStringList notes_;
    std::shared_ptr<EngineScript> script_ = std::make_shared<EngineScript>();

public:
    EngineRunner runner{fakeEngine(script_), fakeModels};
    JobDesk desk{runner};
};

}  // namespace

class JobDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobsRunOneAfterTheOther()
    {
        Bench bench;
        QSignalSpy first(bench.desk.submit(bench.job("a"), Job::Rank::Interactive), &Job::translated);
        QSignalSpy second(bench.desk.submit(bench.job("b"), Job::Rank::Interactive), &Job::translated);
        QTRY_COMPARE(second.count(), 1);
        QCOMPARE(first.count(), 1);
        QCOMPARE(bench.notes(), QStringList({"a", "b"}));
        QVERIFY(bench.desk.isIdle());
    }

    void aRenderStepsAsideForSomebodyWhoWaits()
    {
        Bench bench;
        Job* render = bench.desk.submit(bench.job("long render"), Job::Rank::Background);
        QSignalSpy aside(render, &Job::setAside);
        QSignalSpy cancelled(render, &Job::cancelled);
        QSignalSpy progressed(render, &Job::progressed);
        QTRY_COMPARE(progressed.count(), 1);
        QSignalSpy done(bench.desk.submit(bench.job("a"), Job::Rank::Interactive), &Job::translated);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(aside.count(), 1);
        QTRY_COMPARE(bench.notes(), QStringList({"long render", "a", "long render"}));
        QVERIFY(bench.desk.running() == render);
        QCOMPARE(cancelled.count(), 0);
        bench.desk.cancel(render);
        QTRY_COMPARE(cancelled.count(), 1);
    }

    void aRenderThatIsCancelledWhileItStepsAsideDoesNotComeBack()
    {
        Bench bench;
        Job* render = bench.desk.submit(bench.job("long render"), Job::Rank::Background);
        QSignalSpy progressed(render, &Job::progressed);
        QSignalSpy cancelled(render, &Job::cancelled);
        QTRY_COMPARE(progressed.count(), 1);
        QSignalSpy done(bench.desk.submit(bench.job("a"), Job::Rank::Interactive), &Job::translated);
        bench.desk.cancel(render);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(cancelled.count(), 1);
        QTRY_VERIFY(bench.desk.isIdle());
    }

    void aWaitingJobIsCancelledWithoutBeingRun()
    {
        Bench bench;
        Job* running = bench.desk.submit(bench.job("long"), Job::Rank::Interactive);
        QSignalSpy progressed(running, &Job::progressed);
        QTRY_COMPARE(progressed.count(), 1);
        Job* waiting = bench.desk.submit(bench.job("b"), Job::Rank::Interactive);
        QSignalSpy cancelled(waiting, &Job::cancelled);
        bench.desk.cancel(waiting);
        QCOMPARE(cancelled.count(), 1);
        bench.desk.cancelInteractive();
        QTRY_VERIFY(bench.desk.isIdle());
        QCOMPARE(bench.notes(), QStringList("long"));
    }

    void aFailureDoesNotHoldUpTheNext()
    {
        Bench bench;
        QSignalSpy failed(bench.desk.submit(bench.job("fail"), Job::Rank::Background), &Job::failed);
        QSignalSpy done(bench.desk.submit(bench.job("a"), Job::Rank::Background), &Job::translated);
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].value<Fault>().kind == ErrorKind::OutOfMemory);
    }
};

QTEST_GUILESS_MAIN(JobDeskTest)
#include "job_desk_test.moc"
