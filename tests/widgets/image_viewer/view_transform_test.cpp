// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/view_transform.h"

#include <QTest>

#include <cmath>

using namespace fresco::widgets;

namespace {

constexpr QSizeF kPicture(1280, 720);
constexpr QSizeF kPane(640, 480);

/// The picture's point (as a fraction) that a point of the pane shows.
QPointF fractionUnder(const ViewTransform& view, QPointF point, QSizeF pane = kPane)
{
    const QRectF placed = placedRect(view, kPicture, pane);
    return {(point.x() - placed.x()) / placed.width(), (point.y() - placed.y()) / placed.height()};
}

bool isNear(QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-9; }

}  // namespace

class ViewTransformTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fittingShowsAllOfThePictureInTheMiddle()
    {
        const QRectF placed = placedRect({}, kPicture, kPane);
        QCOMPARE(placed, QRectF(0, 60, 640, 360));
    }

    void fittingEnlargesASmallPicture() { QCOMPARE(fitScale({64, 64}, {640, 480}), 7.5); }

    void zoomingKeepsThePointUnderTheCursor()
    {
        const QPointF cursor(400, 250);
        ViewTransform view;
        const QPointF before = fractionUnder(view, cursor);
        for (const double factor : {1.2, 1.2, 3.0, 0.5, 1.7}) {
            view = zoomedAbout(view, cursor, factor, kPicture, kPane);
            QVERIFY(isNear(fractionUnder(view, cursor), before));
        }
    }

    void zoomStopsAtItsLimits()
    {
        ViewTransform view;
        view = zoomedAbout(view, {320, 240}, 1e6, kPicture, kPane);
        QCOMPARE(view.scale, kLargestScale);
        view = zoomedAbout(view, {320, 240}, 1e-6, kPicture, kPane);
        QCOMPARE(view.scale, kSmallestScale);
    }

    void aHugePictureCanStillBeFitted()
    {
        const QSizeF huge(16000, 9000);
        const ViewTransform view = zoomedAbout({}, {320, 240}, 1e-6, huge, kPane);
        QCOMPARE(view.scale, fitScale(huge, kPane));
    }

    void actualPixelsAreOneDevicePixelEach()
    {
        const ViewTransform view = scaledTo({}, 1.0, {320, 240}, kPicture, kPane);
        QCOMPARE(placedRect(view, kPicture, kPane).size(), kPicture);
    }

    void panningMovesByTheDistanceOfThePointer()
    {
        const ViewTransform view = scaledTo({}, 1.0, {320, 240}, kPicture, kPane);
        const QPointF before = placedRect(view, kPicture, kPane).topLeft();
        const ViewTransform moved = panned(view, {30, -20}, kPicture, kPane);
        QVERIFY(isNear(placedRect(moved, kPicture, kPane).topLeft(), before + QPointF(30, -20)));
    }

    void panningNeverLosesThePicture()
    {
        ViewTransform view = scaledTo({}, 1.0, {320, 240}, kPicture, kPane);
        view = panned(view, {1e6, 1e6}, kPicture, kPane);
        QCOMPARE(view.centre, QPointF(0, 0));
    }

    void panesOfOtherSizeShowTheSameSpotInTheirMiddle()
    {
        const ViewTransform view = zoomedAbout({}, {500, 300}, 2.0, kPicture, kPane);
        const QSizeF other(300, 700);
        QVERIFY(isNear(fractionUnder(view, {320, 240}), fractionUnder(view, {150, 350}, other)));
    }

    void anEmptyPictureChangesNothing()
    {
        const ViewTransform view;
        QCOMPARE(zoomedAbout(view, {1, 1}, 2.0, {}, kPane) == view, true);
        QCOMPARE(panned(view, {5, 5}, kPicture, {}) == view, true);
    }
};

QTEST_APPLESS_MAIN(ViewTransformTest)
#include "view_transform_test.moc"
