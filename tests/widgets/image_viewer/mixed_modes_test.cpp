// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"
#include "image_viewer/difference.h"
#include "image_viewer/mix_pane.h"
#include "image_viewer/wipe_divider.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace fresco::widgets;

namespace {

QImage plain(QColor fill)
{
    QImage image({200, 100}, QImage::Format_RGB888);
    image.fill(fill);
    return image;
}

/// QTest::mouseMove moves the real cursor where no button is held, and offscreen there is none.
void hover(QWidget* pane, QPointF position)
{
    QMouseEvent event(
        QEvent::MouseMove, position, pane->mapToGlobal(position), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(pane, &event);
}

/// A picture of 800 x 400 on the screen, which covers the whole view.
struct Shown {
    CompareView view;
    explicit Shown(CompareMode mode, QColor first = Qt::red, QColor second = Qt::blue)
    {
        view.resize(800, 400);
        view.first()->setImage(plain(first), {200, 100});
        view.second()->setImage(plain(second), {200, 100});
        view.setMode(mode);
        view.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
    }
    QColor at(int x, int y = 300) { return view.grab().toImage().pixelColor(x, y); }
};

}  // namespace

class MixedModesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWipeShowsTheFirstOnTheLeft()
    {
        Shown shown(CompareMode::Wipe);
        QCOMPARE(shown.at(100), QColor(Qt::red));
        QCOMPARE(shown.at(700), QColor(Qt::blue));
    }

    void theDividerIsDraggedAndCentred()
    {
        Shown shown(CompareMode::Wipe);
        WipeDivider* divider = shown.view.mix()->divider();
        const QPoint middle = divider->rect().center();
        QTest::mousePress(divider, Qt::LeftButton, {}, middle);
        QTest::mouseMove(divider, middle + QPoint(200, 0));
        QTest::mouseRelease(divider, Qt::LeftButton, {}, divider->rect().center());
        QVERIFY(std::abs(divider->share() - 0.75) < 0.01);
        QCOMPARE(shown.at(560), QColor(Qt::red));
        QTest::mouseDClick(divider, Qt::LeftButton);
        QCOMPARE(divider->share(), 0.5);
    }

