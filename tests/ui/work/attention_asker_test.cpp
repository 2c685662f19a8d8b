// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "support/fake_engine.h"
#include "support/wait_until_stopped.h"
#include "work/attention_asker.h"

#include <QSignalSpy>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// Answers at once, but for questions about frame 99: those last until they are stopped.
AttentionHeat lastingAt99(const AttentionRequest& request, std::stop_token stop)
{
    if (request.frame.value != 99)
        return twoTokens(request, stop);
    waitUntilStopped(stop);
}

struct Bench {
    Bench()
    {
        script->attend = lastingAt99;
        Project project;
        project.source = "/films/harbour.mp4";
        document.open(project, "/projects/quay.fresco", false);
    }
    std::shared_ptr<EngineScript> script = std::make_shared<EngineScript>();
    ProjectDocument document;
    EngineRunner runner{fakeEngine(script), fakeModels};
    JobDesk desk{runner};
    AttentionAsker asker{document, desk};
    QSignalSpy known{&asker, &AttentionAsker::known};
    QSignalSpy failed{&asker, &AttentionAsker::failed};
};

}  // namespace

class AttentionAskerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhereThePointLooks()
    {
        Bench bench;
        bench.asker.ask(4, {0.25, 0.75});
        QVERIFY(bench.asker.isAsking());
        QTRY_COMPARE(bench.known.size(), 1);
        const auto heat = bench.known.first().first().value<HeatHandle>();
        QCOMPARE(heat->frame.value, 4);
        QCOMPARE(heat->weights.front().size(), 2U);
        QTRY_VERIFY(!bench.asker.isAsking());
    }

    void onlyTheNewestQuestionCounts()
    {
        Bench bench;
        bench.asker.ask(99, {0.5, 0.5});
        bench.asker.ask(7, {0.5, 0.5});
        QTRY_COMPARE(bench.known.size(), 1);
        QCOMPARE(bench.known.first().first().value<HeatHandle>()->frame.value, 7);
        QTRY_VERIFY(bench.desk.isIdle());
        QCOMPARE(bench.known.size(), 1);
    }

    void aClosedProjectIsNotAskedAbout()
    {
        Bench bench;
        bench.asker.ask(99, {0.5, 0.5});
        bench.document.close();
        QVERIFY(!bench.asker.isAsking());
        QTRY_VERIFY(bench.desk.isIdle());
        QVERIFY(bench.known.isEmpty());
    }

    void aFailureIsTold()
    {
        Bench bench;
        bench.script->attend = [](const AttentionRequest&, std::stop_token) -> AttentionHeat {
            throw Error{ErrorKind::OutOfMemory, "The card is full."};
        };
        bench.asker.ask(4, {0.5, 0.5});
        QTRY_COMPARE(bench.failed.size(), 1);
        QVERIFY(bench.known.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AttentionAskerTest)
#include "attention_asker_test.moc"
