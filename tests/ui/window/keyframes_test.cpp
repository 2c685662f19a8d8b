// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace fresco;
using namespace fresco::test;

namespace {

using Frames = std::vector<std::int64_t>;

/// As the engine does: the ends of the range are keys, and so is every third frame of it.
TranslateResult everyThird(const TranslateRequest& request)
{
    const std::int64_t first = request.parameters.integer(key::from);
    const std::int64_t last = std::min<std::int64_t>(request.parameters.integer(key::to), 7);
    TranslateResult plan;
    for (std::int64_t frame = first; frame <= last; ++frame)
        if ((frame - first) % 3 == 0 || frame == last)
            plan.keyframes.push_back(frame);
    plan.sceneStarts = {first};
    plan.batches = {{FrameIndex{first}, FrameIndex{last}}};
    plan.changes.resize(static_cast<std::size_t>(last - first + 1));
    return plan;
}

/// A film of eight frames whose keys are 0, 3, 6 and 7, and a timeline to work on them.
class Bench : public WindowBench {
public:
    Bench() { engine->choose = everyThird; }

    bool openPlanned()
    {
        return openClip() && QTest::qWaitFor([this] { return keys() == Frames{0, 3, 6, 7}; });
    }
    void setOut(std::int64_t frame)
    {
        auto& document = window->document();
        document.edit("out", ui::edits::withRange(document.project(), std::nullopt, frame));
    }
    widgets::TimelineView* timeline() const { return find<widgets::TimelineView>("timeline"); }
    /// As the timeline shows them.
    Frames keys() const
    {
        Frames frames;
        for (const auto& key : timeline()->content().keys)
            frames.push_back(key.frame);
        return frames;
    }
};

}  // namespace

class KeyframesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void aLockWhileOutIsSetLeavesTheRestOfTheFilmItsKeys()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        bench.timeline()->setSelection({2});
        bench.action("lockKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 2, 3, 6, 7}));
        bench.action("clearOut")->trigger();
        QTRY_VERIFY(bench.window->document().isPlanCurrent());
        QCOMPARE(bench.keys(), (Frames{0, 2, 3, 6, 7}));
    }

    void withOutSetTheWholeFilmIsLookedAtAsWell()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.window->document().setFilmPlan({});  // as if the project had been opened so
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        QTRY_VERIFY(bench.window->document().isFilmPlanCurrent());
        bench.timeline()->setSelection({0});
        bench.action("removeKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{2, 3, 6, 7}));
    }

    void whileTheRestOfTheFilmIsLookedAtKeysAreNotNamed()
    {
        Bench bench;
        std::atomic<bool> mayAnswer = false;
        bench.engine->choose = [&](const TranslateRequest& request) {
            while (!request.parameters.isSet(key::to) && !mayAnswer)
                std::this_thread::yield();
            return everyThird(request);
        };
        mayAnswer = true;
        QVERIFY(bench.openPlanned());
        bench.window->document().setFilmPlan({});
        mayAnswer = false;
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        bench.press(Qt::Key_Right);
        bench.action("addKey")->trigger();
        QVERIFY(bench.banner().contains("still being looked at"));
        QVERIFY(!bench.window->document().parameters().isSet(key::keyframes));
        mayAnswer = true;
        QTRY_VERIFY(bench.window->document().isFilmPlanCurrent());
        bench.action("addKey")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 1, 2, 3, 6, 7}));
    }

    void keysChosenAnewAreThoseOfTheWholeFilm()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.timeline()->setSelection({3});
        bench.action("lockKeys")->trigger();
        bench.press(Qt::Key_Right);
        bench.action("addKey")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 1, 3, 6, 7}));
        bench.setOut(4);
        bench.action("chooseKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 3, 6, 7}));
    }
};

QTEST_MAIN(KeyframesTest)
#include "keyframes_test.moc"
