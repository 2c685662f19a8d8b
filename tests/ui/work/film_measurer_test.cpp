// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "support/fake_engine.h"
#include "support/wait_until_stopped.h"
#include "work/film_measurer.h"

#include <QSignalSpy>
#include <QTest>

#include <mutex>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

Metrics withError(double warpError)
{
    Metrics metrics;
    metrics.warpErrorResult = warpError;
    return metrics;
}

/// Remembers what was asked for, and answers with both measurements.
struct Asked {
    std::mutex mutex;
    std::vector<TranslateRequest> requests;

    TranslateResult answer(const TranslateRequest& request)
    {
        const std::lock_guard lock(mutex);
        requests.push_back(request);
        TranslateResult result;
        result.metrics = withError(0.25);
        result.metricsPerFrame = withError(0.5);
        return result;
    }
};

struct Bench {
    Bench()
    {
        script->translate = [asked = asked](const TranslateRequest& request, Observer&, const std::stop_token&) {
            return asked->answer(request);
        };
        Project project;
        project.source = "/films/found again/harbour.mp4";
        document.open(project, "/projects/quay.fresco", false);
        film.path = "/films/result.mp4";
        film.range = {FrameIndex{3}, FrameIndex{9}};
        film.request.input = "/films/harbour.mp4";
        film.request.output = "/films/result.mp4";
        film.request.parameters.set(key::seed, std::int64_t{17});
    }
    std::shared_ptr<EngineScript> script = std::make_shared<EngineScript>();
    std::shared_ptr<Asked> asked = std::make_shared<Asked>();
    ProjectDocument document;
    EngineRunner runner{fakeEngine(script), fakeModels};
    JobDesk desk{runner};
    FilmMeasurer measurer{document, desk};
    FilmRender::Film film;
    QSignalSpy results{&measurer, &FilmMeasurer::resultMeasured};
    QSignalSpy perFrame{&measurer, &FilmMeasurer::perFrameMeasured};
    QSignalSpy failures{&measurer, &FilmMeasurer::failed};
};

}  // namespace

class FilmMeasurerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFilmIsMeasuredWhereItIs()
    {
        Bench bench;
        bench.measurer.measure(bench.film);
        QVERIFY(bench.measurer.isRunning());
        QTRY_COMPARE(bench.results.size(), 1);
        QCOMPARE(bench.perFrame.size(), 0);
        QTRY_VERIFY(!bench.measurer.isRunning());
        QCOMPARE(bench.script->jobs, 0);  // nothing was translated for it
    }

    void theTwinIsMadeOfTheFilmsOwnRequest()
    {
        Bench bench;
        bench.document.editParameter(key::seed, std::int64_t{4});  // after the film was made
        bench.measurer.comparePerFrame(bench.film);
        QTRY_COMPARE(bench.perFrame.size(), 1);
        QCOMPARE(bench.perFrame.first().first().value<Metrics>().warpErrorResult, std::optional(0.5));
        QCOMPARE(bench.results.first().first().value<Metrics>().warpErrorResult, std::optional(0.25));
        const TranslateRequest& request = bench.asked->requests.at(0);
        QVERIFY(request.measuresPerFrame && request.measuresResult);
        QCOMPARE(request.parameters.integer(key::seed), 17);
        QCOMPARE(request.input, bench.document.project().source);
    }

    void aPreviewDoesNotWaitForTheTwin()
    {
        Bench bench;
        bench.script->translate =
            [](const TranslateRequest& request, Observer&, const std::stop_token& stop) -> TranslateResult {
            if (request.keyframesOnly)
                return {};
            waitUntilStopped(stop);
        };
        bench.measurer.comparePerFrame(bench.film);
        QTRY_VERIFY(bench.desk.running());
        TranslateRequest keys;
        keys.keyframesOnly = true;
        Job* preview = bench.desk.submit({.request = keys}, Job::Rank::Interactive);
        QSignalSpy done(preview, &Job::translated);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(bench.measurer.isRunning());
        bench.measurer.stop();
        QVERIFY(!bench.measurer.isRunning());
        QTRY_VERIFY(bench.desk.isIdle());
        QCOMPARE(bench.failures.size(), 0);
    }

    void aFailureIsTold()
    {
        Bench bench;
        bench.script->translate = [](const TranslateRequest&, Observer&, const std::stop_token&) -> TranslateResult {
            throw Error{ErrorKind::OutOfMemory, "There is not enough memory.", ""};
        };
        bench.measurer.comparePerFrame(bench.film);
        QTRY_COMPARE(bench.failures.size(), 1);
        QTRY_VERIFY(!bench.measurer.isRunning());
    }

    void aClosedProjectEndsIt()
    {
        Bench bench;
        bench.script->translate = [](const TranslateRequest&,
                                     Observer&,
                                     const std::stop_token& stop) -> TranslateResult { waitUntilStopped(stop); };
        bench.measurer.comparePerFrame(bench.film);
        QTRY_VERIFY(bench.desk.running());
        bench.document.close();
        QVERIFY(!bench.measurer.isRunning());
        QTRY_VERIFY(bench.desk.isIdle());
    }
};

QTEST_GUILESS_MAIN(FilmMeasurerTest)
#include "film_measurer_test.moc"
