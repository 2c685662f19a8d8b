// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "document/key_plan.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"
#include "results/picture_files.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

QImage shade(int value)
{
    QImage image(64, 32, QImage::Format_RGB888);
    image.fill(QColor(value, value, value));
    return image;
}

KeyPicture picture(std::int64_t frame, PictureQuality quality, const QString& basis, int second = 0)
{
    return {.frame = frame,
            .quality = quality,
            .basis = basis,
            .recipe = "{prompt: 一幅画}",
            .madeAt = QDateTime::fromSecsSinceEpoch(1'000'000 + second)};
}

constexpr auto kDraft = PictureQuality::Draft;
constexpr auto kFull = PictureQuality::Full;

QString basisOf(const Project& project, std::int64_t frame)
{
    const KeyPlan plan{.keys = {0, 10, 20, 30, 40}, .sceneStarts = {0}, .batches = {{{0}, {20}}, {{30}, {40}}}};
    return PictureBases(project, project.parameters, plan).of(frame);
}

}  // namespace

class KeyGalleryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesComeBackWithWhatTheyAre()
    {
        QTemporaryDir folder;
        {
            KeyGallery gallery;
            gallery.setFolder(folder.path());
            gallery.add(picture(7, kFull, "now"), shade(90));
            gallery.add(picture(7, kDraft, "before"), shade(50));
        }
        KeyGallery gallery;
        QSignalSpy changed(&gallery, &KeyGallery::changed);
        gallery.setFolder(folder.path());
        QTRY_COMPARE(gallery.frames().size(), 1U);
        const KeyPicture* full = gallery.find(7, kFull);
        QVERIFY(full);
        QCOMPARE(full->basis, "now");
        QCOMPARE(full->recipe, picture(7, kFull, "").recipe);
        QVERIFY2(gallery.image(*full).isNull(), "the window does not wait for the disk");
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(gallery.image(*full).pixelColor(3, 3).red(), 90);
    }

    void aCurrentPictureIsShownBeforeAStaleOne()
    {
        QTemporaryDir folder;
        KeyGallery gallery;
        gallery.setFolder(folder.path());
        gallery.add(picture(7, kFull, "old", 5), shade(1));
        gallery.add(picture(7, kDraft, "now", 1), shade(2));
        QVERIFY(gallery.best(7, "now")->quality == kDraft);
        QVERIFY(gallery.best(7, "old")->quality == kFull);
        QVERIFY2(gallery.best(7, "other")->quality == kFull, "both are stale: the newer one");
        gallery.add(picture(7, kFull, "now", 6), shade(3));
        QVERIFY(gallery.best(7, "now")->quality == kFull);
        QVERIFY(!gallery.best(8, "now"));
    }

    void whatIsKeptComesFirstAndIsCutAsTheEngineCutsIt()
    {
        QTemporaryDir folder;
        QImage wide(200, 32, QImage::Format_RGB888);
        wide.fill(Qt::white);
        const QString file = folder.filePath("own.png");
        QVERIFY(wide.save(file));
        KeyGallery gallery;
        gallery.setFolder(folder.path());
        gallery.add(picture(7, kFull, "now"), shade(90));
        gallery.setKept({{7, file}}, {128, 64});
        const KeyPicture* kept = gallery.best(7, "now");
        QVERIFY(kept->quality == PictureQuality::Own);
        QVERIFY2(gallery.image(*kept).isNull(), "the window does not wait for the disk");
        QTRY_COMPARE(gallery.image(*kept).size(), QSize(64, 32));
        gallery.setKept({}, {128, 64});
        QVERIFY(gallery.best(7, "now")->quality == kFull);
    }

    void aCopyIsOfThePictureThatIsSeenOrThereIsNone()
    {
        QTemporaryDir folder;
        writeKeyPicture(folder.path(), picture(7, kFull, "now"), shade(90));
        KeyGallery gallery;
        gallery.setFolder(folder.path());
        std::optional<KeyGallery::Copies> copies;
        const auto take = [&](const KeyGallery::Copies& made) { copies = made; };
        gallery.copyToKept({picture(7, kFull, "now")}, take);
        QTRY_VERIFY(copies);
        QCOMPARE(QImage(copies->files.at(7)).pixelColor(3, 3).red(), 90);
        QVERIFY(!copies->fault);
        copies.reset();
        gallery.copyToKept({picture(7, kFull, "newer, but never written")}, take);
        QTRY_VERIFY(copies);
        QVERIFY(copies->fault && copies->files.empty());
    }

    void strangersInTheFolderArePassedOver()
    {
        QTemporaryDir folder;
        writeKeyPicture(folder.path(), picture(3, kFull, "now"), shade(9));
        QDir keys(folder.filePath("renders/keys"));
        for (const char* name : {"holiday.png", "00000004.png", "-5.png"}) {
            QFile file(keys.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no picture");
        }
        QCOMPARE(findKeyPictures(folder.path()).size(), 1U);
    }

    void whatIsStillReadOfAnotherProjectIsDropped()
    {
        QTemporaryDir one, other;
        writeKeyPicture(one.path(), picture(3, kFull, "now"), shade(9));
        KeyGallery gallery;
        QSignalSpy reset(&gallery, &KeyGallery::reset);
        gallery.setFolder(one.path());
        gallery.setFolder(other.path());
        QTRY_COMPARE(reset.count(), 3);
        QVERIFY(gallery.frames().empty());
    }

    void thePromptMakesPicturesStaleAndTheExportDoesNot()
    {
        const Project before;
        QVERIFY(basisOf(edits::withParameter(before, key::prompt, std::string{"x"}), 10) != basisOf(before, 10));
        QVERIFY(basisOf(edits::withParameter(before, key::steps, std::int64_t{7}), 10) != basisOf(before, 10));
        QVERIFY(basisOf(edits::withParameter(before, key::resolution, std::int64_t{256}), 10) != basisOf(before, 10));
        QCOMPARE(basisOf(edits::withParameter(before, key::preset, std::string{"gif"}), 10), basisOf(before, 10));
        QCOMPARE(basisOf(edits::withParameter(before, key::propagation, std::string{"flow"}), 10), basisOf(before, 10));
    }

    void laterBatchesHaveNoPartInEarlierPictures()
    {
        const Project before;
        const Project words = edits::withKeyPrompt(before, 30, "at night");
        QCOMPARE(basisOf(words, 10), basisOf(before, 10));
        QVERIFY(basisOf(words, 40) != basisOf(before, 40));
        const Project early = edits::withKeyPrompt(before, 20, "at night");
        QVERIFY2(basisOf(early, 10) != basisOf(before, 10), "one batch is made together");
    }
};

QTEST_MAIN(KeyGalleryTest)
#include "key_gallery_test.moc"
