// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/image_cache.h"
#include "thumbnails/thumbnail_files.h"
#include "thumbnails/thumbnail_order.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace fresco::ui;

namespace {

QImage plain(QColor fill, QSize size = {64, 36})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(fill);
    return image;
}

QStringList filesIn(const QString& folder)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

}  // namespace

class ThumbnailFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsReadByFilmFrameAndHeight()
    {
        QTemporaryDir folder;
        ThumbnailFiles files(folder.path(), 1 << 20);
        files.write("aabbcc", 7, 64, plain(Qt::red));
        QCOMPARE(files.read("aabbcc", 7, 64).size(), QSize(64, 36));
        QVERIFY(files.read("aabbcc", 7, 64).pixelColor(9, 9).red() > 240);
        QVERIFY(files.read("aabbcc", 7, 128).isNull());
        QVERIFY(files.read("aabbcc", 8, 64).isNull());
        QVERIFY(files.read("ddeeff", 7, 64).isNull());
    }

    void nothingUnfinishedIsLeftBehind()
    {
        QTemporaryDir folder;
        ThumbnailFiles files(folder.path(), 1 << 20);
        files.write("aabbcc", 7, 64, plain(Qt::red));
        files.write("aabbcc", 7, 64, plain(Qt::blue));
        QCOMPARE(filesIn(folder.path()).size(), 1);
        QVERIFY(files.read("aabbcc", 7, 64).pixelColor(9, 9).blue() > 240);
    }

    void aDamagedFileIsNone()
    {
        QTemporaryDir folder;
        ThumbnailFiles files(folder.path(), 1 << 20);
        files.write("aabbcc", 7, 64, plain(Qt::red));
        writeFile(filesIn(folder.path()).first(), "no picture");
        QVERIFY(files.read("aabbcc", 7, 64).isNull());
    }

    void withoutAFolderNothingIsKept()
    {
        ThumbnailFiles files({}, 1 << 20);
        files.write("aabbcc", 7, 64, plain(Qt::red));
        QVERIFY(files.read("aabbcc", 7, 64).isNull());
    }

    void theOldestGoBeyondTheLimit()
    {
        QTemporaryDir folder;
        ThumbnailFiles roomy(folder.path(), 1 << 30);
        for (int frame = 0; frame < 20; ++frame)
            roomy.write("aabbcc", frame, 64, plain(Qt::red));
        qint64 bytes = 0;
        for (const QString& path : filesIn(folder.path())) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const int frame = QFileInfo(path).baseName().section('-', 0, 0).toInt();
            file.setFileTime(QDateTime::currentDateTime().addDays(frame - 30), QFileDevice::FileModificationTime);
            bytes += file.size();
        }
        QVERIFY(!roomy.read("aabbcc", 0, 64).isNull());  // looked at: no longer the oldest
        ThumbnailFiles(folder.path(), bytes / 2).trim();
        QVERIFY(!roomy.read("aabbcc", 0, 64).isNull());
        QVERIFY(roomy.read("aabbcc", 1, 64).isNull());
        QVERIFY(!roomy.read("aabbcc", 19, 64).isNull());
    }

    void aFilmIsKnownByItsBytesAndTimeNotItsPlace()
    {
        QTemporaryDir folder;
        const QString film = folder.filePath("a.mp4");
        writeFile(film, "first");
        const QString known = ThumbnailFiles::identity(film);
        QVERIFY(!known.isEmpty());
        QVERIFY(QFile::rename(film, folder.filePath("b.mp4")));
        QCOMPARE(ThumbnailFiles::identity(folder.filePath("b.mp4")), known);
        writeFile(folder.filePath("b.mp4"), "other");
        QVERIFY(ThumbnailFiles::identity(folder.filePath("b.mp4")) != known);
        QVERIFY(ThumbnailFiles::identity(folder.filePath("absent.mp4")).isEmpty());
    }

    void memoryHoldsWhatWasLookedAtLast()
    {
        const QImage one = plain(Qt::red);
        ImageCache cache(3 * one.sizeInBytes());
        for (const int frame : {1, 2, 3})
            cache.put(frame, one, 64);
        QVERIFY(!cache.at(1).isNull());
        cache.put(4, one, 64);
        QVERIFY(!cache.at(1).isNull());
        QVERIFY(cache.at(2).isNull());
        cache.put(4, one, 128);
        QCOMPARE(cache.bytes(), 3 * one.sizeInBytes());
        QCOMPARE(cache.heightOf(4), 128);
    }

    void theNearestIsFoundWithinBounds()
    {
        ImageCache cache(1 << 20);
        cache.put(10, plain(Qt::red), 64);
        cache.put(20, plain(Qt::blue), 64);
        QCOMPARE(cache.nearest(14, 0, 100).pixelColor(0, 0), QColor(Qt::red));
        QCOMPARE(cache.nearest(16, 0, 100).pixelColor(0, 0), QColor(Qt::blue));
        QCOMPARE(cache.nearest(14, 12, 100).pixelColor(0, 0), QColor(Qt::blue));
        QVERIFY(cache.nearest(14, 12, 18).isNull());
    }

    void farFramesComeCoarselyFirstAndEachOnce()
    {
        const auto order = decodingOrder(100, 100 + 19 * 50, 50);
        QCOMPARE(order.size(), 20u);
        QCOMPARE((std::vector(order.begin(), order.begin() + 4)), (std::vector<std::int64_t>{100, 500, 900, 300}));
        QCOMPARE(std::set(order.begin(), order.end()).size(), 20u);
    }

    void closeFramesComeInTheDecodersOrder()
    {
        QCOMPARE(decodingOrder(4, 13, 3), (std::vector<std::int64_t>{4, 7, 10, 13}));
        QVERIFY(decodingOrder(5, 4, 1).empty());
    }
};

QTEST_GUILESS_MAIN(ThumbnailFilesTest)
#include "thumbnail_files_test.moc"
