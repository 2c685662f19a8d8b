// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/path_mark.h"
#include "support/fake_guidance.h"

#include <QTest>

#include <algorithm>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

constexpr AskedPlace kAsked{.key = 0, .point = {1.3 / 8, 1.4 / 4}};  ///< hidden from 0 to 12, see movingReport()

TokenPath path() { return *tokenPath(movingReport(), 0, kAsked.point); }

std::vector<QPointF> ringsOf(const widgets::VectorOverlay& mark)
{
    std::vector<QPointF> rings;
    for (const widgets::OverlayDot& dot : mark.dots)
        if (dot.isHollow)
            rings.push_back(dot.at);
    return rings;
}

}  // namespace

class PathMarkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beforeTheAnswerOnlyThePointIsMarked()
    {
        const widgets::VectorOverlay mark = pathMark(kAsked, nullptr, 0);
        QCOMPARE(ringsOf(mark), std::vector{kAsked.point});
        QVERIFY(mark.paths.empty());
        QVERIFY(pathMark(kAsked, nullptr, 12).dots.empty());
    }

    void theWayIsDashedWhereItIsCut()
    {
        const TokenPath way = path();
        const widgets::VectorOverlay mark = pathMark(kAsked, &way, 0);
        QCOMPARE(mark.paths.size(), std::size_t{2});
        QVERIFY(mark.paths[0].isDashed);
        QVERIFY(!mark.paths[1].isDashed);
        QCOMPARE(mark.paths[0].points.first(), kAsked.point);
        QCOMPARE(ringsOf(mark), std::vector{kAsked.point});
    }

    void theRingGoesWithThePlace()
    {
        const TokenPath way = path();
        QCOMPARE(ringsOf(pathMark(kAsked, &way, 12)), std::vector{way.places[1].place});
        QVERIFY(pathMark(kAsked, &way, 36).paths.empty());  // a key of another batch
        QVERIFY(pathMark(kAsked, &way, 36).dots.empty());
    }

    void whatHasLeftThePictureIsNotDrawn()
    {
        const AskedPlace edge{.key = 0, .point = {7.5 / 8, 0.1}};
        const TokenPath way = *tokenPath(movingReport(), 0, edge.point);
        QVERIFY(!way.places[1].token);
        QVERIFY(pathMark(edge, &way, 0).paths.empty());
        QVERIFY(ringsOf(pathMark(edge, &way, 12)).empty());
    }
};

QTEST_APPLESS_MAIN(PathMarkTest)
#include "path_mark_test.moc"
