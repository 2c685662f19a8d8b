// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"
#include "curve_plot/curve_plot.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace fresco::widgets;

namespace {

Curve falling(const QString& name = "spatial", int colour = 0)
{
    return {.name = name, .colour = colour, .x = {0, 1, 2, 3}, .y = {8.0, 4.0, 2.0, 1.0}};
}

/// How many pixels of a picture are nearly of this colour.
int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                         std::abs(pixel.blue() - colour.blue()) <
                     24;
        }
    return count;
}

QColor curveInk(const CurvePlot& plot, int number) { return curveColour(number, plot.palette()); }

QImage seen(CurvePlot& plot)
{
    QCoreApplication::processEvents();  // what was coalesced
    return plot.picture({400, 240}, 1.0);
}

QWidget* canvas(CurvePlot& plot) { return plot.findChildren<QWidget*>(Qt::FindDirectChildrenOnly).front(); }

}  // namespace

class CurvePlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void curvesAreDrawnInTheirColours()
    {
        CurvePlot plot;
        plot.setEmptyText("none");
        plot.setCurves({falling("a", 2), falling("b", 1)});  // b lies on a
        const QColor ink = curveInk(plot, 1);
        QTRY_VERIFY(pixelsOf(seen(plot), ink) > 100);
        plot.setCurves({});
        QTRY_COMPARE(pixelsOf(seen(plot), ink), 0);
    }

    void aThemeSwitchRecoloursThem()
    {
        CurvePlot plot;
        plot.setCurves({falling()});
        QTRY_VERIFY(pixelsOf(seen(plot), curveInk(plot, 0)) > 50);
        QPalette dark = plot.palette();
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        plot.setPalette(dark);
        QTRY_VERIFY(pixelsOf(seen(plot), Qt::black) > 400 * 240 / 2);
        QVERIFY(pixelsOf(seen(plot), curveInk(plot, 0)) > 50);
    }

    void theReadOutNamesTheNearestValues()
    {
        CurvePlot plot;
        plot.setAxes("Iteration", "Loss");
        plot.setCurves({falling("spatial"), falling("temporal")});
        QVERIFY(plot.readOut().isEmpty());
        plot.show();
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.readOut(), QString("Iteration 1\nspatial  4\ntemporal  4"));
        QTest::keyClick(&plot, Qt::Key_Left);
        QVERIFY(plot.readOut().contains("spatial  8"));
        QTest::keyClick(&plot, Qt::Key_Escape);
        QVERIFY(plot.readOut().isEmpty());
    }

    void theMouseMovesTheCursorAndChooses()
    {
        CurvePlot plot;
        plot.resize(500, 300);
        plot.setCurves({falling()});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QSignalSpy moved(&plot, &CurvePlot::cursorMoved), chosen(&plot, &CurvePlot::xChosen);
        QTRY_VERIFY(pixelsOf(seen(plot), curveInk(plot, 0)) > 50);
        QTest::mouseMove(canvas(plot), {200, 100});
        QTRY_VERIFY(moved.count() > 0);
        QVERIFY(plot.cursor());
        QTest::mouseClick(canvas(plot), Qt::LeftButton, {}, {250, 150});
        QCOMPARE(chosen.count(), 1);
        const double x = chosen[0][0].toDouble();
        QVERIFY(x > 0.0 && x < 3.0);
    }

    void zoomStaysWhenValuesCome()
    {
        CurvePlot plot;
        plot.resize(500, 300);
        plot.setCurves({falling()});
        plot.show();
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QVERIFY(!plot.isZoomed());
        QWheelEvent wheel(
            {250, 150}, plot.mapToGlobal(QPointF(250, 150)), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas(plot), &wheel);
        QVERIFY(plot.isZoomed());
        plot.setCurves({falling(), falling("more", 1)});
        QVERIFY(plot.isZoomed());
        QTest::keyClick(&plot, Qt::Key_Home);
        QVERIFY(!plot.isZoomed());
    }

    void aLogarithmLeavesOutWhatIsNotAboveZero()
    {
        CurvePlot plot;
        Curve curve = falling();
        curve.y[1] = 0.0;
        curve.y[2] = -1.0;
        plot.setCurves({curve});
        plot.setLogarithmic(true);
        QTRY_VERIFY(!seen(plot).isNull());
        QVERIFY(plot.isLogarithmic());
        QCOMPARE(plot.curves().front(), curve);
    }

    void nearestValueOfACurve()
    {
        const Curve curve = falling();
        QCOMPARE(valueNear(curve, -5), 8.0);
        QCOMPARE(valueNear(curve, 1.4), 4.0);
        QCOMPARE(valueNear(curve, 1.6), 2.0);
        QCOMPARE(valueNear(curve, 99), 1.0);
        QVERIFY(std::isnan(valueNear({}, 1)));
    }

    void tablesAreReadableByOthers()
    {
        Curve late{.name = "temporal, block \"3\"", .x = {3, 4}, .y = {0.5, NAN}};
        const QByteArray csv = curvesAsCsv("Iteration", {falling(), late});
        const QList<QByteArray> lines = csv.split('\n');
        QCOMPARE(lines[0], QByteArray("Iteration,spatial,\"temporal, block \"\"3\"\"\"\r"));
        QCOMPARE(lines[1], QByteArray("0,8,\r"));
        QCOMPARE(lines[4], QByteArray("3,1,0.5\r"));
        QCOMPARE(lines[5], QByteArray("4,,\r"));
    }

    void picturesHaveTheScaleAskedFor()
    {
        CurvePlot plot;
        plot.setCurves({falling()});
        QCOMPARE(plot.picture({300, 200}, 2.0).size(), QSize(600, 400));
    }
};

QTEST_MAIN(CurvePlotTest)
#include "curve_plot_test.moc"
