// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/path_errors.h"
#include "flicker/token_path.h"
#include "support/fake_guidance.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

/// Centre of a token of movingReport().
QPointF centre(int column, int row) { return {(column + 0.5) / 8.0, (row + 0.5) / 4.0}; }

std::vector<int> tokens(const TokenPath& path)
{
    std::vector<int> found;
    for (const PathPlace& place : path.places)
        found.push_back(place.token.value_or(-1));
    return found;
}

/// 64 x 32, dark with a light square.
QImage withSquare(int left, int brightness = 200)
{
    QImage image(64, 32, QImage::Format_RGB888);
    image.fill(QColor(40, 40, 40));
    for (int y = 8; y < 16; ++y)
        for (int x = left; x < left + 8; ++x)
            image.setPixelColor(x, y, QColor(brightness, brightness, brightness));
    return image;
}

}  // namespace

class TokenPathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTiedPlaceIsFollowedBothWays()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 1, centre(3, 0));
        QVERIFY(path);
        QCOMPARE(path->origin, std::size_t{1});
        QCOMPARE(tokens(*path), (std::vector<int>{2, 3, 4}));
        QCOMPARE(path->cuts(), std::size_t{0});
        QCOMPARE(path->places[2].place, centre(4, 0));
        QCOMPARE(path->places[2].frame, FrameIndex{24});
    }

    void whatGetsCoveredIsCutThere()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(1, 1));
        QCOMPARE(path->steps[0].cut, CutReason::Hidden);
        QCOMPARE(tokens(*path), (std::vector<int>{9, 10, 11}));  // on along the motion, not to the slot it fills
        QVERIFY(path->steps[1].isLinked());
    }

    void whatIsUncoveredIsCutBefore()
    {
        GuidanceReport report = movingReport();
        report.occludedOnNext[0] = greyWithPatch(64, 32, 0, 16, 8, 8, 255);  // token (2, 1) of the second frame
        const auto path = tokenPath(report, 1, centre(2, 1));
        QCOMPARE(path->steps[0].cut, CutReason::Hidden);
        QCOMPARE(tokens(*path), (std::vector<int>{9, 10, 11}));
    }

    void whatLeavesThePictureEnds()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(7, 3));
        QCOMPARE(path->steps[0].cut, CutReason::Outside);
        QCOMPARE(path->steps[1].cut, CutReason::Outside);
        QCOMPARE(tokens(*path), (std::vector<int>{31, -1, -1}));
        const auto entered = tokenPath(report, 2, centre(0, 3));
        QCOMPARE(entered->steps[1].cut, CutReason::Outside);
        QCOMPARE(tokens(*entered), (std::vector<int>{-1, -1, 24}));
    }

    void aLostTieNamesTheWinner()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(1, 2));
        QCOMPARE(path->steps[0].cut, CutReason::LostTie);
        QCOMPARE(*path->steps[0].winner, centre(0, 2));
        QCOMPARE(tokens(*path), (std::vector<int>{17, 18, 19}));
    }

    void whereNobodyComesFromHereMotionIsUnclear()
    {
        GuidanceReport report = movingReport();
        report.nextFromThis[0] = steadyFlow(64, 32, 0, 0);  // to its own place, which only fills a slot
        report.occludedOnThis[0] = grey(64, 32, 0);
        const auto path = tokenPath(report, 0, centre(1, 2));
        QCOMPARE(path->steps[0].cut, CutReason::Unclaimed);
        QCOMPARE(path->places[1].token, std::optional(17));
    }

    void thePlacesStateIsRead()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(0, 0));
        QVERIFY(path->places[0].isShared);
        QCOMPARE(path->places[0].control, std::optional(1.0));
        QCOMPARE(path->places[0].background, std::optional(1.0));
        QCOMPARE(path->places[1].control, std::optional(0.0));
        QVERIFY(path->places[1].isShared);  // the patch of two tokens
        QVERIFY(!path->places[2].isShared);
        GuidanceReport bare = report;
        bare.controlMaps.clear();
        bare.background.clear();
        QVERIFY(!tokenPath(bare, 0, centre(0, 0))->places[0].control);
    }

    void pointsOnTheEdgeAreInside()
    {
        const GuidanceReport report = movingReport();
        QCOMPARE(tokenPath(report, 0, {1.0, 1.0})->places[0].token, std::optional(31));
        QCOMPARE(tokenPath(report, 0, {-0.1, 0.0})->places[0].token, std::optional(0));
    }

    void whatDoesNotFitIsRefused()
    {
        GuidanceReport report = movingReport();
        QVERIFY(!tokenPath(report, 3, {0.5, 0.5}));
        report.tracks.front().tokenFromTrajectory[1].pop_back();
        QVERIFY(!tokenPath(report, 0, {0.5, 0.5}));
        report.tracks.clear();
        QVERIFY(!tokenPath(report, 0, {0.5, 0.5}));
        QVERIFY(!tokenPath({}, 0, {0.5, 0.5}));
    }

    void aResultThatMovesAlongIsSteady()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(2, 1));
        const auto errors = stepErrors(report, *path, {withSquare(16), withSquare(24), withSquare(32)});
        QCOMPARE(errors.size(), std::size_t{2});
        QVERIFY(errors[0].result && *errors[0].result < 1e-9);
        QVERIFY(errors[1].result && *errors[1].result < 1e-9);
    }

    void aResultThatChangesIsFound()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(2, 1));
        const auto errors = stepErrors(report, *path, {withSquare(16), withSquare(24), withSquare(32, 100)});
        QVERIFY(*errors[0].result < 1e-9);
        const double whole = (100.0 / 255.0) * (100.0 / 255.0);
        QVERIFY(*errors[1].result > 0.15 * whole && *errors[1].result < whole);
        QVERIFY(*errors[1].source < *errors[1].result);
    }

    void resultsMayHaveAnotherSize()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(2, 1));
        std::vector<QImage> large;
        for (const int left : {16, 24, 32})
            large.push_back(withSquare(left).scaled(128, 64));
        QVERIFY(*stepErrors(report, *path, large)[0].result < 1e-3);
    }

    void withoutPicturesNothingIsMeasured()
    {
        const GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(2, 1));
        QVERIFY(!stepErrors(report, *path, {})[0].result);
        QVERIFY(stepErrors(report, *path, {})[0].source);
        QVERIFY(!stepErrors(report, *path, {withSquare(16), QImage(), withSquare(32)})[0].result);
        const auto gone = tokenPath(report, 0, centre(7, 3));
        QVERIFY(!stepErrors(report, *gone, {withSquare(16), withSquare(24), withSquare(32)})[0].result);
    }

    void coveredPixelsDoNotCount()
    {
        GuidanceReport report = movingReport();
        const auto path = tokenPath(report, 0, centre(2, 1));
        report.occludedOnNext[0] = grey(64, 32, 255);
        QVERIFY(!stepErrors(report, *path, {withSquare(16), withSquare(24), withSquare(32)})[0].result);
    }
};

QTEST_GUILESS_MAIN(TokenPathTest)
#include "token_path_test.moc"
