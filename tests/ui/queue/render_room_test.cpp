// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"
#include "export/document_export.h"
#include "jobs/job_desk.h"
#include "queue/render_room.h"
#include "support/fake_engine.h"
#include "work/film_render.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// A project with its render and its queue, over an engine that makes every film at once but one named "long".
class Bench {
public:
    Bench()
    {
        script_->translate = [](const auto& request, auto& observer, auto stop) {
            if (request.output.string().find("long") != std::string::npos)
                return translateUntilStopped(request, observer, stop);
            return translateInSteps(2, request, observer, stop);
        };
        Project project;
        project.source = "/films/clip.mp4";
        document.open(project, folder_.filePath("clip.fresco"), false);
        MediaInfo media;
        media.frames = 100;
        document.setMedia(media);
    }

    QString file(const char* name) const { return folder_.filePath(name); }
    QString enqueue(const char* name, const ExportWishes& wishes = {})
    {
        const ExportFilm film = exportFilmOf(document);
        return room.queue().add(queuedFilm(document, {overridesOf(wishes, film), file(name), true}));
    }

private:
    QTemporaryDir folder_;
    std::shared_ptr<EngineScript> script_ = std::make_shared<EngineScript>();
    EngineRunner runner_{fakeEngine(script_), fakeModels};
    JobDesk desk_{runner_};

public:
    ProjectDocument document;
    FilmRender render{document, desk_};
    RenderRoom room{{document, desk_, render}, folder_.filePath("queue.json")};
};

}  // namespace

class RenderRoomTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmThatIsRenderedAtOncePassesTheQueue()
    {
        Bench bench;
        const QString id = bench.enqueue("long.mp4");
        QTRY_VERIFY(bench.room.queue().find(id)->progress.has_value());
        QSignalSpy made(&bench.render, &FilmRender::finished);
        bench.render.start(bench.file("now.mp4"));
        QTRY_COMPARE(made.count(), 1);
        QTRY_COMPARE(bench.room.queue().find(id)->state, QueueState::Running);
        QVERIFY(bench.room.queue().find(id)->isResumed);
    }

    void aQueuedFilmOfTheOpenProjectBecomesItsFilm()
    {
        Bench bench;
        QSignalSpy made(&bench.room, &RenderRoom::ownFilmFinished);
        bench.document.edit("In", [&] {
            Project project = bench.document.project();
            project.parameters.set(key::from, std::int64_t{20});
            return project;
        }());
        bench.enqueue("film.mp4");
        QTRY_COMPARE(made.count(), 1);
        QCOMPARE(bench.render.film()->path, bench.file("film.mp4"));
        QCOMPARE(bench.render.film()->range, (FrameRange{FrameIndex{20}, FrameIndex{99}}));
        QCOMPARE(bench.render.film()->basis, filmBasis(bench.document));
    }

    void filmsOfOthersAndThoseWithTheSourceInThemDoNot()
    {
        Bench bench;
        QSignalSpy made(&bench.room, &RenderRoom::ownFilmFinished);
        QSignalSpy drained(&bench.room.queue(), &RenderQueue::drained);
        bench.enqueue("both.mp4", {.layout = "side-by-side"});
        QTRY_COMPARE(drained.count(), 1);
        bench.enqueue("film.mp4");
        bench.document.close();
        QTRY_COMPARE(drained.count(), 2);
        QVERIFY(made.isEmpty());
        QVERIFY(!bench.render.film());
    }

    void aRenderAtOnceWithTheSourceInItIsNoFilmToLayBesideIt()
    {
        Bench bench;
        QSignalSpy made(&bench.render, &FilmRender::finished);
        bench.render.start(bench.file("film.mp4"));
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(bench.render.film());
        const ExportFilm film = exportFilmOf(bench.document);
        bench.render.start(bench.file("film.mp4"), overridesOf({.layout = "side-by-side"}, film));
        QTRY_COMPARE(made.count(), 2);
        QVERIFY(!bench.render.film());  // what it replaced is none any more
    }

    void aRenderTakesWhatTheExportSays()
    {
        Bench bench;
        const ExportFilm film = exportFilmOf(bench.document);
        bench.render.start(bench.file("long.mov"), overridesOf({.preset = "prores", .wholeFilm = true}, film));
        const auto& request = std::get<TranslateRequest>(bench.render.job()->call().request);
        QCOMPARE(request.parameters.text(key::codec), "prores");
        QCOMPARE(request.parameters.integer(key::from), 0);
        QCOMPARE(bench.document.project().parameters.isSet(key::codec), false);
        bench.render.cancel();
        QTRY_VERIFY(!bench.render.isRunning());
    }

    void aRenderThatTheWindowClosesOnWaitsInTheQueueOrIsForgotten()
    {
        Bench bench;
        bench.render.start(bench.file("long.mp4"));
        QVERIFY(bench.room.queue().jobs().empty());
        bench.room.close(true);
        QCOMPARE(bench.room.queue().jobs().size(), 1U);
        const QueuedJob kept = bench.room.queue().jobs()[0];
        QCOMPARE(kept.state, QueueState::Waiting);
        QCOMPARE(kept.title, "clip");
        QCOMPARE(kept.projectFolder, bench.document.folder());
        QCOMPARE(kept.request.output.string(), bench.file("long.mp4").toStdString());
        QCOMPARE(kept.basis, filmBasis(bench.document));
        bench.render.cancel();
        QTRY_VERIFY(!bench.render.isRunning());
        QCOMPARE(bench.room.queue().jobs()[0].state, QueueState::Waiting);  // nothing begins any more

        Bench other;
        other.render.start(other.file("long.mp4"));
        other.room.close(false);
        QVERIFY(other.room.queue().jobs().empty());
    }

    void closingInMidRenderLosesNothing()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("queue.json");
        for (int i = 0; i < 5; ++i) {
            auto script = std::make_shared<EngineScript>();
            script->translate = [](const auto& request, auto& observer, auto stop) {
                return translateUntilStopped(request, observer, stop);
            };
            EngineRunner runner(fakeEngine(script), fakeModels);
            JobDesk desk(runner);
            ProjectDocument document;
            FilmRender render(document, desk);
            RenderRoom room({document, desk, render}, file);
            QSignalSpy loaded(&room.queue(), &RenderQueue::wasReset);
            room.queue().load();
            QTRY_COMPARE(loaded.count(), 1);
            QCOMPARE(room.queue().jobs().size(), std::size_t(i));
            QueuedJob job;
            job.title = QString::number(i);
            job.request.input = "clip";
            room.queue().add(job);
            QTRY_VERIFY(room.queue().running()->progress.has_value());
        }
    }
};

QTEST_GUILESS_MAIN(RenderRoomTest)
#include "render_room_test.moc"
