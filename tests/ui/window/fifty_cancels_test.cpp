// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/inspector_dock.h"
#include "docks/progress_panel.h"
#include "image_viewer/image_pane.h"
#include "support/window_bench.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <random>

using namespace fresco;
using namespace fresco::test;

namespace {

using namespace std::chrono_literals;

constexpr int kRounds = 50;
constexpr int kSteps = 24;
constexpr unsigned kSeed = 20260;

/// Works a millisecond a step and looks at the stop between them, as an engine does; then the film is there.
TranslateResult workAWhile(const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    for (int step = 1; step <= kSteps; ++step) {
        std::unique_lock lock(mutex);
        if (stopped.wait_for(lock, stop, 1ms, [&] { return stop.stop_requested(); }) || stop.stop_requested())
            throw Cancelled{};
        observer.progressed(pictureReport(step % 8, 200));
        if (step % 8 == 0)
            observer.keyframeMade({.frame = {step % 8}, .image = flatPicture(100)});
    }
    return translateInSteps(1, request, observer, stop);
}

}  // namespace

class FiftyCancelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    /// Some are stopped before they began, some in the midst, and some had ended: none leaves anything behind.
    void fiftyTranslationsAreStartedAndCancelledAtRandomMoments()
    {
        WindowBench bench;
        bench.engine->translate = workAWhile;
        QVERIFY(bench.openClip());
        bench.type("winter");
        const Project before = bench.window->document().project();
        const int edits = bench.window->document().history().count();
        std::mt19937 random(kSeed);
        std::uniform_int_distribution<int> wait(0, 2 * kSteps);
        std::uniform_int_distribution<int> isFilm(0, 1);
        for (int round = 0; round < kRounds; ++round) {
            bench.action(isFilm(random) == 1 ? "renderFilm" : "previewKeyframes")->trigger();
            QVERIFY(bench.action("cancel")->isEnabled());
            QTest::qWait(wait(random) / 2);
            bench.action("cancel")->trigger();
            if (round % 3 == 0)
                bench.action("previewKeyframes")->trigger();  // before the stop has been answered
            if (round % 3 == 0)
                bench.action("cancel")->trigger();
            QTRY_VERIFY(!bench.action("cancel")->isEnabled());
            QVERIFY(bench.action("renderFilm")->isEnabled());
            QVERIFY(bench.find<ui::InspectorDock>("inspectorDock")->progress()->isHidden());
        }
        QCOMPARE(bench.window->document().project(), before);
        QCOMPARE(bench.window->document().history().count(), edits);
        QVERIFY(bench.engine->stopsSeen > 0);
        QVERIFY(bench.banner().isEmpty());
    }

    void afterThemAFilmIsRenderedAsEver()
    {
        WindowBench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        for (int round = 0; round < 5; ++round) {
            bench.action("renderFilm")->trigger();
            bench.action("cancel")->trigger();
        }
        bench.engine->translate = workAWhile;
        QTRY_VERIFY(bench.action("renderFilm")->isEnabled());
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
    }
};

QTEST_MAIN(FiftyCancelsTest)
#include "fifty_cancels_test.moc"
