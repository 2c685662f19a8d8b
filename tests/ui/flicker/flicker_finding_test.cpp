// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/batch_losses.h"
#include "flicker/flicker_finding.h"
#include "flicker/flicker_words.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

FlickerFinding finding(const std::vector<CutReason>& cuts, const std::vector<StepError>& errors = {})
{
    FlickerFinding made;
    made.errors = errors;
    for (std::size_t f = 0; f <= cuts.size(); ++f)
        made.path.places.push_back(
            {.index = f, .frame = {static_cast<std::int64_t>(12 * f)}, .token = 5, .place = {0.5, 0.5}});
    for (const CutReason cut : cuts)
        made.path.steps.push_back({.cut = cut, .winner = {}});
    return made;
}

Remedy keyAt(std::int64_t frame) { return {.kind = Remedy::Kind::AddKey, .frame = frame}; }

Remedy setting(std::string_view key, ParameterValue value)
{
    return {.kind = Remedy::Kind::SetParameter, .key = std::string(key), .value = std::move(value)};
}

bool has(const std::vector<Remedy>& remedies, const Remedy& wanted)
{
    return std::count(remedies.begin(), remedies.end(), wanted) > 0;
}

constexpr auto kTied = CutReason::None;

}  // namespace

class FlickerFindingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSteadyPlaceNeedsNothing()
    {
        const FlickerFinding steady = finding({kTied, kTied}, {{0.001, 0.001}, {0.001, 0.0015}});
        QVERIFY(!worstStep(steady));
        QVERIFY(remediesFor(steady, {}).empty());
        QVERIFY(flickerSummary(steady).contains("steady"));
    }

    void theCutThatShowsMostIsTheWorst()
    {
        const auto cut = CutReason::Hidden;
        QCOMPARE(worstStep(finding({cut, kTied, cut}, {{0.001, 0.002}, {0.001, 0.9}, {0.001, 0.02}})),
                 std::optional(std::size_t{2}));
        QCOMPARE(worstStep(finding({kTied, cut, cut})), std::optional(std::size_t{1}));
    }

    void aChangeOfATiedPlaceCountsAgainstTheSource()
    {
        QCOMPARE(worstStep(finding({kTied, kTied}, {{0.01, 0.015}, {0.001, 0.01}})), std::optional(std::size_t{1}));
        const FlickerFinding unseen = finding({kTied}, {{0.0, 0.0001}});
        QVERIFY(!worstStep(unseen));
        QVERIFY(stepSentence(unseen, 0).contains("as steady as"));
    }

    void keysGoIntoTheCutGaps()
    {
        const auto cut = CutReason::LostTie;
        const auto remedies = remediesFor(finding({cut, kTied, cut}, {{0.001, 0.002}, {}, {0.001, 0.02}}), {});
        QCOMPARE(remedies[0], keyAt(30));
        QCOMPARE(remedies[1], keyAt(6));
        QVERIFY(!has(remedies, keyAt(18)));
    }

    void noKeyFitsBetweenNeighbours()
    {
        FlickerFinding close = finding({CutReason::Hidden});
        close.path.places[1].frame = {1};
        for (const Remedy& remedy : remediesFor(close, {}))
            QVERIFY(remedy.kind != Remedy::Kind::AddKey);
    }

    void theIntervalIsLoweredWithinItsBounds()
    {
        const FlickerFinding cut = finding({CutReason::Hidden, CutReason::Hidden});
        ParameterSet parameters;
        parameters.set(key::minInterval, std::int64_t{5});
        parameters.set(key::maxInterval, std::int64_t{20});
        QVERIFY(has(remediesFor(cut, parameters), setting(key::maxInterval, std::int64_t{10})));
        parameters.set(key::maxInterval, std::int64_t{6});
        QVERIFY(has(remediesFor(cut, parameters), setting(key::maxInterval, std::int64_t{5})));
        parameters.set(key::maxInterval, std::int64_t{5});
        QVERIFY(!has(remediesFor(cut, parameters), setting(key::maxInterval, std::int64_t{5})));  // it is that already
        parameters.set(key::maxInterval, std::int64_t{6});
        parameters.set(key::keyframes, std::string("0,12,24"));
        QVERIFY(!has(remediesFor(cut, parameters), setting(key::maxInterval, std::int64_t{5})));
    }

    void whatIsSwitchedOffIsOffered()
    {
        ParameterSet parameters;
        parameters.set(key::temporalAttention, false);
        parameters.set(key::backgroundSmoothing, false);
        FlickerFinding tied = finding({kTied}, {{0.001, 0.05}});
        const auto remedies = remediesFor(tied, parameters);
        QCOMPARE(remedies[0], setting(key::temporalAttention, true));
        QVERIFY(!has(remedies, setting(key::backgroundSmoothing, true)));  // not background
        QVERIFY(!has(remedies, setting(key::featureOptimisation, true)));  // is on
        tied.path.places[0].background = 0.9;
        QVERIFY(has(remediesFor(tied, parameters), setting(key::backgroundSmoothing, true)));
        parameters.set(key::sharedNoise, std::string("none"));
        QVERIFY(has(remediesFor(tied, parameters), setting(key::sharedNoise, std::string("transported"))));
    }

    void wordsTellTheReasonAndTheChange()
    {
        FlickerFinding found = finding({CutReason::Outside, CutReason::LostTie}, {{}, {0.002, 0.01}});
        found.path.origin = 1;
        QVERIFY(stepSentence(found, 0).startsWith("From 0 to 12:"));
        QVERIFY(stepSentence(found, 0).contains("comes into"));
        QVERIFY(stepSentence(found, 1).contains("claimed"));
        QVERIFY(stepSentence(found, 1).contains("5.0 times"));
        QVERIFY(flickerSummary(found).contains("12 and 24"));
        found.path.origin = 0;
        QVERIFY(stepSentence(found, 0).contains("out of the picture"));
        QVERIFY(flickerSummary(finding({})).contains("only one"));
    }

    void everyReasonHasItsOwnWords()
    {
        QStringList seen;
        for (const auto cut : {kTied, CutReason::Hidden, CutReason::Outside, CutReason::LostTie, CutReason::Unclaimed})
            for (const std::size_t origin : {0U, 1U}) {
                FlickerFinding found = finding({cut});
                found.path.origin = origin;
                seen << stepSentence(found, 0);
            }
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 7);  // hidden and outside differ by direction
    }

    void remediesAreNamed()
    {
        QCOMPARE(remedyText(keyAt(1234)), QString("Add a keyframe at 1,234"));
        QCOMPARE(remedyText(setting(key::temporalAttention, true)), QString("Switch on: Temporal attention"));
        QCOMPARE(remedyText(setting(key::maxInterval, std::int64_t{10})), QString("Longest interval: 10"));
        QVERIFY(!remedyHelp(setting(key::maxInterval, std::int64_t{10})).isEmpty());
    }

    void lossesOfTheBatchAreTakenBeforeAndAfter()
    {
        const std::vector<LossCurves> losses{
            {.batch = 1, .step = 6, .block = 2, .spatial = {1, 1}, .temporal = {3, 2}},
            {.batch = 1, .step = 5, .block = 2, .spatial = {1, 1}, .temporal = {5, 4}},
            {.batch = 0, .step = 5, .block = 2, .spatial = {1, 1}, .temporal = {9, 9}}};
        const auto curves = lossesByStep(1, losses);
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves[0].x, (std::vector<double>{5, 6}));
        QCOMPARE(curves[0].y, (std::vector<double>{4, 2}));
        QCOMPARE(curves[1].y, (std::vector<double>{5, 3}));
        QVERIFY(lossesByStep(7, losses).empty());
    }
};

QTEST_GUILESS_MAIN(FlickerFindingTest)
#include "flicker_finding_test.moc"
