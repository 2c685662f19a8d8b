// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/flow_overlay.h"
#include "overlays/heat_overlay.h"
#include "overlays/mask_overlay.h"
#include "overlays/overlay_colours.h"
#include "overlays/overlay_maker.h"
#include "overlays/track_overlay.h"
#include "support/fake_guidance.h"

#include <QTest>

#include <cmath>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

OverlayRequest requestFor(std::size_t index, std::set<OverlayKind> kinds)
{
    const auto report = std::make_shared<const GuidanceReport>(movingReport());
    return {
        .frame = report->frames[index], .guidance = GuidedFrame{report, index}, .heat = {}, .kinds = std::move(kinds)};
}

std::set<OverlayKind> allKinds() { return {kOverlayKinds.begin(), kOverlayKinds.end()}; }

std::size_t linesOf(const std::vector<OverlayPath>& paths, QRgb colour)
{
    std::size_t count = 0;
    for (const OverlayPath& path : paths)
        count += path.colour == QColor(colour) ? path.lines.size() : 0;
    return count;
}

}  // namespace

class OverlayMakerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void motionIsAsClearAsItIsSlow()
    {
        const QImage fast = flowPicture(steadyFlow(4, 4, 8, 0), 8.0);
        QCOMPARE(qAlpha(fast.pixel(0, 0)), 255);
        QCOMPARE(qRed(fast.pixel(0, 0)), 255);  // to the right is red
        const QImage still = flowPicture(steadyFlow(4, 4, 0, 0), 8.0);
        QCOMPARE(qAlpha(still.pixel(0, 0)), 0);
        const QImage unknown = flowPicture(steadyFlow(4, 4, NAN, 0), 8.0);
        QCOMPARE(unknown.pixel(0, 0), qRgba(0, 0, 0, 255));
        QVERIFY(flowPicture({}, 1.0).isNull());
    }

    void theFullColourIsNeverBelowAPixel()
    {
        QCOMPARE(fullMotionLength(steadyFlow(8, 8, 3, 4)), 5.0);
        QCOMPARE(fullMotionLength(steadyFlow(8, 8, 0.1F, 0)), 1.0);
        QCOMPARE(fullMotionLength({}), 1.0);
    }

    void arrowsHaveTheMotionsLength()
    {
        const std::vector<OverlayPath> paths = flowArrows(steadyFlow(64, 32, 8, 4), 8);
        QCOMPARE(paths.size(), std::size_t{2});  // dark below light
        const QPolygonF arrow = paths[1].lines.front();
        QCOMPARE(arrow[0], QPointF(4.5 / 64, 4.5 / 32));
        QCOMPARE(arrow[1], QPointF(12.5 / 64, 8.5 / 32));
        QCOMPARE(paths[1].lines.size(), std::size_t{8 * 4});
        QVERIFY(flowArrows(steadyFlow(64, 32, 0, 0)).empty());
        QVERIFY(flowArrows(steadyFlow(64, 32, NAN, 0)).empty());
    }

    void masksTintAsTheyAreBright()
    {
        const QImage tinted = tintedMask(greyWithPatch(4, 4, 0, 0, 0, 2, 200), kHiddenColour);
        QCOMPARE(qAlpha(tinted.pixel(0, 0)), 200);
        QCOMPARE(tinted.pixel(0, 0) & 0xffffffU, kHiddenColour & 0xffffffU);
        QCOMPARE(qAlpha(tinted.pixel(3, 3)), 0);
        const QImage sides = twoSidedMask(greyWithPatch(4, 4, 0, 0, 0, 2, 255), kStandsOutColour, kBackgroundColour);
        QCOMPARE(sides.pixel(0, 0), kBackgroundColour);
        QCOMPARE(sides.pixel(3, 3), kStandsOutColour);
        QCOMPARE(qAlpha(twoSidedMask(grey(2, 2, 128), kStandsOutColour, kBackgroundColour).pixel(0, 0)), 1);
        QVERIFY(tintedMask({}, kHiddenColour).isNull());
    }

    void tokensAreSquaresOfTheirStride()
    {
        const QImage cells = tokenCells(greyWithPatch(8, 4, 0, 1, 0, 1, 255), 8, kSharedTokenColour);
        QCOMPARE(cells.size(), QSize(64, 32));
        QCOMPARE(cells.pixel(8, 0), kSharedTokenColour);
        QVERIFY(qAlpha(cells.pixel(15, 0)) < 255);  // the gap
        QCOMPARE(qAlpha(cells.pixel(16, 0)), 0);
    }

    void tracksStopWhereTheyAreCut()
    {
        const GuidanceReport report = movingReport();
        const std::vector<OverlayPath> first = trackPaths(report.tracks.front(), 0, {.tracks = 32});
        QCOMPARE(linesOf(first, kCutColour), std::size_t{2 * (4 + 2)});  // the last column, one hidden, one that lost
        const std::vector<OverlayPath> last = trackPaths(report.tracks.front(), 2, {.tracks = 32});
        QCOMPARE(linesOf(last, kCutColour), std::size_t{0});
        for (const OverlayPath& path : first)
            for (const QPolygonF& line : path.lines)
                for (int i = 1; i < line.size(); ++i)
                    QVERIFY2(std::abs(line[i].y() - line[i - 1].y()) < 0.25, "a way jumped to a slot it only filled");
        QVERIFY(trackPaths(report.tracks.front(), 3).empty());
    }

    void heatIsClearWhereNothingIsLookedAt()
    {
        const AttentionHeat heat = heatOnOneToken();
        const QImage picture = heatPicture(heat, {12});
        QCOMPARE(picture.size(), QSize(8, 4));
        QCOMPARE(qAlpha(picture.pixel(2, 1)), 255);
        QCOMPARE(qAlpha(picture.pixel(3, 1)), 0);
        QCOMPARE(strongestWeight(heat), 1.0);
        QVERIFY(heatPicture(heat, {13}).isNull());
        AttentionHeat damaged = heat;
        damaged.weights[1].pop_back();
        QVERIFY(heatPicture(damaged, {12}).isNull());
    }

    void heatColoursGetLighterAllTheWay()
    {
        int before = -1;
        for (int step = 0; step <= 20; ++step) {
            const int light = qGray(heatColour(step / 20.0));
            QVERIFY(light > before);
            before = light;
        }
        QCOMPARE(heatColour(NAN), heatColour(0.0));
    }

    void onlyWhatIsKnownIsDrawn()
    {
        OverlayFacts facts;
        const OverlayRequest middle = requestFor(1, allKinds());
        QCOMPARE(drawOverlays(middle, facts).size(), kOverlayKinds.size() - 1);  // no heat
        QVERIFY(!isAvailable(middle, OverlayKind::Attention));
        QVERIFY(!isAvailable(requestFor(0, {}), OverlayKind::Uncovered));
        QVERIFY(!isAvailable(requestFor(2, {}), OverlayKind::Motion));
        QVERIFY(drawOverlays({.frame = {5}, .guidance = {}, .heat = {}, .kinds = allKinds()}, facts).empty());
    }

    void factsTellWhatTheLegendSays()
    {
        OverlayFacts facts;
        drawOverlays(requestFor(0, allKinds()), facts);
        QCOMPARE(facts.fullMotionPixels, 8.0);
        QCOMPARE(facts.sharedTokens, 32);
        QCOMPARE(facts.tokens, 32);
        QCOMPARE(facts.linkedShare, 26.0 / 32.0);
    }

    void onlyTheNewestRequestIsDelivered()
    {
        OverlayMaker maker;
        std::vector<FrameIndex> frames;
        connect(&maker, &OverlayMaker::made, this, [&](FrameIndex frame) { frames.push_back(frame); });
        for (const std::size_t index : {0U, 1U, 2U, 0U, 1U})
            maker.request(requestFor(index, {OverlayKind::Control}));
        QTRY_VERIFY(!frames.empty());
        QCoreApplication::processEvents();
        QCOMPARE(frames, std::vector<FrameIndex>{{12}});
    }

    void itMayGoWhileItDraws()
    {
        for (int round = 0; round < 20; ++round) {
            OverlayMaker maker;
            maker.request(requestFor(1, allKinds()));
        }
    }
};

QTEST_MAIN(OverlayMakerTest)
#include "overlay_maker_test.moc"
