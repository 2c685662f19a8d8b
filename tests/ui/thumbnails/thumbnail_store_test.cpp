// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_film.h"
#include "support/wait_until_stopped.h"
#include "thumbnails/thumbnail_store.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <semaphore>

using namespace fresco;
using namespace fresco::test;
using ui::ThumbnailStore;
using widgets::Strip;
using Frames = std::vector<std::int64_t>;

namespace {

QImage plain(QColor fill)
{
    QImage image(640, 360, QImage::Format_RGB888);
    image.fill(fill);
    return image;
}

}  // namespace

class ThumbnailStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        script_ = std::make_shared<FilmScript>();
        script_->frames = 1000;
        film_ = folder_->filePath("clip.mp4");
        writeFilm("film");
    }

    void whatIsWantedArrives()
    {
        ThumbnailStore store(fakeFilm(script_), {});
        QSignalSpy arrived(&store, &ThumbnailStore::arrived);
        store.setFilm(Strip::Source, film_);
        QVERIFY(store.thumbnail(Strip::Source, 3).isNull());
        store.want(Strip::Source, 0, 9, 3, 40);
        QTRY_VERIFY(isThere(store, {0, 3, 6, 9}));
        QCOMPARE(shade(store, 6), 6);
        QCOMPARE(arrived.last()[2].toLongLong(), 9);
        QVERIFY(store.thumbnail(Strip::Result, 3).isNull());
    }

    void whatIsThereIsNotDecodedAgain()
    {
        ThumbnailStore store(fakeFilm(script_), {});
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 0, 2, 1, 40);
        QTRY_VERIFY(isThere(store, {0, 1, 2}));
        store.want(Strip::Source, 0, 3, 1, 40);
        QTRY_VERIFY(isThere(store, {3}));
        QCOMPARE(script_->askedFrames(), (Frames{0, 1, 2, 3}));
    }

    void filmsAreDecodedSmall()
    {
        script_->width = 1920;
        script_->height = 1080;
        ThumbnailStore store(fakeFilm(script_), {});
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 0, 2, 1, 100);
        QTRY_VERIFY(isThere(store, {0, 1, 2}));
        QCOMPARE(script_->askedSides(), std::vector<int>{320});
        QCOMPARE(store.thumbnail(Strip::Source, 1).size(), QSize(228, 128));
    }

    void theDiskRemembersForTheNextSession()
    {
        const QString cache = folder_->filePath("cache");
        for (int session = 0; session < 2; ++session) {
            ThumbnailStore store(fakeFilm(script_), cache);
            store.setFilm(Strip::Source, film_);
            store.want(Strip::Source, 40, 120, 40, 40);
            QTRY_VERIFY(isThere(store, {40, 80, 120}, 3));  // the files are lossy
        }
        QCOMPARE(script_->askedFrames(), (Frames{40, 120, 80}));
    }

    void whatIsScrolledAwayIsNeverDecoded()
    {
        std::latch decoding(1), goOn(1);
        script_->beforeFrame = [&](std::int64_t frame, const std::stop_token&) {
            if (frame == 0) {
                decoding.count_down();
                goOn.wait();
            }
        };
        ThumbnailStore store(fakeFilm(script_), {});
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 0, 50, 1, 40);
        decoding.wait();
        for (std::int64_t first = 100; first <= 500; first += 100)
            store.want(Strip::Source, first, first + 1, 1, 40);
        goOn.count_down();
        QTRY_VERIFY(isThere(store, {500, 501}));
        QCOMPARE(script_->askedFrames(), (Frames{0, 500, 501}));
    }

    void newsComeAtMostThirtyTimesASecond()
    {
        // Each picture waits until the one before was told of: only the store's own pace is between them.
        std::counting_semaphore<> told(1);
        script_->beforeFrame = [&](std::int64_t, const std::stop_token&) { told.acquire(); };
        ThumbnailStore store(fakeFilm(script_), {});
        QSignalSpy arrived(&store, &ThumbnailStore::arrived);
        connect(&store, &ThumbnailStore::arrived, &store, [&] { told.release(); });
        QElapsedTimer time;
        time.start();
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 0, 9, 1, 40);
        QTRY_COMPARE(arrived.count(), 10);
        QVERIFY(arrived.count() <= 2 + time.elapsed() / 30);
    }

    void aStandInIsShownUntilTheExactOneIsThere()
    {
        std::latch goOn(1);
        script_->beforeFrame = [&](std::int64_t frame, const std::stop_token&) {
            if (frame == 18)
                goOn.wait();
        };
        ThumbnailStore store(fakeFilm(script_), {});
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 16, 16, 4, 40);
        QTRY_VERIFY(isThere(store, {16}));
        store.want(Strip::Source, 18, 18, 1, 40);
        QCOMPARE(shade(store, 18), 16);
        goOn.count_down();
        QTRY_COMPARE(shade(store, 18), 18);
    }

    void framesBeyondTheFilmStayEmpty()
    {
        script_->beforeFrame = [](std::int64_t frame, const std::stop_token&) {
            if (frame > 4)
                throw Error{ErrorKind::InvalidArgument, "The film ends before.", {}};
        };
        ThumbnailStore store(fakeFilm(script_), {});
        QSignalSpy arrived(&store, &ThumbnailStore::arrived);
        store.setFilm(Strip::Result, film_, 100);  // its first frame is the strip's 100th
        store.want(Strip::Result, 98, 106, 1, 40);
        QTRY_VERIFY(!arrived.isEmpty() && arrived.last()[2].toLongLong() == 106);
        QVERIFY(store.thumbnail(Strip::Result, 99).isNull());
        QCOMPARE(shade(store, 102, Strip::Result), 2);
        QVERIFY(store.thumbnail(Strip::Result, 105).isNull());
    }

    void aPushedPictureLiesOverTheFilmAndStandsForItsCell()
    {
        ThumbnailStore store(fakeFilm(script_), {});
        store.want(Strip::Result, 0, 80, 8, 40);
        store.setPicture(Strip::Result, 11, plain(Qt::red));
        QTRY_VERIFY(!store.thumbnail(Strip::Result, 8).isNull());
        QCOMPARE(store.thumbnail(Strip::Result, 8).height(), 64);
        QVERIFY(store.thumbnail(Strip::Result, 0).isNull());
        QVERIFY(store.thumbnail(Strip::Result, 16).isNull());
        store.clearPictures(Strip::Result);
        QVERIFY(store.thumbnail(Strip::Result, 8).isNull());
    }

    void aFilmThatWasWrittenAnewIsReadAnew()
    {
        ThumbnailStore store(fakeFilm(script_), folder_->filePath("cache"));
        QSignalSpy cleared(&store, &ThumbnailStore::cleared);
        store.setFilm(Strip::Source, film_);
        store.want(Strip::Source, 5, 5, 1, 40);
        QTRY_VERIFY(isThere(store, {5}));
        writeFilm("another take");
        store.setFilm(Strip::Source, film_);
        QCOMPARE(cleared.count(), 2);
        QVERIFY(store.thumbnail(Strip::Source, 5).isNull());
        store.want(Strip::Source, 5, 5, 1, 40);
        QTRY_VERIFY(isThere(store, {5}));
        QCOMPARE(script_->askedFrames(), (Frames{5, 5}));
    }

    void aFilmThatCannotBeOpenedIsAnEmptyStrip()
    {
        ThumbnailStore store(fakeFilm(script_), {});
        QSignalSpy arrived(&store, &ThumbnailStore::arrived);
        store.setFilm(Strip::Source, folder_->filePath("absent.mp4"));
        store.want(Strip::Source, 0, 3, 1, 40);
        QTRY_VERIFY(!arrived.isEmpty() && arrived.last()[2].toLongLong() == 3);
        QVERIFY(store.thumbnail(Strip::Source, 0).isNull());
    }

    void closingStopsTheDecoder()
    {
        std::latch decoding(1);
        script_->beforeFrame = [&](std::int64_t, const std::stop_token& stop) {
            decoding.count_down();
            waitUntilStopped(stop);
        };
        auto store = std::make_unique<ThumbnailStore>(fakeFilm(script_), QString());
        store->setFilm(Strip::Source, film_);
        store->want(Strip::Source, 0, 20, 1, 40);
        decoding.wait();
        store.reset();
        QCOMPARE(script_->askedFrames().size(), 1u);
    }

private:
    void writeFilm(const QByteArray& bytes)
    {
        QFile file(film_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static int shade(ThumbnailStore& store, std::int64_t frame, Strip strip = Strip::Source)
    {
        return store.thumbnail(strip, frame).pixelColor(1, 1).red();
    }
    /// Pictures of just these frames, and no stand-ins.
    static bool isThere(ThumbnailStore& store, const Frames& frames, int tolerance = 0)
    {
        return std::all_of(frames.begin(), frames.end(), [&](std::int64_t frame) {
            return !store.thumbnail(Strip::Source, frame).isNull() &&
                   std::abs(shade(store, frame) - static_cast<int>(frame % 256)) <= tolerance;
        });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<FilmScript> script_;
    QString film_;
};

QTEST_GUILESS_MAIN(ThumbnailStoreTest)
#include "thumbnail_store_test.moc"
