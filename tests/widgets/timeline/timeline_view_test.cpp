// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"
#include "timeline_bench.h"

#include <QAccessible>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace fresco::widgets;
using Bench = fresco::test::TimelineBench;
using fresco::test::filmWithKeys;

namespace {

using Keys = std::set<std::int64_t>;
using Moves = std::map<std::int64_t, std::int64_t>;

/// Counts what a strip asks for.
struct Asked final : ThumbnailProvider {
    QImage thumbnail(Strip, std::int64_t) override
    {
        ++pictures;
        return {};
    }
    void want(Strip, std::int64_t from, std::int64_t to, std::int64_t by, int) override
    {
        first = from;
        last = to;
        step = by;
    }

    int pictures = 0;
    std::int64_t first = 0, last = 0, step = 0;
};

/// A hundred thousand frames with something of every kind, everywhere.
TimelineContent crowdedFilm()
{
    constexpr std::int64_t kFrames = 100'000;
    TimelineContent film = filmWithKeys(kFrames, {});
    for (std::int64_t frame = 0; frame < kFrames; frame += 10)
        film.keys.push_back({.frame = frame});
    for (std::int64_t frame = 0; frame < kFrames; frame += 80)
        film.batches.push_back({frame, frame + 79});
    for (std::int64_t frame = 0; frame < kFrames; frame += 50)
        film.cuts.push_back(frame);
    for (std::int64_t frame = 0; frame < kFrames; frame += 3)
        film.runs.push_back({{frame, frame + 2}, frame % 2 == 0 ? RenderState::Rendered : RenderState::Stale});
    film.motion = GraphLevels(std::vector<float>(kFrames, 0.5F), 0);
    film.disocclusion = GraphLevels(std::vector<float>(kFrames, 0.2F), 0);
    return film;
}

}  // namespace

class TimelineViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void scrubbingMovesThePlayheadAndSnaps()
    {
        Bench bench;
        QSignalSpy moved(&bench.view, &TimelineView::playheadMoved);
        bench.press(bench.ruler(33));
        QCOMPARE(bench.view.playhead(), 33);
        bench.move(bench.ruler(41) - QPoint(5, 0));
        QCOMPARE(bench.view.playhead(), 40);
        bench.move(bench.ruler(41) - QPoint(5, 0), Qt::ShiftModifier);
        QCOMPARE(bench.view.playhead(), bench.view.scale().frameAt(bench.ruler(41).x() - 5));
        bench.release(bench.ruler(41));
        QVERIFY(moved.count() >= 2);
    }

    void draggedKeysAreToldOnceAndStayWhereTheyAreUntilTheOwnerAnswers()
    {
        Bench bench;
        QSignalSpy moved(&bench.view, &TimelineView::keysMoved);
        bench.drag(bench.key(20), bench.key(26));
        QCOMPARE(moved.count(), 0);
        bench.release(bench.key(26));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(moved[0][0].value<Moves>(), (Moves{{20, 26}}));
        QCOMPARE(bench.view.content().keys[1].frame, 20);
        bench.view.setContent(filmWithKeys(100, {0, 26, 40, 60}));
        QCOMPARE(bench.view.selection(), Keys{26});
    }

    void escapeTakesADragBack()
    {
        Bench bench;
        QSignalSpy moved(&bench.view, &TimelineView::keysMoved);
        bench.drag(bench.key(20), bench.key(26));
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        bench.release(bench.key(26));
        QCOMPARE(moved.count(), 0);
        QVERIFY(bench.view.selection().empty());
    }

    void lockedKeysStay()
    {
        Bench bench;
        TimelineContent locked = filmWithKeys(100, {0, 20, 40, 60});
        locked.keys[1].isLocked = true;
        bench.view.setContent(locked);
        QSignalSpy moved(&bench.view, &TimelineView::keysMoved);
        bench.drag(bench.key(20), bench.key(26));
        bench.release(bench.key(26));
        QCOMPARE(moved.count(), 0);
    }

    void severalKeysMoveTogetherAndNotBeyondTheEnds()
    {
        Bench bench;
        bench.view.setSelection({0, 20});
        QSignalSpy moved(&bench.view, &TimelineView::keysMoved);
        bench.drag(bench.key(20), bench.key(5));
        bench.release(bench.key(5));
        QCOMPARE(moved.count(), 0);  // the first one is at the film's start already
        bench.drag(bench.key(20), bench.key(25));
        bench.release(bench.key(25));
        QCOMPARE(moved[0][0].value<Moves>(), (Moves{{0, 5}, {20, 25}}));
    }

    void selectsByClickShiftCtrlAndBand()
    {
        Bench bench;
        const auto click = [&](std::int64_t frame, Qt::KeyboardModifiers keys) {
            bench.press(bench.key(frame), keys);
            bench.release(bench.key(frame), keys);
        };
        click(0, {});
        QCOMPARE(bench.view.selection(), Keys{0});
        click(40, Qt::ShiftModifier);
        QCOMPARE(bench.view.selection(), (Keys{0, 20, 40}));
        click(20, Qt::ControlModifier);
        QCOMPARE(bench.view.selection(), (Keys{0, 40}));
        click(40, {});
        QCOMPARE(bench.view.selection(), Keys{40});
        bench.drag(bench.key(10), bench.key(65));
        bench.release(bench.key(65));
        QCOMPARE(bench.view.selection(), (Keys{20, 40, 60}));
    }

    void aDoubleClickAddsAndDeleteRemoves()
    {
        Bench bench;
        QSignalSpy added(&bench.view, &TimelineView::keyAdded);
        QSignalSpy removed(&bench.view, &TimelineView::keysRemoved);
        QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, bench.key(30));
        QCOMPARE(added[0][0].toLongLong(), 30);
        bench.view.setSelection({20, 60});
        QTest::keyClick(&bench.view, Qt::Key_Delete);
        QCOMPARE(removed[0][0].value<std::vector<std::int64_t>>(), (std::vector<std::int64_t>{20, 60}));
    }

    void inAndOutAreDraggedAndNeverCross()
    {
        Bench bench;
        TimelineContent ranged = filmWithKeys(100, {});
        ranged.in = 10;
        ranged.out = 50;
        bench.view.setContent(ranged);
        QSignalSpy edited(&bench.view, &TimelineView::rangeEdited);
        const QPoint in(static_cast<int>(bench.view.scale().xOf(10)), bench.ruler(0).y());
        bench.drag(in, bench.ruler(80));
        bench.release(bench.ruler(80));
        QCOMPARE(edited.last()[0].value<std::optional<std::int64_t>>(), std::optional<std::int64_t>{50});
    }

    void theWheelZoomsAboutTheCursor()
    {
        Bench bench;
        const QPoint place(300, 60);
        const double before = bench.view.scale().positionAt(place.x());
        QWheelEvent event(place,
                          bench.view.viewport()->mapToGlobal(place),
                          {},
                          {0, 120},
                          Qt::NoButton,
                          Qt::ControlModifier,
                          Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(bench.view.viewport(), &event);
        QVERIFY(bench.view.scale().pixelsPerFrame() > 10);
        QVERIFY(std::abs(bench.view.scale().positionAt(place.x()) - before) < 1e-6);
    }

    void aTapOnSpacePlaysAndADragWithItPans()
    {
        Bench bench;
        QSignalSpy played(&bench.view, &TimelineView::playToggled);
        QTest::keyClick(&bench.view, Qt::Key_Space);
        QCOMPARE(played.count(), 1);
        bench.view.zoomBy(4);
        const double before = bench.view.scale().offset();
        QTest::keyPress(&bench.view, Qt::Key_Space);
        bench.drag(QPoint(500, 60), QPoint(300, 60));
        bench.release(QPoint(300, 60));
        QTest::keyRelease(&bench.view, Qt::Key_Space);
        QVERIFY(bench.view.scale().offset() > before);
        QCOMPARE(played.count(), 1);
    }

    void aHundredThousandFramesCostWhatIsSeen()
    {
        Bench bench;
        std::vector<std::int64_t> keys;
        for (std::int64_t frame = 0; frame < 100'000; frame += 10)
            keys.push_back(frame);
        TimelineContent film = filmWithKeys(100'000, keys);
        film.motion = GraphLevels(std::vector<float>(100'000, 0.5F), 0);
        bench.view.setContent(film);
        bench.view.grab();
        QVERIFY2(bench.view.lastPaint().keys <= 1000 / 5 + 2, "keys that lie on each other are drawn once");
        bench.view.zoomBy(1000);
        bench.view.grab();
        QVERIFY(bench.view.lastPaint().keys <= 12);
    }

    /// By counts, not by time: what is drawn and asked for hangs on the screen, whatever the film's length and zoom.
    void onlyWhatIsInSightIsTouched_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("the whole film") << 1.0;
        QTest::newRow("a minute") << 70.0;
        QTest::newRow("some frames") << 4000.0;
    }
    void onlyWhatIsInSightIsTouched()
    {
        QFETCH(double, zoom);
        Bench bench;
        Asked asked;
        bench.view.setContent(crowdedFilm());
        bench.view.setThumbnails(&asked);
        bench.view.zoomBy(zoom);
        bench.view.grab();
        const int width = static_cast<int>(bench.view.scale().width());
        const auto inSight = static_cast<int>(bench.view.scale().span()) + 2;
        const int cells = 2 * (width / bench.view.lanes().of(Lane::Source).height() + 3);  // of two strips
        const PaintCounts whole = bench.view.lastPaint();
        QVERIFY2(whole.keys <= std::min(inSight / 10 + 6, width / 5 + 2), qPrintable(QString::number(whole.keys)));
        QVERIFY2(whole.batches <= std::min(inSight / 80 + 3, width / 3 + 2),
                 qPrintable(QString::number(whole.batches)));
        QVERIFY2(whole.runs <= std::min(inSight / 3 + 18, width + 2), qPrintable(QString::number(whole.runs)));
        QVERIFY2(whole.cuts <= std::min(inSight / 50 + 3, width / 4 + 2), qPrintable(QString::number(whole.cuts)));
        QVERIFY2(asked.pictures <= cells, qPrintable(QString::number(asked.pictures)));
        QVERIFY(asked.last - asked.first <= static_cast<std::int64_t>(bench.view.scale().span()) + 2 * asked.step);
        bench.view.setThumbnails(nullptr);
    }

    void aStepOfThePlayheadPaintsANarrowStripe()
    {
        Bench bench;
        Asked asked;
        bench.view.setContent(crowdedFilm());
        bench.view.setThumbnails(&asked);
        bench.view.zoomBy(70.0);
        QTest::qWait(20);
        QVERIFY(bench.view.lastPaint().keys > 20);
        asked.pictures = 0;
        bench.view.setPlayhead(bench.view.playhead() + 1);
        QTRY_VERIFY(asked.pictures > 0);  // painted
        QVERIFY(asked.pictures <= 6);
        QVERIFY(bench.view.lastPaint().keys <= 8);
        bench.view.setThumbnails(nullptr);
    }

    void aPictureIsTakenByAKeyOnly()
    {
        Bench bench;
        QSignalSpy dropped(&bench.view, &TimelineView::pictureDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/pictures/mine.png")});
        const auto drop = [&](QPoint place) {
            QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bench.view.viewport(), &enter);
            QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(bench.view.viewport(), &event);
        };
        drop(bench.key(30));
        QCOMPARE(dropped.count(), 0);
        drop(bench.key(40));
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].toLongLong(), 40);
        QCOMPARE(dropped[0][1].toString(), "/pictures/mine.png");
    }

    void readersHearOfEveryKey()
    {
        Bench bench;
        TimelineContent film = filmWithKeys(100, {0, 20});
        film.keys[1].isLocked = true;
        film.keys[1].state = KeyState::Stale;
        bench.view.setContent(film);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&bench.view);
        QVERIFY(list);
        QCOMPARE(list->childCount(), 2);
        QCOMPARE(list->child(1)->text(QAccessible::Name), "Keyframe 20, locked, out of date");
        QCOMPARE(list->indexOfChild(list->child(1)), 1);
    }
};

QTEST_MAIN(TimelineViewTest)
#include "timeline_view_test.moc"
