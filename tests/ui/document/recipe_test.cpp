// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

QString json(const char* text) { return QString(text).replace('\'', '"'); }

Recipe sample()
{
    TranslateRequest request;
    request.input = "/films/harbour.mp4";
    request.parameters.set(key::prompt, std::string{"一幅水彩画, \"quoted\" (word:1.2)"});
    request.parameters.set(key::seed, std::int64_t{42});
    request.parameters.set(key::controlScale, 0.55);
    request.parameters.set(key::temporalAttention, false);
    request.parameters.set(key::from, std::int64_t{12});
    return recipeOf(request, 24, "abc", PictureQuality::Draft);
}

}  // namespace

class RecipeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        Recipe recipe = sample();
        const auto read = Recipe::fromJson(recipe.toJson());
        QVERIFY(read);
        QCOMPARE(read->parameters.values(), recipe.parameters.values());
        QCOMPARE(read->madeAt.toMSecsSinceEpoch(), recipe.madeAt.toMSecsSinceEpoch());
        QCOMPARE(read->source, "harbour.mp4");
        QVERIFY(read->isDraft);
        QCOMPARE(read->frame, 24);
    }

    void damagedOnesAreNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "{", "[]", "null", "{}", "{'recipe': 1}", "{'recipe': 'x', 'parameters': {}}",
                                 "{'recipe': 1, 'parameters': []}"})
            QTest::newRow(text) << json(text);
        QTest::newRow("too long") << json("{'recipe': 1, 'parameters': {}, 'source': '%1'}").arg(QString(2 << 20, 'x'));
    }
    void damagedOnesAreNone()
    {
        QFETCH(QString, text);
        QVERIFY(!Recipe::fromJson(text));
    }

    void unknownRowsAndBadValuesAreLeftOut()
    {
        const auto read = Recipe::fromJson(json("{'recipe': 9, 'frame': -5, 'parameters': {'steps': '0', 'teleport': '1', 'seed': '7'}}"));
        QVERIFY(read);
        QCOMPARE(read->parameters.integer(key::seed), 7);
        QVERIFY(!read->parameters.isSet(key::steps));
        QCOMPARE(read->frame, 0);
    }

    void settingsLeaveTheProjectsOwnAlone()
    {
        const ParameterSet settings = settingsOf(sample());
        QVERIFY(settings.isSet(key::prompt));
        QVERIFY(!settings.isSet(key::from));
    }
};

QTEST_GUILESS_MAIN(RecipeTest)
#include "recipe_test.moc"
