// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"
#include "timeline_bench.h"

#include <QAccessible>
#include <QAction>
#include <QDropEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <QWindow>

using namespace fresco::widgets;
using Bench = fresco::test::TimelineBench;
using fresco::test::filmWithKeys;
using Frame = std::optional<std::int64_t>;

namespace {

/// Has a picture of every frame and notes what was asked.
class NotingThumbnails : public ThumbnailProvider {
public:
    QImage thumbnail(Strip, std::int64_t frame) override
    {
        painted.insert(frame);
        QImage image(16, 9, QImage::Format_RGB32);
        image.fill(Qt::green);
        return image;
    }
    void want(Strip strip, std::int64_t first, std::int64_t last, std::int64_t step, int) override
    {
        ++wishes;
        if (strip == Strip::Source)
            pictures = (last - first) / step + 1;
    }
    std::set<std::int64_t> painted;
    std::int64_t pictures = 0;
    int wishes = 0;
};

}  // namespace

class TimelineInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastMoveOfAScrubSaysSo()
    {
        Bench bench;
        QSignalSpy moved(&bench.view, &TimelineView::playheadMoved);
        bench.drag(bench.ruler(30), bench.ruler(50));
        for (const auto& move : moved)
            QVERIFY(move[1].toBool());
        bench.release(bench.ruler(50));
        QCOMPARE(moved.last()[0].toLongLong(), 50);
        QVERIFY(!moved.last()[1].toBool());
    }

    void escapeBringsTheScrubbedPlayheadBack()
    {
        Bench bench;
        bench.view.setPlayhead(10);
        QSignalSpy moved(&bench.view, &TimelineView::playheadMoved);
        bench.drag(bench.in(Lane::Source, 30), bench.in(Lane::Source, 50));
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QCOMPARE(bench.view.playhead(), 10);
        QCOMPARE(moved.last()[0].toLongLong(), 10);
        bench.release(bench.ruler(50));
        QCOMPARE(bench.view.playhead(), 10);
    }

    void inAndOutAreToldOnceAtTheEndAndNeverAfterEscape()
    {
        Bench bench;
        TimelineContent ranged = filmWithKeys(100, {});
        ranged.in = 10;
        ranged.out = 50;
        bench.view.setContent(ranged);
        QSignalSpy edited(&bench.view, &TimelineView::rangeEdited);
        const QPoint out(static_cast<int>(bench.view.scale().xOf(51)), bench.ruler(0).y());
        bench.drag(out, out + QPoint(200, 0));
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        bench.release(out + QPoint(200, 0));
        QCOMPARE(edited.count(), 0);
        bench.drag(out, out + QPoint(200, 0));
        bench.release(out + QPoint(200, 0));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited[0][0].value<Frame>(), Frame{10});
        QCOMPARE(edited[0][1].value<Frame>(), Frame{bench.view.scale().frameAt(out.x() + 200 - 5)});
        QCOMPARE(bench.view.content().out, Frame{50});  // the owner's answer is awaited
    }

    void keysNeverLandOnLockedOnes()
    {
        Bench bench;
        TimelineContent film = filmWithKeys(100, {0, 20, 40, 60});
        film.keys[2].isLocked = true;
        bench.view.setContent(film);
        QSignalSpy moved(&bench.view, &TimelineView::keysMoved);
        bench.drag(bench.key(20), bench.key(39));
        bench.move(bench.key(40));
        bench.release(bench.key(40));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved[0][0].value<decltype(std::map<std::int64_t, std::int64_t>())>().at(20), 39);
    }

    void aBandWithCtrlAddsToTheSelection()
    {
        Bench bench;
        bench.view.setSelection({0});
        bench.drag(bench.key(30), bench.key(50), Qt::ControlModifier);
        QCOMPARE(bench.view.selection(), (std::set<std::int64_t>{0, 40}));
        bench.move(bench.key(70), Qt::ControlModifier);
        QCOMPARE(bench.view.selection(), (std::set<std::int64_t>{0, 40, 60}));
        bench.move(bench.key(50), Qt::ControlModifier);  // what the band leaves again was never in it
        bench.release(bench.key(50), Qt::ControlModifier);
        QCOMPARE(bench.view.selection(), (std::set<std::int64_t>{0, 40}));
        bench.drag(bench.key(10), bench.key(30));
        bench.release(bench.key(30));
        QCOMPARE(bench.view.selection(), std::set<std::int64_t>{20});
    }

    void doubleClicksToggleMarkersAndCuts()
    {
        Bench bench;
        TimelineContent film = filmWithKeys(100, {});
        film.markers = {30};
        film.cuts = {50};
        bench.view.setContent(film);
        QSignalSpy markers(&bench.view, &TimelineView::markerToggled);
        QSignalSpy cuts(&bench.view, &TimelineView::cutToggled);
        bench.doubleClick(bench.ruler(30) + QPoint(8, 0));
        bench.doubleClick(bench.ruler(70));
        bench.doubleClick(bench.in(Lane::Batches, 50) + QPoint(-12, 0));
        bench.doubleClick(bench.in(Lane::Batches, 70));
        bench.doubleClick(bench.in(Lane::Batches, 0));  // a film begins with a scene anyway
        QCOMPARE(markers.count(), 2);
        QCOMPARE(markers[0][0].toLongLong(), 30);
        QCOMPARE(markers[1][0].toLongLong(), 70);
        QCOMPARE(cuts.count(), 2);
        QCOMPARE(cuts[0][0].toLongLong(), 50);
        QCOMPARE(cuts[1][0].toLongLong(), 70);
    }

    void escapeAndSpaceReachTheTimelineBeforeTheWindow()
    {
        QMainWindow window;
        auto* bench = new TimelineView(&window);
        window.setCentralWidget(bench);
        window.resize(1100, 280);
        bench->setContent(filmWithKeys(100, {0, 20}));
        QAction cancels("cancel"), plays("play");
        cancels.setShortcut(Qt::Key_Escape);
        plays.setShortcut(Qt::Key_Space);
        window.addActions({&cancels, &plays});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        bench->setFocus();
        QSignalSpy cancelled(&cancels, &QAction::triggered), played(&plays, &QAction::triggered);
        QSignalSpy tapped(bench, &TimelineView::playToggled);
        const QPoint key = keyRect(bench->scale(), bench->lanes(), 20).center().toPoint();
        QTest::mousePress(bench->viewport(), Qt::LeftButton, {}, key);
        // Through the window's handle, as the system does it: only so do shortcuts get their turn.
        QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 0);
        QTest::mouseRelease(bench->viewport(), Qt::LeftButton, {}, key);
        QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 1);
        QTest::keyClick(window.windowHandle(), Qt::Key_Space);
        QCOMPARE(tapped.count(), 1);
        QCOMPARE(played.count(), 0);
    }

    void arrowsMoveThePlayheadWhereNoActionDoes()
    {
        Bench bench;
        bench.view.setPlayhead(30);
        QSignalSpy moved(&bench.view, &TimelineView::playheadMoved);
        const auto at = [&](int key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&bench.view, static_cast<Qt::Key>(key), modifiers);
            return bench.view.playhead();
        };
        QCOMPARE(at(Qt::Key_Right), 31);
        QCOMPARE(at(Qt::Key_Right, Qt::ShiftModifier), 41);
        QCOMPARE(at(Qt::Key_Left), 40);
        QCOMPARE(at(Qt::Key_Down), 60);
        QCOMPARE(at(Qt::Key_Up), 40);
        QCOMPARE(at(Qt::Key_End), 99);
        QCOMPARE(at(Qt::Key_Home), 0);
        QCOMPARE(moved.count(), 7);
        QTest::keyClick(&bench.view, Qt::Key_Return);
        QCOMPARE(bench.view.selection(), std::set<std::int64_t>{0});
    }

    void aDragHeldAtTheEdgeScrolls()
    {
        Bench bench;
        bench.view.zoomBy(4);
        const double before = bench.view.scale().offset();
        bench.drag(QPoint(300, 60), QPoint(bench.view.viewport()->width() - 2, 60));
        const std::int64_t playhead = bench.view.playhead();
        QTRY_VERIFY(bench.view.scale().offset() > before + 1);
        QTRY_VERIFY(bench.view.playhead() > playhead);
        bench.release(QPoint(bench.view.viewport()->width() - 2, 60));
    }

    void scrollingALongFilmAsksForWhatIsSeenOnly()
    {
        Bench bench;
        NotingThumbnails thumbnails;
        bench.view.setContent(filmWithKeys(100'000, {}));
        bench.view.setThumbnails(&thumbnails);
        bench.view.zoomBy(500);
        for (int round = 0; round < 50; ++round) {
            thumbnails.painted.clear();
            QWheelEvent turn(QPointF(300, 60),
                             bench.view.mapToGlobal(QPointF(300, 60)),
                             {},
                             {0, -600},
                             Qt::NoButton,
                             {},
                             Qt::NoScrollPhase,
                             false);
            QCoreApplication::sendEvent(bench.view.viewport(), &turn);
            bench.view.grab();
            QVERIFY(thumbnails.painted.size() < 30);
            QVERIFY(thumbnails.pictures < 30);
        }
        QVERIFY(bench.view.scale().offset() > 100);
        bench.view.setThumbnails(nullptr);
    }

    void aMovedPlayheadRepaintsItsSurroundingsOnly()
    {
        Bench bench;
        NotingThumbnails thumbnails;
        bench.view.setThumbnails(&thumbnails);
        bench.view.setPlayhead(50);
        QCoreApplication::processEvents();
        const int wishes = thumbnails.wishes;
        thumbnails.painted.clear();
        bench.view.setPlayhead(51);
        QTRY_VERIFY(!thumbnails.painted.empty());
        QVERIFY(thumbnails.painted.size() <= 2);
        QCOMPARE(thumbnails.wishes, wishes);
        bench.view.setThumbnails(nullptr);
    }

    void whereFramesAreDenserThanPixelsThingsAreDrawnOnce()
    {
        Bench bench;
        TimelineContent film = filmWithKeys(100'000, {});
        for (std::int64_t frame = 0; frame < 100'000; ++frame) {
            film.keys.push_back({.frame = frame});
            film.cuts.push_back(frame);
            film.batches.push_back({frame, frame});
            film.runs.push_back({{frame, frame}, frame % 2 ? RenderState::Rendered : RenderState::Stale});
        }
        bench.view.setContent(film);
        bench.view.grab();
        const PaintCounts counts = bench.view.lastPaint();
        const int width = bench.view.viewport()->width();
        QVERIFY(counts.keys > 0 && counts.keys <= width / 5 + 2);
        QVERIFY(counts.runs > 0 && counts.runs <= width + 2);
        QVERIFY(counts.batches > 0 && counts.batches <= width / 2);
        QVERIFY(counts.cuts > 0 && counts.cuts <= width / 3);
    }

    void aHiddenLaneIsGoneUntilItIsShownAgain()
    {
        Bench bench;
        QSignalSpy toggled(&bench.view, &TimelineView::laneToggled);
        const auto actions = bench.view.findChild<QToolButton*>("timelineLanes")->menu()->actions();
        QCOMPARE(actions.size(), 6);
        const int strip = bench.view.lanes().of(Lane::Source).height();
        actions[1]->trigger();
        QVERIFY(!bench.view.isLaneShown(Lane::Result));
        QCOMPARE(toggled.count(), 1);
        QVERIFY(bench.view.lanes().of(Lane::Result).isEmpty());
        QVERIFY(bench.view.lanes().of(Lane::Source).height() > strip);
        bench.view.setLaneShown(Lane::Result, true);
        QCOMPARE(bench.view.lanes().of(Lane::Source).height(), strip);
        QVERIFY(actions[1]->isChecked());
    }

    void aPictureHeldOverAKeyIsOfferedAndAFilmIsLeftToTheWindow()
    {
        Bench bench;
        QMimeData picture, film;
        picture.setUrls({QUrl::fromLocalFile("/a/mine.png")});
        film.setUrls({QUrl::fromLocalFile("/a/clip.mp4")});
        const auto enters = [&](QMimeData& data) {
            QDragEnterEvent event(bench.key(40), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bench.view.viewport(), &event);
            return event.isAccepted();
        };
        const auto stays = [&](QPoint place) {
            QDragMoveEvent event(place, Qt::CopyAction, &picture, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bench.view.viewport(), &event);
            return event.isAccepted();
        };
        QVERIFY(!enters(film));
        QVERIFY(enters(picture));
        const QImage before = bench.view.grab().toImage();
        QVERIFY(stays(bench.in(Lane::Source, 40)));
        const QImage over = bench.view.grab().toImage();
        QVERIFY(over != before);  // the key stands out, and a text says what will happen
        QVERIFY(!stays(bench.in(Lane::Source, 50)));
        QVERIFY(bench.view.grab().toImage() != over);
        QDragLeaveEvent leaves;
        QCoreApplication::sendEvent(bench.view.viewport(), &leaves);
        QCOMPARE(bench.view.grab().toImage(), before);
    }

    void readersFindKeysByPlaceAndHearOfThePlayhead()
    {
        Bench bench;
        bench.view.setSelection({20});
        bench.view.setPlayhead(25);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&bench.view);
        QCOMPARE(list->text(QAccessible::Description), "Playhead at frame 25 of 100 · 00:00:01:01");
        const QPoint place = bench.view.viewport()->mapToGlobal(bench.key(20));
        QCOMPARE(list->childAt(place.x(), place.y()), list->child(1));
        QVERIFY(list->child(1)->state().selected);
        QVERIFY(!list->child(0)->state().selected);
    }
};

QTEST_MAIN(TimelineInputTest)
#include "timeline_input_test.moc"
