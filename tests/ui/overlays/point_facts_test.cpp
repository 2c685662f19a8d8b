// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/point_facts.h"
#include "support/fake_guidance.h"

#include <QTest>

#include <limits>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

GuidedFrame keyframe(std::size_t index) { return {std::make_shared<const GuidanceReport>(movingReport()), index}; }

}  // namespace

class PointFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void flowIsInPixelsOfTheFilm()
    {
        const auto facts = pointFacts(keyframe(0), {0.9, 0.9}, {128, 64});  // twice the working size
        QCOMPARE(facts, (PointFacts{.next = {12}, .flowPixels = {16, 0}, .isOccluded = false}));
    }

    void whatIsHiddenInTheNextKeyframeIsOccluded()
    {
        QVERIFY(pointFacts(keyframe(0), {1.5 / 8, 1.5 / 4}, {64, 32})->isOccluded);
        QVERIFY(!pointFacts(keyframe(1), {1.5 / 8, 1.5 / 4}, {64, 32})->isOccluded);
    }

    void theLastOfABatchGoesNowhere()
    {
        QVERIFY(!pointFacts(keyframe(2), {0.5, 0.5}, {64, 32}));
        QVERIFY(!pointFacts({}, {0.5, 0.5}, {64, 32}));
    }

    void flowThatIsNotKnownIsNotToldOf()
    {
        GuidanceReport report = movingReport();
        report.nextFromThis[0] = steadyFlow(64, 32, std::numeric_limits<float>::quiet_NaN(), 0);
        QVERIFY(!pointFacts({std::make_shared<const GuidanceReport>(report), 0}, {0.5, 0.5}, {64, 32}));
    }

    void theEdgeOfThePictureIsInIt() { QVERIFY(pointFacts(keyframe(0), {1.0, 1.0}, {64, 32})); }
};

QTEST_APPLESS_MAIN(PointFactsTest)
#include "point_facts_test.moc"
