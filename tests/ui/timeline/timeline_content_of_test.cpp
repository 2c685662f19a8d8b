// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"
#include "jobs/job_desk.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"
#include "support/fake_engine.h"
#include "timeline/timeline_content_of.h"
#include "work/film_render.h"
#include "work/key_watch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;
using widgets::RenderRun;
using widgets::RenderState;

namespace {

/// A film of a hundred frames whose render writes forty and then ends as the test says.
class Bench {
public:
    Bench()
    {
        script->translate = [](const auto& request, auto& observer, auto stop) {
            Progress progress = report(40, 100);
            progress.stage = Stage::Encode;
            progress.isLast = true;
            observer.progressed(progress);
            if (request.output.string().ends_with("fails.mp4"))
                throw Error{ErrorKind::DiskFull, "The disk is full.", {}};
            return translateUntilStopped(request, observer, stop);
        };
        Project project;
        project.source = "/films/clip.mp4";
        document.open(project, folder_.filePath("clip.fresco"), false);
        MediaInfo media;
        media.frames = 100;
        document.setMedia(media);
    }

    /// Lies there from an earlier run.
    void adoptFilm(std::int64_t first, std::int64_t last, const QString& basis)
    {
        render.adopt({.path = folder_.filePath("film.mp4"),
                      .range = {FrameIndex{first}, FrameIndex{last}},
                      .basis = basis,
                      .request = {}});
    }
    void fail()
    {
        QSignalSpy ended(&render, &FilmRender::ended);
        render.start(folder_.filePath("fails.mp4"));
        QTRY_COMPARE(ended.count(), 1);
    }
    void stop()
    {
        QSignalSpy ended(&render, &FilmRender::ended);
        render.start(folder_.filePath("long.mp4"));
        QTRY_VERIFY(render.doneFrames());
        render.cancel();
        QTRY_COMPARE(ended.count(), 1);
    }
    std::vector<RenderRun> runs() const { return timelineContentOf(document, gallery, {}, render, {}).runs; }

    std::shared_ptr<EngineScript> script = std::make_shared<EngineScript>();

private:
    QTemporaryDir folder_;
    EngineRunner runner_{fakeEngine(script), fakeModels};
    JobDesk desk_{runner_};

public:
    ProjectDocument document;
    KeyGallery gallery;
    FilmRender render{document, desk_};
};

}  // namespace

class TimelineContentOfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAFailedRenderMadeIsInTheCacheAndTheRestFailed()
    {
        Bench bench;
        QVERIFY(bench.runs().empty());
        bench.fail();
        const std::vector<RenderRun> wanted{{{0, 39}, RenderState::Cached}, {{40, 99}, RenderState::Failed}};
        QVERIFY(bench.runs() == wanted);
        (void)bench.document.editParameter(key::prompt, std::string("summer"));
        QVERIFY(bench.runs().empty());  // that was another film
    }

    void whatAStoppedRenderMadeIsInTheCache()
    {
        Bench bench;
        bench.adoptFilm(0, 99, "of another state");
        bench.stop();
        const std::vector<RenderRun> wanted{{{0, 39}, RenderState::Cached}, {{40, 99}, RenderState::Stale}};
        QVERIFY(bench.runs() == wanted);
    }

    void aFilmThatHoldsIsSeenWhateverWasTriedSince()
    {
        Bench bench;
        bench.stop();
        bench.adoptFilm(10, 29, filmBasis(bench.document));
        const std::vector<RenderRun> wanted{
            {{0, 9}, RenderState::Cached}, {{10, 29}, RenderState::Rendered}, {{30, 39}, RenderState::Cached}};
        QVERIFY(bench.runs() == wanted);
    }

    void aRunningRenderLiesOverTheLastFilm()
    {
        Bench bench;
        bench.adoptFilm(20, 99, "of another state");
        bench.render.start("/nowhere/long.mp4");
        QTRY_VERIFY(bench.render.doneFrames());
        const std::vector<RenderRun> wanted{{{0, 39}, RenderState::Running}, {{40, 99}, RenderState::Stale}};
        QVERIFY(bench.runs() == wanted);
    }
};

QTEST_GUILESS_MAIN(TimelineContentOfTest)
#include "timeline_content_of_test.moc"
