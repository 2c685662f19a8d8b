// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe_picture.h"
#include "results/picture_files.h"
#include "results/settings_drop.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace fresco;
using namespace fresco::ui;

namespace {

QImage plain()
{
    QImage image(16, 9, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    return image;
}

Recipe winter()
{
    Recipe recipe;
    recipe.parameters.set(key::prompt, std::string("winter"));
    recipe.parameters.set(key::seed, std::int64_t{7});
    recipe.source = "clip.mp4";
    recipe.frame = 12;
    return recipe;
}

}  // namespace

class SettingsDropTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsDraggedIsKnownByItsName()
    {
        QDir(folder_.path()).mkdir("quay.fresco");
        const auto kindOf = [&](const QString& name) {
            return drag({QUrl::fromLocalFile(folder_.filePath(name))}).kind;
        };
        makeFile("clip.mp4");
        makeFile("key.PNG");
        QCOMPARE(kindOf("clip.mp4"), Dragged::Kind::Film);
        QCOMPARE(kindOf("quay.fresco"), Dragged::Kind::Project);
        QCOMPARE(kindOf("key.PNG"), Dragged::Kind::Picture);
        QCOMPARE(kindOf("gone.mp4"), Dragged::Kind::Nothing);
        QCOMPARE(kindOf(""), Dragged::Kind::Nothing);
        QCOMPARE(drag({QUrl("https://example.org/clip.mp4")}), Dragged{});
        QCOMPARE(
            drag({QUrl::fromLocalFile(folder_.filePath("clip.mp4")), QUrl::fromLocalFile(folder_.filePath("key.PNG"))})
                .kind,
            Dragged::Kind::SeveralFiles);
    }

    void itIsSaidWhatADropWouldDo()
    {
        const Dragged picture{Dragged::Kind::Picture, "/pictures/key.png"};
        QVERIFY(picture.promise(true).contains("key.png") && picture.promise(true).contains("settings"));
        QVERIFY(picture.promise(false).contains("Open a video first"));
        QVERIFY((Dragged{Dragged::Kind::Film, "/films/clip.mp4"}.promise(true).contains("new project")));
        QVERIFY(Dragged{}.promise(true).isEmpty());
    }

    void everyPictureThatCanBeReadIsAPicture()
    {
        for (const char* name : {"photo.jpg", "photo.JPEG", "photo.bmp"}) {
            const Dragged photo = drag({QUrl::fromLocalFile(makeFile(name))});
            QCOMPARE(photo.kind, Dragged::Kind::PlainPicture);
            QVERIFY(photo.promise(true).contains("on a keyframe"));
            QVERIFY(photo.promise(false).contains("Open a video first"));
            QVERIFY(!photo.isTaken(true));
        }
        QCOMPARE(drag({QUrl::fromLocalFile(makeFile("loop.gif"))}).kind, Dragged::Kind::Film);
    }

    void whatIsRefusedIsRefusedWithWords()
    {
        const Dragged table = drag({QUrl::fromLocalFile(makeFile("table.ods"))});
        QCOMPARE(table.kind, Dragged::Kind::UnknownKind);
        QVERIFY(table.promise(true).contains("table.ods"));
        QVERIFY(!table.isTaken(true));
        const Dragged several{Dragged::Kind::SeveralFiles};
        QVERIFY(several.promise(false).contains("one file"));
        QVERIFY(!several.isTaken(true));
    }

    void aSavedPictureBringsItsSettings()
    {
        writeRecipePicture(folder_.filePath("saved.png"), plain(), winter());
        const Recipe recipe = lookedUp("saved.png");
        QCOMPARE(recipe.parameters, winter().parameters);
        QCOMPARE(recipe.frame, 12);
    }

    void aKeyOfAProjectsFolderDoesToo()
    {
        const KeyPicture key{
            .frame = 12, .quality = PictureQuality::Full, .basis = "b", .recipe = winter().toJson(), .madeAt = {}};
        writeKeyPicture(folder_.path(), key, plain());
        const QString path = keyPicturePath(folder_.path(), 12, PictureQuality::Full);
        QCOMPARE(lookedUp(QDir(folder_.path()).relativeFilePath(path)).parameters, winter().parameters);
    }

    void aPictureWithoutARecipeIsASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no PNG") << QByteArray("something else");
        QTest::newRow("empty") << QByteArray();
    }
    void aPictureWithoutARecipeIsASentence()
    {
        QFETCH(QByteArray, content);
        QFile file(makeFile("plain.png"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        expectMissing("plain.png");
        QVERIFY(plain().save(folder_.filePath("camera.png")));
        expectMissing("camera.png");
        expectMissing("gone.png");
    }

    void whoAskedMayBeGone()
    {
        auto finder = std::make_unique<RecipeFinder>();
        finder->look(folder_.filePath("saved.png"));
        finder.reset();
        QTest::qWait(20);
    }

private:
    QString makeFile(const QString& name) const
    {
        QFile file(folder_.filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        return file.fileName();
    }
    static Dragged drag(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        return draggedIn(data);
    }
    Recipe lookedUp(const QString& name) const
    {
        RecipeFinder finder;
        Recipe recipe;
        connect(&finder, &RecipeFinder::found, &finder, [&](const Recipe& found) { recipe = found; });
        QSignalSpy found(&finder, &RecipeFinder::found);
        finder.look(folder_.filePath(name));
        [[maybe_unused]] const bool came = found.wait();
        return recipe;
    }
    void expectMissing(const QString& name) const
    {
        RecipeFinder finder;
        QSignalSpy missing(&finder, &RecipeFinder::missing);
        finder.look(folder_.filePath(name));
        QVERIFY(missing.wait());
        QVERIFY(missing[0][0].toString().contains(name));
    }

    QTemporaryDir folder_;
};

QTEST_MAIN(SettingsDropTest)
#include "settings_drop_test.moc"
