// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/compare_view.h"

#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QWheelEvent>

using namespace fresco::widgets;

namespace {

QImage plain(QColor fill, QSize size = {200, 100})
{
    QImage image(size, QImage::Format_RGB888);
    image.fill(fill);
    return image;
}

void turnWheel(QWidget* pane, QPointF position, int notches)
{
    QWheelEvent event(position,
                      pane->mapToGlobal(position),
                      {},
                      QPoint(0, 120 * notches),
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(pane, &event);
}

struct Shown {
    CompareView view;
    Shown()
    {
        view.resize(800, 400);
        view.first()->setImage(plain(Qt::red), {200, 100});
        view.second()->setImage(plain(Qt::blue), {200, 100});
        view.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
    }
};

}  // namespace

class CompareViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothPanesZoomAsOne()
    {
        Shown shown;
        turnWheel(shown.view.first(), {100, 150}, 2);
        QVERIFY(!shown.view.first()->view().fits);
        QVERIFY(shown.view.first()->view() == shown.view.second()->view());
        turnWheel(shown.view.second(), {20, 20}, -1);
        QVERIFY(shown.view.first()->view() == shown.view.second()->view());
    }

    void bothPanesPanAsOne()
    {
        Shown shown;
        shown.view.zoomTo(4.0);
        const QPointF before = shown.view.view().centre;
        QTest::mousePress(shown.view.second(), Qt::LeftButton, {}, {100, 100});
        QTest::mouseMove(shown.view.second(), {60, 90});
        QTest::mouseRelease(shown.view.second(), Qt::LeftButton, {}, {60, 90});
        QVERIFY(shown.view.view().centre.x() > before.x());
        QVERIFY(shown.view.first()->view() == shown.view.second()->view());
    }

    void fitComesBackByDoubleClickAndByCall()
    {
        Shown shown;
        shown.view.zoomTo(3.0);
        QTest::mouseDClick(shown.view.first(), Qt::LeftButton);
        QVERIFY(shown.view.view().fits);
        shown.view.zoomTo(3.0);
        shown.view.fit();
        QVERIFY(shown.view.second()->view().fits);
    }

    void actualPixelsCountDevicePixels()
    {
        Shown shown;
        QSignalSpy scales(&shown.view, &CompareView::scaleShown);
        shown.view.zoomTo(1.0);
        QCOMPARE(scales.last().first().toDouble(), 1.0);
        QCOMPARE(shown.view.first()->shownScale(), 1.0);
    }

    void aFilmOfAnotherSizeTellsItsScale()
    {
        Shown shown;
        QSignalSpy scales(&shown.view, &CompareView::scaleShown);
        shown.view.first()->setImage(plain(Qt::red), {2000, 1000});
        QCOMPARE(scales.count(), 1);
        QCOMPARE(scales.last().first().toDouble(), shown.view.first()->shownScale());
    }

    void aDoubleClickCentresTheDivider()
    {
        Shown shown;
        auto* splitter = shown.view.findChild<QSplitter*>();
        splitter->setSizes({600, 200});
        QTest::mouseDClick(splitter->handle(1), Qt::LeftButton);
        QTRY_VERIFY(std::abs(shown.view.first()->width() - shown.view.second()->width()) <= 2);
    }

    void oneSideAloneHidesTheOther()
    {
        Shown shown;
        shown.view.setMode(CompareMode::Second);
        QVERIFY(!shown.view.first()->isVisible());
        QVERIFY(shown.view.second()->isVisible());
        shown.view.setMode(CompareMode::SideBySide);
        QVERIFY(shown.view.first()->isVisible());
    }

    void aNoticeDimsThePictureInsteadOfHidingIt()
    {
        Shown shown;
        const QPoint corner(shown.view.second()->width() / 2, shown.view.second()->height() * 2 / 3);
        const QColor clear = shown.view.second()->grab().toImage().pixelColor(corner);
        shown.view.second()->setNotice("Not rendered");
        const QColor dimmed = shown.view.second()->grab().toImage().pixelColor(corner);
        QVERIFY(clear.blue() > 200 && clear.red() < 50);
        QVERIFY(dimmed != clear);
        QVERIFY(dimmed.blue() > dimmed.red());  // still blue: the picture shines through
    }
};

QTEST_MAIN(CompareViewTest)
#include "compare_view_test.moc"
