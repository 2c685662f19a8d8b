// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "fresco/error.h"

#include <QTest>

using namespace fresco;
namespace edits = fresco::ui::edits;

using Frames = std::vector<std::int64_t>;

namespace {

std::string text(const Project& project, std::string_view key) { return project.parameters.text(key); }

/// Keys 0, 10, 20, 30 of which 10 is locked with a picture, and 20 has words of its own.
Project sample()
{
    Project project = edits::withKeyPrompt({}, 20, "at night");
    return edits::withLock(project, {0, 10, 20, 30}, 10, true, "/kept/10.png");
}

const Frames kCurrent{0, 10, 20, 30};

}  // namespace

class EditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addedKeysAreNamedByHand()
    {
        const Project project = edits::withKeysAdded({}, {0, 12}, {5});
        QCOMPARE(text(project, key::keyframes), "0,5,12");
        QCOMPARE(edits::withKeysAdded(project, {0, 5, 12}, {5}), project);
    }

    void aLockNamesTheKeysInForce()
    {
        const Project project = sample();
        QCOMPARE(text(project, key::keyframes), "0,10,20,30");
        QVERIFY(edits::findKey(project, 10)->isLocked);
        QVERIFY(edits::findKey(project, 10)->picture == "/kept/10.png");
    }

    void anOpenedLockForgetsTheKeptPictureButNotOnesOwn()
    {
        QVERIFY(!edits::findKey(edits::withLock(sample(), kCurrent, 10, false), 10));
        Project own = edits::withOwnPicture({}, kCurrent, 10, "/mine.png");
        own = edits::withLock(own, kCurrent, 10, false);
        QVERIFY(edits::findKey(own, 10)->picture == "/mine.png");
        QVERIFY(!edits::findKey(edits::withoutPicture(own, 10), 10));
    }

    void whatBelongsToAKeyMovesWithIt()
    {
        const Project project = edits::withKeysMoved(sample(), kCurrent, {{10, 12}, {20, 21}});
        QCOMPARE(text(project, key::keyframes), "0,12,21,30");
        QCOMPARE(text(project, key::keyframePrompts), "21: at night");
        QCOMPARE(project.keys.size(), 1U);
        QCOMPARE(project.keys[0].frame, 12);
        QVERIFY(project.keys[0].isLocked);
    }

    void keysChangePlacesWithoutLoss()
    {
        const Project project = edits::withKeysMoved(sample(), kCurrent, {{10, 20}, {20, 10}});
        QCOMPARE(text(project, key::keyframes), "0,10,20,30");
        QCOMPARE(text(project, key::keyframePrompts), "10: at night");
        QCOMPARE(project.keys[0].frame, 20);
    }

    void aKeyMovedOntoAnotherTakesItsPlace()
    {
        const Project project = edits::withKeysMoved(sample(), kCurrent, {{0, 10}});
        QCOMPARE(text(project, key::keyframes), "10,20,30");
        QVERIFY(project.keys.empty());
    }

    void removedKeysTakeTheirThingsAlong()
    {
        const Project project = edits::withKeysRemoved(sample(), kCurrent, {10, 20});
        QCOMPARE(text(project, key::keyframes), "0,30");
        QVERIFY(project.keys.empty());
        QVERIFY(edits::keyPrompts(project).empty());
        QCOMPARE(edits::withKeysRemoved(sample(), kCurrent, {11}), sample());
        QCOMPARE(text(edits::withKeysRemoved({}, {5}, {5}), key::keyframes), "auto");
    }

    void lockedKeysStayWhenKeysAreChosenAnew()
    {
        QCOMPARE(text(edits::withKeysChosen(sample(), {0, 15, 30}), key::keyframes), "0,10,15,30");
        QCOMPARE(text(edits::withKeysChosen({}, {0, 15, 30}), key::keyframes), "auto");
    }

    void cutsAndMarkersComeAndGo()
    {
        Project project = edits::withCutToggled({}, {30, 75}, 50);
        QCOMPARE(text(project, key::cuts), "30,50,75");
        project = edits::withCutToggled(project, {30}, 30);
        QCOMPARE(text(project, key::cuts), "none");
        project = edits::withMarkerToggled(edits::withMarkerToggled({}, 9), 4);
        QCOMPARE(project.markers, (Frames{4, 9}));
        QCOMPARE(edits::withMarkerToggled(project, 9).markers, Frames{4});
    }

    void strengthAndWarmupTakeEachOthersPlace()
    {
        Project project = edits::withParameter({}, key::warmup, std::int64_t{3});
        project = edits::withParameter(project, key::strength, 0.5);
        QVERIFY(!project.parameters.isSet(key::warmup));
    }

    void nonsenseIsRefusedBeforeItIsAnEdit()
    {
        QVERIFY_EXCEPTION_THROWN(edits::withParameter({}, key::steps, std::int64_t{0}), Error);
    }
};

QTEST_GUILESS_MAIN(EditsTest)
#include "edits_test.moc"
