// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/lane_layout.h"
#include "timeline/ruler_ticks.h"
#include "timeline/snapping.h"
#include "timeline/strip_cells.h"

#include <QTest>

using namespace fresco::widgets;

class LanesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lanesFillTheHeightWithoutGaps()
    {
        for (const int height : {190, 220, 300, 600}) {
            const LaneLayout lanes(1000, height, 16);
            int y = 0;
            for (const Lane lane : kLanes) {
                QCOMPARE(lanes.of(lane).top(), y);
                y += lanes.of(lane).height();
            }
            QCOMPARE(lanes.bottom(), y);
            QVERIFY(y <= std::max(height, LaneLayout::smallestHeight(16)));
        }
    }

    void whatIsHiddenGivesItsRoomToTheOthers()
    {
        const LaneLayout all(1000, 260, 16);
        const LaneLayout some(1000, 260, 16, {Lane::Graph, Lane::Result});
        QVERIFY(some.of(Lane::Graph).isEmpty());
        QVERIFY(some.of(Lane::Source).height() > all.of(Lane::Source).height());
        for (int y = 0; y < some.bottom(); ++y)
            QVERIFY(some.at(y) && some.at(y) != Lane::Graph && some.at(y) != Lane::Result);
        QVERIFY(LaneLayout::smallestHeight(16, {Lane::Graph}) < LaneLayout::smallestHeight(16));
    }

    void aDragCatchesOnTheNearestTargetWithinReach()
    {
        TimelineContent content;
        content.frames = 100;
        content.keys = {{.frame = 10}, {.frame = 20}};
        content.cuts = {13};
        content.markers = {40};
        content.out = 70;
        const auto snapped = [&](double position, const SnapTargets& targets) {
            return snappedFrame(content, position, 2.0, targets);
        };
        const SnapTargets keys{.keys = true};
        QCOMPARE(snapped(11.2, keys), 10);
        QCOMPARE(snapped(11.8, keys), 13);
        QCOMPARE(snapped(11.2, {}), 13);  // within two frames of the cut, and keys do not count
        QCOMPARE(snapped(16.4, keys), 16);
        QCOMPARE(snapped(41.5, keys), 40);
        QCOMPARE(snapped(70.9, keys), 71);
        QCOMPARE(snapped(70.9, {.edges = true}), 70);
        QCOMPARE(snapped(55.5, {.playhead = 54}), 54);
        QCOMPARE(snappedFrame(content, 11.2, 0.0, keys), 11);
        QCOMPARE(snapped(-8.0, keys), 0);
        QCOMPARE(snapped(500.0, keys), 99);
    }

    void ticksLieWhereWholeSecondsAreShown()
    {
        const FrameRate ntsc{30'000, 1001};
        const RulerTicks ticks(1.0, ntsc, 100);  // every five seconds
        for (std::int64_t tick = 1; tick < 200; ++tick) {
            const QString text = timecodeText(ticks.frameOf(tick), ntsc);
            QVERIFY2(text.endsWith(";00") || text.endsWith(";02"), qPrintable(text));
            QCOMPARE(ticks.tickBefore(ticks.frameOf(tick)), tick);
            QCOMPARE(ticks.tickBefore(ticks.frameOf(tick) - 1), tick - 1);
        }
    }

    void smallTicksDivideTheSteps()
    {
        for (const FrameRate rate : {FrameRate{24, 1}, FrameRate{25, 1}, FrameRate{}})
            for (double pixels = 64; pixels > 1e-4; pixels /= 1.3) {
                const auto step = tickStep(pixels, rate, 80);
                QCOMPARE(step % RulerTicks(pixels, rate, 80).smallStep(4), 0);
            }
    }

    void framesAreCountedDecimallyWhereNoRateIsKnown()
    {
        QCOMPARE(tickStep(1.0, {}, 60), 100);
        QCOMPARE(tickStep(0.01, {}, 60), 10'000);
    }

    void cellsOfAStripStandStillWhenItScrolls()
    {
        TimeScale scale = TimeScale::fitted(10'000, 1000);
        scale.zoomAbout(0, 20);
        const StripCells before = stripCells(scale, 50, 16.0 / 9.0);
        scale.scrollBy(333);
        const StripCells after = stripCells(scale, 50, 16.0 / 9.0);
        QCOMPARE(after.step, before.step);
        QCOMPARE(after.first % after.step, 0);
        QVERIFY(static_cast<double>(after.step) * scale.pixelsPerFrame() >= 50 * 16.0 / 9.0);
        QVERIFY((after.last - after.first) / after.step <= 1000 / 88 + 2);
    }
};

QTEST_GUILESS_MAIN(LanesTest)
#include "lanes_test.moc"
