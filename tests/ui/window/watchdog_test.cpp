// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "support/fake_guidance.h"
#include "support/turn_watch.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QDockWidget>
#include <QPlainTextEdit>
#include <QTest>

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace fresco;
using namespace fresco::test;

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kFrames = 20'000;
constexpr int kWidth = 1280, kHeight = 720;

/// Five hundred keys, as a film of that length has them.
TranslateResult manyKeys()
{
    TranslateResult plan;
    for (std::int64_t frame = 0; frame < kFrames; frame += 40)
        plan.keyframes.push_back(frame);
    plan.sceneStarts = {0};
    for (std::int64_t first = 0; first < kFrames; first += 320)
        plan.batches.push_back({FrameIndex{first}, FrameIndex{first + 319}});
    plan.changes.resize(kFrames);
    return plan;
}

LossCurves curves(int block)
{
    return {.batch = 0,
            .step = block,
            .block = block % 3,
            .spatial = std::vector<double>(50, 1.0),
            .temporal = std::vector<double>(50, 0.5)};
}

/// Everything that an engine tells of a batch, fast: reports, previews, losses, pictures and what guided them.
TranslateResult tellMuch(const TranslateRequest&, Observer& observer, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    for (int step = 0; !stop.stop_requested(); ++step) {
        Progress progress = report(step % 400, 400);
        progress.preview = Preview{FrameIndex{step % 400 * 40}, flatPicture(step, 512, 288)};
        observer.progressed(progress);
        if (step % 2 == 0)
            observer.lossesMeasured(curves(step % 9));
        if (step % 16 == 0)
            observer.keyframeMade({.frame = {step % 400 * 40}, .image = flatPicture(step, kWidth, kHeight)});
        if (step % 64 == 0)
            observer.guidanceMade(movingReport());
        std::unique_lock lock(mutex);
        stopped.wait_for(lock, stop, 2ms, [] { return false; });
    }
    throw Cancelled{};
}

}  // namespace

class WatchdogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    /// A person works while the film is translated: goes about in it, types, undoes, zooms and looks at the curves.
    void noTurnTakesLongWhileATranslationRuns()
    {
        WindowBench bench;
        bench.film->frames = kFrames;
        bench.film->width = kWidth;
        bench.film->height = kHeight;
        bench.engine->choose = [](const auto&) { return manyKeys(); };
        bench.engine->translate = tellMuch;
        QVERIFY(bench.openClip());
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().keys.size(), 500U);
        bench.find<QDockWidget>("lossDock")->show();
        bench.type("winter");
        QTest::qWait(100);  // all of it is painted for the first time
        bench.action("renderFilm")->trigger();
        QTRY_VERIFY(bench.action("cancel")->isEnabled());

        auto& application = *static_cast<WatchedApplication*>(qApp);
        TurnWatch watch(application);
        auto* prompt = bench.find<QPlainTextEdit>("prompt");
        for (int round = 0; round < 40; ++round) {
            bench.press(Qt::Key_Right);
            QTest::keyClick(prompt, static_cast<Qt::Key>(Qt::Key_A + round % 26));
            QTest::qWait(10);
            bench.window->findChild<widgets::FrameBar*>()->goTo(round * 400);
            if (round % 4 == 0)
                timeline->zoomBy(round % 8 == 0 ? 1.5 : 0.6);
            if (round % 10 == 0)
                bench.action("undo")->trigger();
            QTest::qWait(10);
        }
        QVERIFY(watch.turns() > 50);
        QVERIFY(watch.pingsAnswered() > 50);
        qInfo("%s", qPrintable(watch.worst().toText()));
        QVERIFY2(watch.worst().milliseconds <= longestTurnAllowed(), qPrintable(watch.worst().toText()));
        bench.action("cancel")->trigger();
        QTRY_VERIFY(!bench.action("cancel")->isEnabled());
    }

    void aSlowSlotIsFoundAndNamed()
    {
        auto& application = *static_cast<WatchedApplication*>(qApp);
        TurnWatch watch(application);
        QObject culprit;
        culprit.setObjectName("culprit");
        const auto compute = [] {
            const double end = threadMilliseconds() + longestTurnAllowed() + 30.0;
            while (threadMilliseconds() < end) {
            }
        };
        QMetaObject::invokeMethod(&culprit, compute, Qt::QueuedConnection);
        QTRY_VERIFY(watch.worst().milliseconds > longestTurnAllowed());
        QVERIFY2(watch.worst().toText().contains("culprit"), qPrintable(watch.worst().toText()));
    }
};

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    WatchdogTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "watchdog_test.moc"
