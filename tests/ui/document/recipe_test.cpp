// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe.h"
#include "document/recipe_picture.h"
#include "fresco/error.h"

#include <QTemporaryDir>
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
        for (const char* text : {"",
                                 "{",
                                 "[]",
                                 "null",
                                 "{}",
                                 "{'recipe': 1}",
                                 "{'recipe': 'x', 'parameters': {}}",
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
        const auto read = Recipe::fromJson(
            json("{'recipe': 9, 'frame': -5, 'parameters': {'steps': '0', 'teleport': '1', 'seed': '7'}}"));
        QVERIFY(read);
        QCOMPARE(read->parameters.integer(key::seed), 7);
        QVERIFY(!read->parameters.isSet(key::steps));
        QCOMPARE(read->frame, 0);
    }

    void aPictureCarriesItsRecipe()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("key.png");
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        writeRecipePicture(path, picture, sample());
        const auto read = recipeIn(path);
        QVERIFY(read);
        QCOMPARE(read->parameters.values(), sample().parameters.values());
        QCOMPARE(QImage(path).pixelColor(0, 0), QColor(Qt::red));
    }

    void otherFilesCarryNone()
    {
        const QTemporaryDir folder;
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString plain = folder.filePath("plain.png");
        QVERIFY(picture.save(plain));
        QVERIFY(!recipeIn(plain));
        picture.setText(kRecipeChunk, json("{'recipe': 1, 'parameters': [1e999]}"));
        QVERIFY(picture.save(plain));
        QVERIFY(!recipeIn(plain));
        QFile noise(folder.filePath("noise.png"));
        QVERIFY(noise.open(QIODevice::WriteOnly));
        noise.write(QByteArray(1000, 'x'));
        noise.close();
        QVERIFY(!recipeIn(noise.fileName()));
        QVERIFY(!recipeIn(folder.path()));
        QVERIFY(!recipeIn(folder.filePath("none.png")));
    }

    void aPlaceThatCannotBeWrittenIsOneSentence()
    {
        const QTemporaryDir folder;
        QImage picture(8, 8, QImage::Format_RGB32);
        QVERIFY_EXCEPTION_THROWN(writeRecipePicture(folder.filePath("no/key.png"), picture, sample()), Error);
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
