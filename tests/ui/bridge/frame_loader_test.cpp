// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_loader.h"
#include "support/fake_film.h"
#include "support/wait_until_stopped.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <latch>

using namespace fresco;
using namespace fresco::test;
using ui::FrameLoader;

class FrameLoaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        path_ = folder_.filePath("clip.mp4");
        QFile file(path_);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    void aFrameThatWasAskedForArrives()
    {
        FrameLoader loader(path_, fakeFilm(std::make_shared<FilmScript>()));
        QSignalSpy opened(&loader, &FrameLoader::opened);
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(5);
        QTRY_COMPARE(frames.count(), 1);
        QCOMPARE(opened.first().first().value<MediaInfo>().frames, 8);
        QCOMPARE(frames.first()[0].toLongLong(), 5);
        QCOMPARE(frames.first()[1].value<QImage>().pixelColor(1, 1), QColor(5, 5, 5));
        QCOMPARE(frames.first()[2].toDouble(), 0.2);
    }

    void onlyTheNewestWishIsServed()
    {
        std::latch decoding(1), goOn(1);
        auto script = std::make_shared<FilmScript>();
        script->beforeFrame = [&](std::int64_t frame, const std::stop_token&) {
            if (frame == 0) {
                decoding.count_down();
                goOn.wait();
            }
        };
        FrameLoader loader(path_, fakeFilm(script));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(0);
        decoding.wait();
        for (qint64 frame = 1; frame <= 7; ++frame)
            loader.request(frame);
        goOn.count_down();
        QTRY_COMPARE(frames.count(), 2);
        QCOMPARE(script->askedFrames(), (std::vector<std::int64_t>{0, 7}));
    }

    void anEstimateIsCountedOnceTheFirstPictureIsThere()
    {
        auto script = std::make_shared<FilmScript>();
        script->framesAreExact = false;
        script->countedFrames = 7;
        FrameLoader loader(path_, fakeFilm(script));
        QSignalSpy counted(&loader, &FrameLoader::counted);
        loader.request(0);
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(counted.first().first().toLongLong(), 7);
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(1);
        QTRY_COMPARE(frames.count(), 1);
        QCOMPARE(script->counts.load(), 1);
    }

    void aFilmThatCannotBeOpenedSaysWhy()
    {
        FrameLoader loader(folder_.filePath("absent.mp4"), fakeFilm(std::make_shared<FilmScript>()));
        QSignalSpy failed(&loader, &FrameLoader::failed);
        loader.request(0);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<ui::Fault>().sentence, "absent.mp4 is damaged.");
    }

    void closingStopsTheDecoder()
    {
        std::latch decoding(1);
        auto script = std::make_shared<FilmScript>();
        script->beforeFrame = [&](std::int64_t, const std::stop_token& stop) {
            decoding.count_down();
            waitUntilStopped(stop);
        };
        auto loader = std::make_unique<FrameLoader>(path_, fakeFilm(script));
        loader->request(0);
        decoding.wait();
        loader.reset();
        QCOMPARE(script->askedFrames().size(), 1u);
    }

private:
    QTemporaryDir folder_;
    QString path_;
};

QTEST_GUILESS_MAIN(FrameLoaderTest)
#include "frame_loader_test.moc"
