// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "queue/queue_care.h"
#include "queue/queue_json.h"
#include "queue/queue_store.h"
#include "queue/render_queue.h"
#include "queue/render_queue_model.h"
#include "support/fake_engine.h"
#include "support/queued_film.h"
#include "system/notifier.h"
#include "system/sleep_inhibitor.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// A queue over an engine that does as the name of a film says.
class Bench {
public:
    explicit Bench(const QString& file = {})
        : store_(file.isEmpty() ? folder_.filePath("queue.json") : file), queue(desk_, store_)
    {
        script_->translate = [](const auto& request, auto& observer, auto stop) {
            const std::string name = request.input.string();
            if (name.starts_with("full"))
                throw Error{ErrorKind::OutOfMemory, "The card is full.", "12 MB missing"};
            if (name.starts_with("long"))
                return translateUntilStopped(request, observer, stop);
            return translateInSteps(4, request, observer, stop);
        };
    }

    QueuedJob film(const char* name) const { return queuedFilm(name, folder_, QString(name) + ".mp4"); }
    QStringList titles() const
    {
        QStringList titles;
        for (const QueuedJob& job : queue.jobs())
            titles << job.title;
        return titles;
    }
    QueueState state(const QString& id) const { return queue.find(id)->state; }
    JobDesk& desk() { return desk_; }
    QueueStore& store() { return store_; }
    EngineRunner& runner() { return runner_; }
    void load()
    {
        QSignalSpy isLoaded(&queue, &RenderQueue::wasReset);
        queue.load();
        QVERIFY(QTest::qWaitFor([&] { return isLoaded.count() == 1; }));
    }
    /// Adds a film that ends only when it is stopped, and waits until it is at work.
    QString addLong()
    {
        const QString id = queue.add(film("long"));
        (void)QTest::qWaitFor([&] { return queue.find(id)->progress.has_value(); });
        return id;
    }

private:
    QTemporaryDir folder_;
    std::shared_ptr<EngineScript> script_ = std::make_shared<EngineScript>();
    EngineRunner runner_{fakeEngine(script_), fakeModels};
    JobDesk desk_{runner_};
    QueueStore store_;

public:
    RenderQueue queue;
};

class FakeInhibitor final : public SleepInhibitor {
public:
    void inhibit(const QString&) override
    {
        isAwake = true;
        ++times;
    }
    void release() override { isAwake = false; }
    bool isAwake = false;
    int times = 0;
};

class FakeNotifier final : public Notifier {
public:
    void notify(const QString& title, const QString& text) override { told << title + ": " + text; }
    QStringList told;
};

}  // namespace

class RenderQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filmsAreMadeOneAfterTheOtherAndTheEndIsTold()
    {
        Bench bench;
        RenderQueueModel model(bench.queue);
        const QAbstractItemModelTester tester(&model);
        QSignalSpy drained(&bench.queue, &RenderQueue::drained);
        const QString a = bench.queue.add(bench.film("a"));
        const QString b = bench.queue.add(bench.film("full"));
        QCOMPARE(bench.queue.running()->id, a);
        QTRY_COMPARE(drained.count(), 1);
        QCOMPARE(drained[0], QVariantList({1, 1}));
        QCOMPARE(bench.state(a), QueueState::Done);
        QVERIFY(bench.queue.find(a)->output.endsWith("a.mp4"));
        QCOMPARE(model.index(0).data(RenderQueueModel::FractionRole).toDouble(), 1.0);
        QCOMPARE(bench.state(b), QueueState::Failed);
        QCOMPARE(model.index(1).data(RenderQueueModel::StageRole).toString(), "The card is full.");
        QVERIFY(bench.queue.find(b)->log.join('\n').contains("12 MB missing"));
    }

    void aPausedFilmLetsTheNextOneThroughAndIsResumed()
    {
        Bench bench;
        const QString slow = bench.addLong();
        const QString next = bench.queue.add(bench.film("b"));
        bench.queue.pause(slow);
        QVERIFY(stageWords(*bench.queue.find(slow)).startsWith("Stopping"));
        QTRY_COMPARE(bench.state(next), QueueState::Done);
        QCOMPARE(bench.state(slow), QueueState::Paused);
        bench.queue.resume(slow);
        QCOMPARE(bench.state(slow), QueueState::Running);
        QVERIFY(stageWords(*bench.queue.find(slow)).contains("resumed"));
    }

    void aCancelledFilmIsNotMadeAgainByItself()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.queue.pause(slow);
        bench.queue.cancel(slow);
        QTRY_COMPARE(bench.state(slow), QueueState::Cancelled);
        QVERIFY(!bench.queue.running());
        bench.queue.retry(slow);
        QCOMPARE(bench.state(slow), QueueState::Running);
    }

    void whoCancelsAndThenPausesHasCancelled()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.queue.cancel(slow);
        bench.queue.pause(slow);
        QTRY_VERIFY(!bench.queue.running());
        QCOMPARE(bench.state(slow), QueueState::Cancelled);
    }

    void removingTheRunningFilmStopsItFirst()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.queue.remove(slow);
        QVERIFY(bench.queue.find(slow));
        QTRY_VERIFY(!bench.queue.find(slow));
        QTRY_VERIFY(bench.desk().isIdle());
    }

    void aPreviewPassesARunningFilm()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bool wasAside = false;
        connect(&bench.queue, &RenderQueue::changed, this, [&] { wasAside |= bench.queue.find(slow)->isAside; });
        QSignalSpy preview(bench.desk().submit({.request = bench.film("p").request}, Job::Rank::Interactive),
                           &Job::translated);
        QTRY_COMPARE(preview.count(), 1);
        QVERIFY(wasAside);
        QCOMPARE(bench.state(slow), QueueState::Running);
        QTRY_VERIFY(!bench.queue.find(slow)->isAside);
        QVERIFY(stageWords(*bench.queue.find(slow)).contains("resumed"));
    }

    void aFilmAddedDuringAPreviewSaysThatItWaits()
    {
        Bench bench;
        Job* preview = bench.desk().submit({.request = bench.film("long").request}, Job::Rank::Interactive);
        const QString id = bench.queue.add(bench.film("b"));
        QVERIFY(bench.queue.find(id)->isAside);
        QCOMPARE(stageWords(*bench.queue.find(id)), "Waits for a preview");
        QVERIFY(!bench.queue.find(id)->log.join('\n').contains("Started"));
        bench.desk().cancel(preview);
        QTRY_COMPARE(bench.state(id), QueueState::Done);
        QVERIFY(bench.queue.find(id)->log.join('\n').contains("Started"));
        QVERIFY(!bench.queue.find(id)->isAside);
    }

    void aHeldQueueRendersNothingUntilItGoesOn()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.queue.hold(true);
        QTRY_COMPARE(bench.state(slow), QueueState::Waiting);
        bench.queue.add(bench.film("b"));
        QVERIFY(!bench.queue.running());
        bench.queue.hold(false);
        QCOMPARE(bench.queue.running()->id, slow);
    }

    void aFilmThatDidNotFitIsTriedAtALowerResolution()
    {
        Bench bench;
        QueuedJob film = bench.film("full");
        film.request.parameters.set(key::resolution, std::int64_t{512});
        const QString id = bench.queue.add(film);
        QTRY_COMPARE(bench.state(id), QueueState::Failed);
        QCOMPARE(remedyFor(bench.queue.find(id)->fault->kind), FaultRemedy::LowerResolution);
        bench.queue.retryLower(id);
        QCOMPARE(bench.queue.find(id)->request.parameters.integer(key::resolution), 384);
        QTRY_COMPARE(bench.state(id), QueueState::Failed);
    }

    void aFilmWhoseEngineIsStoppedWaitsForTheNextStart()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.runner().cancel();  // what a closing window does
        QTRY_COMPARE(bench.state(slow), QueueState::Waiting);
        QVERIFY(bench.queue.find(slow)->isResumed);
        QVERIFY(!bench.queue.running());
    }

    void itIsReadOnce()
    {
        const QTemporaryDir folder;
        Bench bench(folder.filePath("queue.json"));
        bench.load();
        QSignalSpy reset(&bench.queue, &RenderQueue::wasReset);
        bench.queue.load();
        bench.store().load();  // comes behind whatever the line above asked for
        QTRY_VERIFY(!reset.isEmpty());
        QCOMPARE(reset.count(), 1);
    }

    void aFilmThatIsMadeBesideIsInTheFileUntilItEnds()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        const auto kept = [&] {
            QFile stored(file);
            return stored.open(QIODevice::ReadOnly) ? queueFromJson(stored.readAll()) : std::vector<QueuedJob>();
        };
        Bench bench(file);
        bench.queue.hold(true);
        bench.load();
        bench.queue.add(bench.film("b"));
        bench.queue.setBeside(bench.film("now"));
        QTRY_COMPARE(kept().size(), 2U);
        QCOMPARE(kept()[0].title, "now");
        QVERIFY(kept()[0].isResumed);
        QCOMPARE(bench.titles(), QStringList{"b"});
        QVERIFY(bench.queue.outputs().contains(toQt(bench.film("now").request.output)));
        bench.queue.setBeside({});
        QTRY_COMPARE(kept().size(), 1U);
    }

    void whateverEndsTheProgramTheFilmBesideGoesOnFirst()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        {
            Bench bench(file);
            bench.queue.hold(true);
            bench.load();
            bench.queue.add(bench.film("b"));
            bench.queue.setBeside(bench.film("now"));
        }
        Bench bench(file);
        QSignalSpy goesOn(&bench.queue, &RenderQueue::goesOn);
        bench.load();
        QCOMPARE(goesOn.count(), 1);
        QCOMPARE(goesOn[0][0].value<QueuedJob>().title, "now");
        QCOMPARE(bench.queue.running()->title, "now");
    }

    void aFilmBesideIsTakenInToWaitInFront()
    {
        Bench bench;
        bench.queue.giveWay(true);
        bench.queue.add(bench.film("b"));
        bench.queue.setBeside(bench.film("now"));
        bench.queue.takeBesideIn();
        bench.queue.setBeside({});  // its end is told later
        QCOMPARE(bench.titles(), (QStringList{"now", "b"}));
        QCOMPARE(bench.queue.jobs()[0].state, QueueState::Waiting);
        QVERIFY(bench.queue.jobs()[0].isResumed);
    }

    void filmsFollowAProjectThatIsSavedUnderItsFirstName()
    {
        Bench bench;
        bench.queue.giveWay(true);
        QueuedJob job = bench.film("a");
        job.projectFolder = "/untitled/a.fresco";
        job.request.project = "/untitled/a.fresco";
        job.request.keyPictures = {{4, "/untitled/a.fresco/kept/4.png"}, {8, "/pictures/8.png"}};
        QueuedJob other = bench.film("b");
        other.projectFolder = "/untitled/a.fresco-2";
        bench.queue.setBeside(job);
        bench.queue.takeBesideIn();
        bench.queue.setBeside(job);
        bench.queue.add(other);
        bench.queue.followProject("/untitled/a.fresco", "/work/quay.fresco");
        bench.queue.takeBesideIn();
        for (const QueuedJob& moved : {bench.queue.jobs()[0], bench.queue.jobs()[1]}) {
            QCOMPARE(moved.projectFolder, "/work/quay.fresco");
            QCOMPARE(moved.request.project, std::filesystem::path("/work/quay.fresco"));
            QCOMPARE(moved.request.keyPictures.at(4), std::filesystem::path("/work/quay.fresco/kept/4.png"));
            QCOMPARE(moved.request.keyPictures.at(8), std::filesystem::path("/pictures/8.png"));
            QCOMPARE(moved.request.output, job.request.output);
        }
        QCOMPARE(bench.queue.jobs()[2].projectFolder, "/untitled/a.fresco-2");
    }

    void theFileOfAnotherWindowIsNeverWritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        auto first = std::make_unique<Bench>(file);
        first->queue.hold(true);
        first->load();
        QVERIFY(first->queue.isKept());
        Bench second(file);
        second.load();
        QVERIFY(!second.queue.isKept());
        first->queue.add(first->film("a"));
        first.reset();
        second.queue.setBeside(second.film("now"));
        second.store().load();  // comes behind what was written, if it was
        QSignalSpy loaded(&second.store(), &QueueStore::loaded);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(queueFromJson(loaded[0][0].toByteArray()).front().title, "a");
    }

    void theEndOfAFilmBesideIsTold()
    {
        Bench bench;
        FakeInhibitor sleep;
        FakeNotifier notifier;
        QueueCare care(bench.queue, bench.desk(), sleep, notifier);
        care.tellDone("quay", "/out/quay.mp4");
        care.tellFailed("quay", "The disk is full.");
        QCOMPARE(
            notifier.told,
            (QStringList{"“quay” is rendered: Saved as quay.mp4.", "“quay” could not be rendered: The disk is full."}));
    }

    void theComputerStaysAwakeWhileAFilmIsMade()
    {
        Bench bench;
        FakeInhibitor sleep;
        FakeNotifier notifier;
        const QueueCare care(bench.queue, bench.desk(), sleep, notifier);
        const QString slow = bench.addLong();
        QVERIFY(sleep.isAwake);
        bench.queue.pause(slow);
        QTRY_VERIFY(!sleep.isAwake);
        QVERIFY(notifier.told.isEmpty());
        bench.queue.add(bench.film("full"));
        QTRY_COMPARE(notifier.told.size(), 1);
        QVERIFY(notifier.told[0].startsWith("The render queue needs you"));
        QCOMPARE(sleep.times, 2);
        QVERIFY(!sleep.isAwake);
    }

    void theComputerStaysAwakeForARenderOutsideTheQueueButNotForAPreview()
    {
        Bench bench;
        FakeInhibitor sleep;
        FakeNotifier notifier;
        const QueueCare care(bench.queue, bench.desk(), sleep, notifier);
        const auto run = [&](Job::Rank rank) {
            const QSignalSpy ended(bench.desk().submit({.request = bench.film("a").request}, rank), &Job::ended);
            return QTest::qWaitFor([&] { return ended.count() == 1; });
        };
        QVERIFY(run(Job::Rank::Interactive));
        QCOMPARE(sleep.times, 0);
        QVERIFY(run(Job::Rank::Background));
        QCOMPARE(sleep.times, 1);
        QVERIFY(!sleep.isAwake);
        QVERIFY(notifier.told.isEmpty());
    }

    void theQueueGivesWayToAFilmThatIsMadeAtOnce()
    {
        Bench bench;
        const QString slow = bench.addLong();
        bench.queue.giveWay(true);
        bench.queue.hold(true);
        bench.queue.hold(false);
        QTRY_COMPARE(bench.state(slow), QueueState::Waiting);
        QVERIFY(!bench.queue.running());
        QVERIFY(!bench.queue.isHeld());
        bench.queue.giveWay(false);
        QCOMPARE(bench.queue.running()->id, slow);
    }

    void theRealServicesAreHarmlessWithoutABus()
    {
        const auto sleep = makeSleepInhibitor();
        sleep->inhibit("test");
        sleep->inhibit("test");
        sleep->release();
        makeNotifier()->notify("Test", "<b>");
    }

    void aFilmMovesByDragAndByOrder()
    {
        Bench bench;
        RenderQueueModel model(bench.queue);
        const QAbstractItemModelTester tester(&model);
        bench.queue.hold(true);
        const QString a = bench.queue.add(bench.film("a"));
        bench.queue.add(bench.film("b"));
        bench.queue.add(bench.film("c"));
        bench.queue.move(a, 2);
        QCOMPARE(bench.titles(), QStringList({"b", "c", "a"}));
        bench.queue.move(a, 0);
        QCOMPARE(bench.titles(), QStringList({"a", "b", "c"}));
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(0)}));
        model.dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {});
        QCOMPARE(bench.titles(), QStringList({"b", "a", "c"}));
    }

    void dataChangedTellsOnlyWhatChanged()
    {
        Bench bench;
        const RenderQueueModel model(bench.queue);
        bench.queue.hold(true);
        const QString a = bench.queue.add(bench.film("a"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        bench.queue.pause(a);
        QCOMPARE(changed.count(), 1);
        const auto roles = changed[0][2].value<QList<int>>();
        QVERIFY(roles.contains(int(RenderQueueModel::StateRole)));
        QVERIFY(!roles.contains(int(Qt::DisplayRole)));
    }

    void whatRanGoesOnAfterARestart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        constexpr std::int64_t seed = 2'147'483'647;
        {
            Bench bench(file);
            bench.load();
            QueuedJob film = bench.film("long");
            film.request.parameters.set(key::seed, seed);
            film.request.parameters.set(key::prompt, std::string{"ein Öl \"gemälde\""});
            film.request.keyPictures[12] = "/kept/12.png";
            const QString id = bench.queue.add(film);
            bench.queue.add(bench.film("b"));
            QTRY_VERIFY(bench.queue.find(id)->progress.has_value());
        }
        Bench bench(file);
        bench.queue.load();
        QTRY_COMPARE(bench.titles(), QStringList({"long", "b"}));
        const QueuedJob& film = bench.queue.jobs().front();
        QCOMPARE(bench.queue.running(), &film);
        QVERIFY(film.isResumed);
        QCOMPARE(film.request.parameters.integer(key::seed), seed);
        QCOMPARE(film.request.parameters.text(key::prompt), "ein Öl \"gemälde\"");
        QCOMPARE(film.request.keyPictures.at(12), std::filesystem::path("/kept/12.png"));
    }

    void aSecondWindowLeavesTheQueueAlone()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        Bench first(file);
        first.load();
        first.addLong();
        Bench second(file);
        second.load();
        QVERIFY(second.queue.jobs().empty());
    }

    void whatWasNotReadIsNotWrittenOver()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        {
            Bench bench(file);
            bench.load();
            bench.queue.hold(true);
            bench.queue.add(bench.film("kept"));
        }
        {
            Bench unread(file);
            unread.queue.add(unread.film("a"));
        }
        Bench bench(file);
        bench.queue.hold(true);
        bench.load();
        QCOMPARE(bench.titles(), QStringList{"kept"});
    }

    void aDamagedFileGivesAnEmptyQueue_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no json") << QByteArray("{{{");
        QTest::newRow("newer") << QByteArray(R"({"version":99,"jobs":[{"id":"a","state":"waiting"}]})");
        QTest::newRow("no state") << QByteArray(R"({"version":1,"jobs":[{"id":"a","state":"flying"}, 7, null]})");
        QTest::newRow("unknown parameter") << QByteArray(
            R"({"version":1,"jobs":[{"id":"a","state":"waiting","request":{"parameters":{"nonsense":"1"}}}]})");
    }
    void aDamagedFileGivesAnEmptyQueue()
    {
        QFETCH(QByteArray, json);
        QVERIFY(queueFromJson(json).empty());
    }

    void aFaultSurvives()
    {
        QueuedJob job;
        job.id = "1";
        job.state = QueueState::Failed;
        job.fault = Fault{ErrorKind::DiskFull, "No space.", "ENOSPC", worded("No %1.", worded("%1", "space"))};
        const auto read = queueFromJson(queueToJson({job}));
        QCOMPARE(read.size(), std::size_t{1});
        QCOMPARE(read[0].fault->kind, ErrorKind::DiskFull);
        QCOMPARE(read[0].fault->sentence, "No space.");
        QVERIFY(read[0].fault->wording == job.fault->wording);
    }

    void timeLeftIsTheMedianOfThreeItemsOrMore()
    {
        TimeLeft left;
        left.add(0.0, 0);
        left.add(0.1, 1000);
        left.add(0.2, 2000);
        QVERIFY(!left.seconds());
        left.add(0.3, 3000);
        QCOMPARE(qRound(left.seconds().value()), 7);
        left.add(0.4, 63000);  // one item took a minute
        left.add(0.5, 64000);
        QCOMPARE(qRound(left.seconds().value()), 5);
    }

    void whatAPersonReadsOfAFilm()
    {
        QueuedJob job;
        job.state = QueueState::Running;
        QCOMPARE(stageWords(job), "Starting…");
        job.progress = Progress{.stage = Stage::Denoise, .done = 3, .total = 40, .fraction = 0.3};
        QVERIFY(stageWords(job).endsWith(": 3 of 40"));
        job.elapsedMs = 70'000;
        QCOMPARE(timeWords(job), "1 min 10 s so far");
        for (int i = 0; i <= 5; ++i)
            job.timeLeft.add(0.1 * i, 1000 * i);
        QCOMPARE(timeWords(job), "5 s left · 1 min 10 s so far");
        job.isStopping = true;
        QCOMPARE(timeWords(job), "1 min 10 s so far");
        job.state = QueueState::Done;
        QCOMPARE(timeWords(job), "took 1 min 10 s");
        QCOMPARE(rangeWords(job.request), "whole film");
        job.request.parameters.set(key::to, std::int64_t{90});
        QCOMPARE(rangeWords(job.request), "frames 0 to 90");
    }

    void filesStillToBeWrittenAreKnown()
    {
        Bench bench;
        bench.queue.hold(true);
        const QString id = bench.queue.add(bench.film("a"));
        QCOMPARE(bench.queue.outputs().size(), 1);
        QVERIFY(bench.queue.outputs()[0].endsWith("/a.mp4"));
        bench.queue.cancel(id);
        QVERIFY(bench.queue.outputs().isEmpty());
    }

    void aLogIsBounded()
    {
        QueuedJob job;
        for (int i = 0; i < 2000; ++i)
            job.note(QString::number(i));
        QCOMPARE(job.log.size(), 500);
        QVERIFY(job.log.back().endsWith("1999"));
    }
};

QTEST_GUILESS_MAIN(RenderQueueTest)
#include "render_queue_test.moc"
