// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_loader.h"
#include "support/fake_film.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <latch>
#include <set>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

QImage picture(int side)
{
    QImage image({side, side}, QImage::Format_RGB888);
    image.fill(Qt::red);
    return image;
}

}  // namespace

class ReadAheadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        path_ = folder_.filePath("clip.mp4");
        QFile file(path_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        script_ = std::make_shared<FilmScript>();
        script_->frames = script_->countedFrames = 100;
    }

    void theCacheForgetsWhatWasUsedLongestAgo()
    {
        FrameCache cache(3 * picture(16).sizeInBytes());
        for (int frame : {0, 1, 2})
            cache.put({frame, picture(16), 0.0});
        QVERIFY(cache.find(0));
        cache.put({3, picture(16), 0.0});
        QVERIFY(cache.holds(0) && cache.holds(2) && cache.holds(3));
        QVERIFY(!cache.holds(1));
        QCOMPARE(cache.bytes(), 3 * picture(16).sizeInBytes());
        cache.put({3, picture(16), 0.0});  // the same once more
        QCOMPARE(cache.bytes(), 3 * picture(16).sizeInBytes());
    }

    void theNearestPictureIsFoundOnBothSides()
    {
        FrameCache cache(1 << 20);
        QVERIFY(!cache.nearest(5));
        for (int frame : {10, 20})
            cache.put({frame, picture(16), 0.0});
        QCOMPARE(cache.nearest(2)->frame, 10);
        QCOMPARE(cache.nearest(14)->frame, 10);
        QCOMPARE(cache.nearest(16)->frame, 20);
        QCOMPARE(cache.nearest(99)->frame, 20);
    }

    void aPictureThatWasSeenComesBackAtOnce()
    {
        FrameLoader loader(path_, fakeFilm(script_));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(5);
        QTRY_COMPARE(frames.count(), 1);
        loader.request(5);
        QCOMPARE(frames.count(), 2);  // without a turn of the event loop
        QCOMPARE(script_->askedFrames().size(), 1u);
    }

    void playingForwardsDecodesAhead()
    {
        FrameLoader loader(path_, fakeFilm(script_));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(5);
        QTRY_COMPARE(frames.count(), 1);
        loader.setReadAhead(ReadAhead::Forward);
        QTRY_VERIFY(loader.nearest(15)->frame == 15);
        loader.request(6);
        QCOMPARE(frames.count(), 2);
        QCOMPARE(frames.last()[0].toLongLong(), 6);
        QTRY_VERIFY(loader.nearest(30)->frame == 30);  // the window moves along: 24 frames
        const auto asked = script_->askedFrames();
        QVERIFY(std::is_sorted(asked.begin(), asked.end()));
        QCOMPARE(std::set<std::int64_t>(asked.begin(), asked.end()).size(), asked.size());  // nothing twice
    }

    void playingBackwardsDecodesWholePieces()
    {
        FrameLoader loader(path_, fakeFilm(script_));
        loader.request(50);
        loader.setReadAhead(ReadAhead::Backward);
        QTRY_VERIFY(loader.nearest(0) && loader.nearest(0)->frame <= 26);
        QTRY_VERIFY(loader.nearest(49)->frame == 49);
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        for (qint64 frame = 49; frame >= 36; --frame)
            loader.request(frame);
        QCOMPARE(frames.count(), 14);
        QTRY_VERIFY(loader.nearest(0)->frame < 20);  // the next piece
    }

    void aFrameThatIsOnItsWayIsNotDecodedTwice()
    {
        std::latch decoding(1), goOn(1);
        script_->beforeFrame = [&](std::int64_t frame, const std::stop_token&) {
            if (frame == 1) {
                decoding.count_down();
                goOn.wait();
            }
        };
        FrameLoader loader(path_, fakeFilm(script_));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(0);
        QTRY_COMPARE(frames.count(), 1);
        loader.setReadAhead(ReadAhead::Forward);
        decoding.wait();
        loader.request(4);  // playback is late: 2 and 3 are not worth it any more
        goOn.count_down();
        QTRY_COMPARE(frames.count(), 2);
        QCOMPARE(frames.last()[0].toLongLong(), 4);
        const auto asked = script_->askedFrames();
        QCOMPARE((std::vector<std::int64_t>{asked.begin(), asked.begin() + 3}), (std::vector<std::int64_t>{0, 1, 4}));
    }

    void readingAheadEndsWithTheFilm()
    {
        FrameLoader loader(path_, fakeFilm(script_));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(97);
        QTRY_COMPARE(frames.count(), 1);
        loader.setReadAhead(ReadAhead::Forward);
        QTRY_VERIFY(loader.nearest(99)->frame == 99);
        const auto asked = script_->askedFrames();
        QCOMPARE(*std::max_element(asked.begin(), asked.end()), 99);
    }

    void aJumpLeavesTheReadingAhead()
    {
        FrameLoader loader(path_, fakeFilm(script_));
        QSignalSpy frames(&loader, &FrameLoader::frameReady);
        loader.request(0);
        loader.setReadAhead(ReadAhead::Forward);
        loader.request(80);
        QTRY_VERIFY(!frames.isEmpty() && frames.last()[0].toLongLong() == 80);
        QTRY_VERIFY(loader.nearest(90)->frame == 90);
    }

private:
    QTemporaryDir folder_;
    QString path_;
    std::shared_ptr<FilmScript> script_;
};

QTEST_GUILESS_MAIN(ReadAheadTest)
#include "read_ahead_test.moc"
