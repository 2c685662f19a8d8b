// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe.h"
#include "viewers/picture_title.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;

class PictureTitleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titlesTellFrameAndSeed()
    {
        QCOMPARE(sourceTitle(12), "Source · frame 12");
        QCOMPARE(resultTitle(12, 123456), "Result · frame 12 · seed 123456");
        QCOMPARE(resultTitle(12, std::nullopt), "Result · frame 12");
    }

    void aKeysSeedIsThatOfItsRecipe()
    {
        Recipe recipe;
        recipe.parameters.set(key::seed, std::int64_t{7});
        QCOMPARE(keyTitle(9, recipe.toJson()), "Keyframe 9 · seed 7");
        QCOMPARE(keyTitle(9, {}), "Keyframe 9");
    }

    void badgesTellQualityAndAge()
    {
        QCOMPARE(badgeOf(PictureQuality::Draft, false).text, "Draft");
        QCOMPARE(badgeOf(PictureQuality::Full, false).state, widgets::BadgeState::Full);
        QCOMPARE(badgeOf(PictureQuality::Own, false).state, widgets::BadgeState::Own);
        const PictureBadge stale = badgeOf(PictureQuality::Draft, true);
        QCOMPARE(stale.text, "Draft · out of date");
        QCOMPARE(stale.state, widgets::BadgeState::Stale);
    }
};

QTEST_APPLESS_MAIN(PictureTitleTest)
#include "picture_title_test.moc"
