// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/graph_levels.h"
#include "timeline/ruler_ticks.h"
#include "timeline/time_scale.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace fresco::widgets;

class TimeScaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zoomingKeepsTheFrameUnderTheCursor()
    {
        TimeScale scale = TimeScale::fitted(100'000, 1200);
        std::minstd_rand random(3);
        for (int round = 0; round < 200; ++round) {
            const double x = 100.0 + static_cast<double>(random() % 1000);
            const double before = scale.positionAt(x);
            scale.zoomAbout(x, 1.0 + static_cast<double>(random() % 100) / 100.0);
            QVERIFY(std::abs(scale.positionAt(x) - before) < 1e-6);
        }
        QCOMPARE(scale.pixelsPerFrame(), TimeScale::kWidestFrame);
    }

    void theWholeFilmIsTheSmallestScaleAndNothingLiesBeyondItsEnds()
    {
        TimeScale scale = TimeScale::fitted(1000, 500);
        QCOMPARE(scale.xOf(1000), 500.0 - TimeScale::kMargin);
        scale.zoomAbout(0, 0.01);
        QVERIFY(scale.isFitted());
        scale.zoomAbout(500, 8);
        scale.scrollBy(1e9);
        QCOMPARE(scale.xOf(1000), 500.0 - TimeScale::kMargin);
        scale.scrollBy(-1e12);
        QCOMPARE(scale.offset(), 0.0);
        QCOMPARE(scale.frameAt(-50), 0);
        QCOMPARE(scale.frameAt(1e12), 999);
    }

    void aFittedScaleStaysSoWhenTheWindowGrows()
    {
        TimeScale scale = TimeScale::fitted(1000, 500);
        scale.setWidth(900);
        QCOMPARE(scale.xOf(1000), 900.0 - TimeScale::kMargin);
        scale.setFrames(50);
        QVERIFY(scale.isFitted());
    }

    void aFrameIsBroughtIntoViewWithRoomAroundIt()
    {
        TimeScale scale = TimeScale::fitted(10'000, 1000);
        scale.show(0, 99);
        scale.reveal(50);
        QCOMPARE(scale.offset(), 0.0);
        scale.reveal(500);
        QVERIFY(scale.xOf(500) > 0 && scale.xOf(501) < 1000);
        scale.reveal(400);
        QVERIFY(scale.xOf(400) > 0);
    }

    void labelsNeverOverlap()
    {
        for (const FrameRate rate : {FrameRate{24, 1}, FrameRate{30000, 1001}, FrameRate{0, 1}})
            for (double pixels = 64; pixels > 1e-6; pixels /= 1.7) {
                const auto step = tickStep(pixels, rate, 80);
                QVERIFY(static_cast<double>(step) * pixels >= 80);
            }
        QCOMPARE(tickStep(64, {24, 1}, 60), 1);
        QCOMPARE(tickStep(4, {24, 1}, 80), 24);
    }

    void theHighestValueIsThatOfTheFrames()
    {
        std::minstd_rand random(5);
        std::vector<float> values(5000);
        for (float& value : values)
            value = static_cast<float>(random() % 1000) / 1000.0F;
        const GraphLevels levels(values, 40);
        for (int round = 0; round < 500; ++round) {
            const auto first = static_cast<std::int64_t>(random() % 5200);
            const auto last = first + static_cast<std::int64_t>(random() % 700);
            float expected = 0;
            for (auto frame = std::max<std::int64_t>(first, 40); frame <= std::min<std::int64_t>(last, 5039); ++frame)
                expected = std::max(expected, values[static_cast<std::size_t>(frame - 40)]);
            QCOMPARE(levels.highest(first, last), expected);
        }
        QCOMPARE(GraphLevels().highest(0, 10), 0.0F);
    }
};

QTEST_GUILESS_MAIN(TimeScaleTest)
#include "time_scale_test.moc"
