// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"
#include "support/fake_guidance.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QTest>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

namespace {

/// A film whose keyframes have been previewed, with what guided them.
bool openGuided(Bench& bench)
{
    bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
        GuidanceReport report = movingReport();
        report.nextFromThis[0] = steadyFlow(64, 32, 8.0F, -0.01F);
        observer.guidanceMade(report);
        return translateInSteps(2, job, observer, stop);
    };
    const auto* timeline = bench.find<widgets::TimelineView>("timeline");
    if (!bench.openClip() || !QTest::qWaitFor([&] { return timeline->content().keys.size() == 3; }))
        return false;
    bench.type("winter");
    bench.action("previewKeyframes")->trigger();
    if (!QTest::qWaitFor([&] { return !bench.message().isEmpty(); }))
        return false;
    bench.action("firstFrame")->trigger();  // previews have led elsewhere
    return QTest::qWaitFor([&] { return shade(bench.sourcePicture()) == 0; });
}

QDockWidget* flickerDock(const Bench& bench)
{
    for (auto* dock : bench.window->findChildren<QDockWidget*>("flickerDock"))
        return dock;
    return nullptr;
}

}  // namespace

class InspectingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void theLayoutInspectTakesClicks()
    {
        Bench bench;
        QVERIFY(openGuided(bench));
        QVERIFY(!bench.resultPane()->isPicking());
        bench.action("layoutInspect")->trigger();
        QTRY_VERIFY(bench.action("whyFlicker")->isChecked());
        QVERIFY(bench.resultPane()->isPicking());
        QTest::mouseClick(bench.resultPane(), Qt::LeftButton);
        QTRY_COMPARE(bench.label("flickerSummary")->text(), "This place is tied through the whole batch.");
        QVERIFY(!bench.resultPane()->content().vectors.empty());
        QVERIFY(!bench.find<widgets::ImagePane>("sourcePane")->content().vectors.empty());
        flickerDock(bench)->close();
        QTRY_VERIFY(!bench.resultPane()->isPicking());
        QVERIFY(bench.resultPane()->content().vectors.empty());
        bench.action("whyFlicker")->trigger();
        QTRY_VERIFY(flickerDock(bench)->isVisible());
    }

    void thePointUnderTheCursorTellsItsFlow()
    {
        Bench bench;
        QVERIFY(openGuided(bench));
        QLabel* facts = bench.label("pixelFacts");
        QTest::mouseMove(bench.resultPane(), bench.resultPane()->rect().center());
        QTRY_COMPARE(facts->text(), "Flow to keyframe 12: 8.0, 0.0 px  ·  occluded: no");
        bench.action("nextFrame")->trigger();  // no keyframe
        QTRY_VERIFY(facts->text().isEmpty());
        bench.action("previousFrame")->trigger();
        QTRY_VERIFY(!facts->text().isEmpty());
    }
};

QTEST_MAIN(InspectingTest)
#include "inspecting_test.moc"