    void theDividerListensToArrowKeys()
    {
        Shown shown(CompareMode::Wipe);
        WipeDivider* divider = shown.view.mix()->divider();
        QTest::keyClick(divider, Qt::Key_Right);
        QCOMPARE(divider->share(), 0.51);
        QTest::keyClick(divider, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(divider->share(), 0.41);
        QVERIFY(divider->accessibleDescription().contains("41"));
    }

    void theDividerStaysWithThePictureAndOnThePane()
    {
        Shown shown(CompareMode::Wipe);
        WipeDivider* divider = shown.view.mix()->divider();
        divider->setShare(0.25);
        QCOMPARE(divider->lineX(), 200.0);
        shown.view.zoomTo(8.0);  // the line of the picture is far to the left now
        QCOMPARE(divider->lineX(), 0.0);
        shown.view.resize(400, 400);
        shown.view.fit();
        QTRY_COMPARE(divider->lineX(), 100.0);
        QTRY_COMPARE(divider->height(), 400);
    }

    void aDifferenceIsAbsoluteAndAmplified()
    {
        const QImage apart = differenceOf(plain(QColor(10, 20, 200)), plain(QColor(13, 10, 0)), {200, 100}, 4);
        QCOMPARE(apart.pixelColor(50, 50), QColor(12, 40, 255));
        const QImage mixed = differenceOf(plain(Qt::red), plain(Qt::red).scaled(50, 25), {20, 10}, 16);
        QCOMPARE(mixed.size(), QSize(20, 10));
        QCOMPARE(mixed.pixelColor(5, 5), QColor(Qt::black));
    }

    void theDifferenceFollowsGainAndPictures()
    {
        Shown shown(CompareMode::Difference, QColor(100, 100, 100), QColor(110, 100, 100));
        shown.view.mix()->setGain(1);
        QTRY_COMPARE(shown.at(400), QColor(10, 0, 0));
        shown.view.mix()->setGain(16);
        QTRY_COMPARE(shown.at(400), QColor(160, 0, 0));
        shown.view.second()->setImage(plain(QColor(100, 101, 100)), {200, 100});
        QTRY_COMPARE(shown.at(400), QColor(0, 16, 0));
    }

    void aMissingResultHasNoDifference()
    {
        Shown shown(CompareMode::Difference);
        shown.view.second()->setImage(plain(Qt::red), {200, 100});
        shown.view.second()->setNotice("Not rendered");
        const QColor seen = shown.at(100);
        QVERIFY(seen.red() > seen.green());  // the source shines through, not black
    }

    void onionMixesByItsOpacity()
    {
        Shown shown(CompareMode::Onion, QColor(200, 0, 0), QColor(0, 0, 200));
        shown.view.mix()->setOnionOpacity(0.25);
        const QColor seen = shown.at(400);
        QVERIFY(std::abs(seen.red() - 150) <= 2 && std::abs(seen.blue() - 50) <= 2);
    }

    void blinkAlternatesByItself()
    {
        Shown shown(CompareMode::Blink);
        shown.view.setBlinkInterval(100);
        QTRY_COMPARE(shown.at(400), QColor(Qt::blue));
        QTRY_COMPARE(shown.at(400), QColor(Qt::red));
    }

    void theOtherPictureIsSeenWhileItIsHeld_data()
    {
        QTest::addColumn<CompareMode>("mode");
        QTest::addColumn<QColor>("held");
        QTest::newRow("source") << CompareMode::First << QColor(Qt::blue);
        QTest::newRow("result") << CompareMode::Second << QColor(Qt::red);
        QTest::newRow("side by side") << CompareMode::SideBySide << QColor(Qt::red);
        QTest::newRow("wipe") << CompareMode::Wipe << QColor(Qt::red);
    }
    void theOtherPictureIsSeenWhileItIsHeld()
    {
        QFETCH(CompareMode, mode);
        QFETCH(QColor, held);
        Shown shown(mode);
        const QColor before = shown.at(600, 200);
        QVERIFY(before != held);
        shown.view.holdOther(true);
        QCOMPARE(shown.at(600, 200), held);
        shown.view.holdOther(false);
        QCOMPARE(shown.at(600, 200), before);
    }

    void overlaysCoverThePictureWithTheirOpacity()
    {
        Shown shown(CompareMode::Second);
        shown.view.second()->setOverlays({{"flow", plain(Qt::green).scaled(2, 1), 0.5}});
        const QColor seen = shown.at(400);
        QVERIFY(std::abs(seen.green() - 128) <= 2 && std::abs(seen.blue() - 127) <= 2);
    }

    void linesLieAtFractionsOfThePicture()
    {
        Shown shown(CompareMode::First);
        VectorOverlay tracks;
        tracks.id = "tracks";
        tracks.paths.push_back({QPolygonF({{0.25, 0.5}, {0.75, 0.5}}), Qt::white, 4.0});
        shown.view.first()->setVectorOverlays({tracks});
        QCOMPARE(shown.at(400, 200), QColor(Qt::white));
        QCOMPARE(shown.at(100, 200), QColor(Qt::red));
    }

    void aHoveredPointNamesThePixelAndWhoseItIs()
    {
        Shown shown(CompareMode::Wipe);
        QSignalSpy hovered(&shown.view, &CompareView::pointHovered);
        hover(shown.view.mix(), {600, 100});
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(hovered.last()[0].value<PaneSide>(), PaneSide::Second);
        QCOMPARE(hovered.last()[2].toPoint(), QPoint(150, 25));
        QCOMPARE(*shown.view.second()->colourAt(hovered.last()[1].toPointF()), QColor(Qt::blue));
    }

    void onlyAClickPicksAPoint()
    {
        Shown shown(CompareMode::Second);
        QSignalSpy picked(&shown.view, &CompareView::pointPicked);
        QTest::mouseClick(shown.view.second(), Qt::LeftButton, {}, {200, 100});
        QCOMPARE(picked.count(), 0);  // not asked for
        shown.view.setPickMode(true);
        QTest::mouseClick(shown.view.second(), Qt::LeftButton, {}, {200, 100});
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.last().first().toPointF(), QPointF(0.25, 0.25));
        QTest::mousePress(shown.view.second(), Qt::LeftButton, {}, {200, 100});
        QTest::mouseMove(shown.view.second(), {300, 100});
        QTest::mouseRelease(shown.view.second(), Qt::LeftButton, {}, {300, 100});
        QCOMPARE(picked.count(), 1);  // that was a pan
        QTest::keyClick(shown.view.second(), Qt::Key_Return);
        QCOMPARE(picked.count(), 2);
    }
};

QTEST_MAIN(MixedModesTest)
#include "mixed_modes_test.moc"
