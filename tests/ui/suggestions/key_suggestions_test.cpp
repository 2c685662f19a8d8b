// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/key_suggestions.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace fresco;
using namespace fresco::ui;

namespace {

using Frames = std::vector<std::int64_t>;
using enum SuggestionReason;

constexpr FrameChange kCalm{.difference = 0.002F, .disocclusion = 0.0F};

/// A film that barely moves but where something is said of a frame.
KeyPlan film(std::int64_t frames, const std::map<std::int64_t, FrameChange>& changes = {}, std::int64_t first = 0)
{
    KeyPlan plan;
    plan.range = {FrameIndex{first}, FrameIndex{first + frames - 1}};
    plan.changes.assign(static_cast<std::size_t>(frames), kCalm);
    for (const auto& [frame, change] : changes)
        plan.changes[static_cast<std::size_t>(frame - first)] = change;
    return plan;
}

std::map<std::int64_t, FrameChange> each(std::int64_t first, std::int64_t last, const FrameChange& change)
{
    std::map<std::int64_t, FrameChange> changes;
    for (std::int64_t frame = first; frame <= last; ++frame)
        changes[frame] = change;
    return changes;
}

FrameChange arrival(double share)
{
    return {.difference = kCalm.difference, .disocclusion = static_cast<float>(share)};
}

FrameChange jump(double difference) { return {.difference = static_cast<float>(difference), .disocclusion = 0.0F}; }

SuggestionTerms terms(const FrameRange& range, const Frames& keys, const Frames& cuts = {})
{
    return {.keys = keys, .cuts = cuts, .range = range, .shortest = 5, .longest = 20};
}

std::vector<KeySuggestion> suggest(const KeyPlan& plan, const Frames& keys, const Frames& cuts = {})
{
    return suggestKeys(plan, terms(plan.range, keys, cuts));
}

Frames framesOf(const std::vector<KeySuggestion>& suggestions)
{
    Frames frames;
    for (const KeySuggestion& suggestion : suggestions)
        frames.push_back(suggestion.frame);
    return frames;
}

/// Passages that are calm, lively and flashing, one after the other.
KeyPlan restlessFilm(unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> part(0.0F, 1.0F);
    KeyPlan plan = film(600);
    float liveliness = 0.0F;
    for (std::size_t frame = 1; frame < plan.changes.size(); ++frame) {
        if (frame % 50 == 1)
            liveliness = part(random);
        plan.changes[frame] = {.difference = 0.08F * liveliness * part(random) + (part(random) > 0.98F ? 0.2F : 0.0F),
                               .disocclusion = 0.1F * liveliness * part(random)};
    }
    return plan;
}

}  // namespace

class KeySuggestionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStillFilmNeedsNoMore() { QCOMPARE(suggest(film(500), {0, 499}), std::vector<KeySuggestion>{}); }

    void nothingIsKnownOfAnEmptyPlan()
    {
        QCOMPARE(suggestKeys({}, terms({}, {0})), std::vector<KeySuggestion>{});
        KeyPlan blind = film(40);
        blind.changes.clear();
        QCOMPARE(suggest(blind, {0}), std::vector<KeySuggestion>{});
    }

    void aJumpIsNoMotion()
    {
        QCOMPARE(framesOf(suggest(film(70, {{30, jump(0.3)}, {31, jump(0.3)}}), {0, 69})), Frames{30});
    }

    void aSingleFrameIsEnoughForItself()
    {
        QCOMPARE(suggest(film(1), {0}), std::vector<KeySuggestion>{});
        QCOMPARE(suggest(film(1), {}), (std::vector<KeySuggestion>{{0, SceneWithoutKey, 1.0}}));
    }

    void whatComesIntoViewAtOnceIsShown()
    {
        const auto found = suggest(film(40, {{12, arrival(0.5)}}), {0, 39});
        QCOMPARE(framesOf(found), Frames{12});
        QCOMPARE(found[0].reason, Arrival);
        QVERIFY(std::abs(found[0].amount - 0.5) < 1e-6);
    }

    void whatComesIntoViewBitByBitIsShownOnceItIsMuch()
    {
        const auto found = suggest(film(40, each(10, 25, arrival(0.05))), {0, 39});
        QCOMPARE(framesOf(found), Frames{19});  // 1 - 0.95^10 = 0.401
        QVERIFY(found[0].amount > 0.40 && found[0].amount < 0.41);
        QCOMPARE(suggest(film(40, each(10, 18, arrival(0.05))), {0, 39}), std::vector<KeySuggestion>{});
    }

    void aShareIsOfTheKeyframeThatIsThere()
    {
        const auto found = suggest(film(60, {{12, arrival(0.5)}, {24, arrival(0.5)}}), {0, 59});
        QCOMPARE(framesOf(found), (Frames{12, 24}));
        QVERIFY(std::abs(found[1].amount - 0.75) < 1e-6);  // nobody has added 12 yet
        const auto after = suggest(film(60, {{12, arrival(0.5)}, {24, arrival(0.5)}}), {0, 12, 59});
        QCOMPARE(framesOf(after), Frames{24});
        QVERIFY(std::abs(after[0].amount - 0.5) < 1e-6);
    }

    void aChangeOfLightIsShown()
    {
        const auto found = suggest(film(40, {{17, jump(0.2)}}), {0, 39});
        QCOMPARE(framesOf(found), Frames{17});
        QCOMPARE(found[0].reason, Jump);
        QVERIFY(std::abs(found[0].amount - 0.2) < 1e-6);
    }

    void otherLightIsNothingThatComesIntoView()
    {
        const FrameChange dark{.difference = 0.4F, .disocclusion = 0.98F};
        QCOMPARE(suggest(film(40, {{17, dark}}), {0, 15, 39}), std::vector<KeySuggestion>{});
        const auto found = suggest(film(60, {{17, dark}, {30, arrival(0.45)}}), {0, 59});
        QCOMPARE(framesOf(found), (Frames{17, 30}));
        QVERIFY(std::abs(found[1].amount - 0.45) < 1e-6);
    }

    void ofAFlashTheFrameThatShowsIt()
    {
        QCOMPARE(framesOf(suggest(film(40, {{17, jump(0.20)}, {18, jump(0.21)}}), {0, 39})), Frames{17});
        QCOMPARE(framesOf(suggest(film(40, {{17, jump(0.20)}, {20, jump(0.20)}}), {0, 39})), Frames{17});
    }

    void ofNeighbouringJumpsTheStrongest()
    {
        QCOMPARE(framesOf(suggest(film(40, {{17, jump(0.08)}, {18, jump(0.3)}}), {0, 39})), Frames{18});
        QCOMPARE(framesOf(suggest(film(40, {{14, jump(0.1)}, {17, jump(0.3)}}), {0, 39})), Frames{17});
    }

    void aLivelyPassageIsNoJump()
    {
        QCOMPARE(suggest(film(41, each(1, 40, jump(0.12))), {0, 20, 40}), std::vector<KeySuggestion>{});
        QCOMPARE(suggest(film(40, {{17, jump(0.05)}}), {0, 39}), std::vector<KeySuggestion>{});
    }

    void aSceneWithoutKeyframeGetsItsFirst()
    {
        const auto found = suggest(film(60), {0, 50}, {20, 40});
        QCOMPARE(found, (std::vector<KeySuggestion>{{20, SceneWithoutKey, 20.0}}));
    }

    void longMotionIsDivided()
    {
        const auto found = suggest(film(46, each(1, 45, jump(0.02))), {0, 45});
        QCOMPARE(found, (std::vector<KeySuggestion>{{20, LongMotion, 45.0}, {33, LongMotion, 45.0}}));
        QCOMPARE(suggest(film(46, each(1, 45, jump(0.02))), {0, 20, 40}), std::vector<KeySuggestion>{});
    }

    void longMotionIsDividedWhereItMoves()
    {
        const auto found = suggest(film(101, each(61, 100, jump(0.05))), {0, 100});
        QCOMPARE(framesOf(found), (Frames{62, 81}));
        QCOMPARE(suggest(film(101, each(1, 100, jump(0.006))), {0, 100}), std::vector<KeySuggestion>{});
    }

    void noKeyframeIsSuggestedNextToAnother_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("isFar");
        QTest::newRow("far before") << 12 << true;
        QTest::newRow("near before") << 13 << false;
        QTest::newRow("the same") << 17 << false;
        QTest::newRow("near after") << 21 << false;
        QTest::newRow("far after") << 22 << true;
    }
    void noKeyframeIsSuggestedNextToAnother()
    {
        QFETCH(int, key);
        QFETCH(bool, isFar);
        const auto found = suggest(film(40, {{17, jump(0.2)}}), {0, key, 39});
        QCOMPARE(framesOf(found), isFar ? Frames{17} : Frames{});
        const FrameChange both{.difference = 0.2F, .disocclusion = 0.9F};
        if (!isFar && key > 17)  // and no other reason brings it back
            QCOMPARE(framesOf(suggest(film(40, {{17, both}}), {0, key, 39})), Frames{});
    }

    void aCutIsNoReason()
    {
        const FrameChange cut{.difference = 0.4F, .disocclusion = 0.95F};
        QCOMPARE(suggest(film(40, {{20, cut}}), {0, 30}, {20}), std::vector<KeySuggestion>{});
        QCOMPARE(framesOf(suggest(film(40, {{20, cut}}), {0, 30})), Frames{20});
    }

    void whatCameIntoViewBeforeACutIsNotCounted()
    {
        QCOMPARE(suggest(film(40, {{16, arrival(0.3)}, {26, arrival(0.3)}}), {0, 34}, {20}),
                 std::vector<KeySuggestion>{});
        QCOMPARE(framesOf(suggest(film(40, {{16, arrival(0.3)}, {26, arrival(0.3)}}), {0, 34})), Frames{26});
    }

    void aSceneEndsAreKeyframesByThemselves()
    {
        QCOMPARE(suggest(film(40, {{37, arrival(0.9)}, {17, jump(0.3)}}), {0, 20}, {20}), std::vector<KeySuggestion>{});
    }

    void framesAreThoseOfTheFilm()
    {
        const KeyPlan plan = film(60, {{112, jump(0.2)}, {140, jump(0.2)}}, 100);
        QCOMPARE(framesOf(suggest(plan, {100, 159})), (Frames{112, 140}));
        const FrameRange within{FrameIndex{120}, FrameIndex{500}};
        QCOMPARE(framesOf(suggestKeys(plan, terms(within, {120}))), Frames{140});
        const FrameRange outside{FrameIndex{0}, FrameIndex{90}};
        QCOMPARE(suggestKeys(plan, terms(outside, {0})), std::vector<KeySuggestion>{});
    }

    void whoAddsAllIsSuggestedNoMore_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("film %u", seed) << seed;
    }
    void whoAddsAllIsSuggestedNoMore()
    {
        QFETCH(unsigned, seed);
        const KeyPlan plan = restlessFilm(seed);
        Frames keys{0, 110, 400};
        const Frames cuts{200, 207, 400};
        const auto found = suggest(plan, keys, cuts);
        QVERIFY(found.size() > 5);
        const Frames added = framesOf(found);
        QVERIFY(std::ranges::is_sorted(added));
        keys.insert(keys.end(), added.begin(), added.end());
        std::ranges::sort(keys);
        for (std::size_t i = 1; i < keys.size(); ++i)
            QVERIFY(keys[i] - keys[i - 1] >= 5 || std::ranges::count(cuts, keys[i]));
        QCOMPARE(framesOf(suggest(plan, keys, cuts)), Frames{});
    }
};

QTEST_MAIN(KeySuggestionsTest)
#include "key_suggestions_test.moc"
