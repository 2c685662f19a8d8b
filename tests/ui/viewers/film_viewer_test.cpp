// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "support/fake_film.h"
#include "viewers/film_viewer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <latch>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

QImage plain(QColor fill)
{
    QImage image({64, 36}, QImage::Format_RGB888);
    image.fill(fill);
    return image;
}

}  // namespace

class FilmViewerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        for (const char* name : {"clip.mp4", "result.mp4"}) {
            QFile file(folder_.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        script_ = std::make_shared<FilmScript>();
        script_->frames = script_->countedFrames = 100;
        viewer_ = std::make_unique<FilmViewer>(fakeFilm(script_));
        viewer_->resize(600, 400);
        viewer_->show();
        viewer_->openSource(folder_.filePath("clip.mp4"));
        QTRY_VERIFY(viewer_->isShown(0));
    }
    void cleanup() { viewer_.reset(); }

    void aMissingResultIsTheSourceDimmed()
    {
        QCOMPARE(result().notice, QString("Not rendered"));
        QCOMPARE(result().image.pixelColor(1, 1), QColor(0, 0, 0));
    }

    void aStillTellsWhatItIs()
    {
        viewer_->setStills([](std::int64_t frame) -> std::optional<FilmViewer::Still> {
            if (frame != 7)
                return std::nullopt;
            return FilmViewer::Still{.image = plain(Qt::red),
                                     .title = "Keyframe 7",
                                     .badge = "Draft",
                                     .badgeState = widgets::BadgeState::Draft};
        });
        viewer_->bar()->goTo(7);
        QCOMPARE(result().title, QString("Keyframe 7"));
        QCOMPARE(result().badge, QString("Draft"));
        viewer_->bar()->goTo(8);
        QVERIFY(result().badge.isEmpty());
        QCOMPARE(result().notice, QString("Not rendered"));
    }

    void aFilmOutOfDateSaysSo()
    {
        viewer_->openResult(folder_.filePath("result.mp4"), 0);
        QTRY_VERIFY(result().notice.isEmpty());
        QCOMPARE(result().title, "Result · frame 0");
        QVERIFY(result().badge.isEmpty());
        viewer_->setResultMaking(FilmViewer::Making{.seed = 7});
        QCOMPARE(result().title, "Result · frame 0 · seed 7");
        QCOMPARE(result().badgeState, widgets::BadgeState::Full);
        viewer_->setResultMaking(FilmViewer::Making{.seed = 7, .isStale = true});
        QCOMPARE(result().badge, "Full · out of date");
        QCOMPARE(result().badgeState, widgets::BadgeState::Stale);
    }

    void theTitleTellsTheFrameThatIsSeen()
    {
        QCOMPARE(source().title, "Source · frame 0");
        viewer_->bar()->goTo(40);
        QTRY_COMPARE(source().title, "Source · frame 40");
    }

    void aPreviewIsMarkedAsBeingMade()
    {
        viewer_->beginPreviews();
        viewer_->showPreview(3, plain(Qt::green));
        QCOMPARE(viewer_->bar()->frame(), 3);
        QCOMPARE(result().badgeState, widgets::BadgeState::Running);
        viewer_->endPreviews();
        QVERIFY(result().badge.isEmpty());
    }

    void theLastFilmIsSeenWhileAnotherIsMade()
    {
        viewer_->openResult(folder_.filePath("result.mp4"), 0);
        viewer_->setResultMaking(FilmViewer::Making{.seed = 0, .isStale = true});
        viewer_->bar()->goTo(5);
        QTRY_VERIFY(showsResult(5));
        viewer_->beginPreviews();
        QVERIFY(result().notice.isEmpty());
        QCOMPARE(result().badgeState, widgets::BadgeState::Stale);
        viewer_->showPreview(3, plain(Qt::green));
        viewer_->bar()->goTo(9);
        QTRY_VERIFY(showsResult(9));
    }

    void itWaitsForTheFirstPictureOnly()
    {
        viewer_->beginPreviews();
        QCOMPARE(result().notice, QString("Waiting for the first picture"));
        viewer_->showPreview(3, plain(Qt::green));
        viewer_->bar()->goTo(9);
        QCOMPARE(result().notice, QString("Not rendered"));
    }

    void theNearestDecodedPictureIsSeenAtOnce()
    {
        viewer_->bar()->goTo(40);
        QTRY_VERIFY(viewer_->isShown(40));
        viewer_->bar()->goTo(90);
        QTRY_VERIFY(viewer_->isShown(90));
        std::latch decoding(1), goOn(1);
        script_->beforeFrame = [&](std::int64_t, const std::stop_token&) {
            decoding.count_down();
            goOn.wait();
        };
        viewer_->bar()->goTo(42);
        QCOMPARE(source().image.pixelColor(1, 1), QColor(40, 40, 40));  // without waiting for anything
        QVERIFY(!viewer_->isShown(42));
        decoding.wait();
        script_->beforeFrame = {};
        goOn.count_down();
        QTRY_COMPARE(source().image.pixelColor(1, 1), QColor(42, 42, 42));
        QVERIFY(viewer_->isShown(42));
    }

    void bothSidesMustBeThereToCountAsShown()
    {
        QSignalSpy opened(viewer_.get(), &FilmViewer::resultOpened);
        viewer_->openResult(folder_.filePath("result.mp4"), 10);
        QTRY_COMPARE(opened.count(), 1);
        QSignalSpy shown(viewer_.get(), &FilmViewer::pictureShown);
        viewer_->bar()->goTo(12);
        QTRY_COMPARE(shown.count(), 1);
        QCOMPARE(shown.last().first().toLongLong(), 12);
        QCOMPARE(result().image.pixelColor(1, 1), QColor(2, 2, 2));
        QCOMPARE(source().image.pixelColor(1, 1), QColor(12, 12, 12));
    }

    void theFilmsTimesAreTold()
    {
        QSignalSpy timed(viewer_.get(), &FilmViewer::filmTimed);
        viewer_->closeAll();
        QCOMPARE(timed.last().first().value<FrameTimes>().frames(), 0);
        viewer_->openSource(folder_.filePath("clip.mp4"));
        QTRY_COMPARE(timed.last().first().value<FrameTimes>().frames(), 100);
    }

private:
    const widgets::PaneContent& source() const { return viewer_->compare()->first()->content(); }
    const widgets::PaneContent& result() const { return viewer_->compare()->second()->content(); }
    /// A source that is shown dimmed, since there is no result, has the same shades: it has a notice.
    bool showsResult(int shade) const
    {
        return result().notice.isEmpty() && result().image.pixelColor(1, 1) == QColor(shade, shade, shade);
    }

    QTemporaryDir folder_;
    std::shared_ptr<FilmScript> script_;
    std::unique_ptr<FilmViewer> viewer_;
};

QTEST_MAIN(FilmViewerTest)
#include "film_viewer_test.moc"
