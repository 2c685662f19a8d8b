// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot/curve_plot.h"
#include "docks/metrics_dock.h"
#include "fresco/metrics.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::ui;

namespace {

Metrics measured(double level)
{
    Metrics metrics{.frames = 3,
                    .warpErrorSource = 0.001,
                    .warpErrorResult = 0.001 * level,
                    .warpErrorMovingSource = {},
                    .warpErrorMovingResult = {},
                    .sharpness = 0.25,
                    .edgeAgreement = {},
                    .structure = {},
                    .pairs = {},
                    .screenStickSource = {},
                    .screenStickResult = {},
                    .flowFollowSource = {},
                    .flowFollowResult = {}};
    metrics.pairs = {{.second = {11}, .source = 0.001, .result = 0.002 * level},
                     {.second = {12}, .source = 0.002, .result = 0.004 * level}};
    return metrics;
}

QString cell(const MetricsTable& table, int row, MeasuredFilm film)
{
    return table.data(table.index(row, static_cast<int>(film)), Qt::DisplayRole).toString();
}

widgets::CurvePlot* plot(const MetricsDock& dock) { return dock.findChild<widgets::CurvePlot*>("metricsPlot"); }

}  // namespace

class MetricsDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableHoldsWhatWasMeasured()
    {
        MetricsTable table;
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(cell(table, 0, MeasuredFilm::Result), QString(QChar(0x2013)));
        const Metrics result = measured(2), perFrame = measured(9);
        table.setMetrics(&result, &perFrame);
        QCOMPARE(cell(table, 0, MeasuredFilm::Source), QString("0.001"));
        QCOMPARE(cell(table, 0, MeasuredFilm::PerFrame), QString("0.009"));
        QCOMPARE(cell(table, 0, MeasuredFilm::Result), QString("0.002"));
        QCOMPARE(cell(table, 1, MeasuredFilm::Result), QString(QChar(0x2013)));
        QCOMPARE(cell(table, 2, MeasuredFilm::Source), QString(QChar(0x2013)));
        for (int row = 0; row < table.rowCount(); ++row)
            QVERIFY(!table.headerData(row, Qt::Vertical, Qt::ToolTipRole).toString().isEmpty());
    }

    void eachFilmHasACurve()
    {
        MetricsDock dock;
        QVERIFY(plot(dock)->curves().empty());
        dock.setResult(measured(1));
        QCOMPARE(plot(dock)->curves().size(), std::size_t{2});
        dock.setPerFrame(measured(5));
        QCOMPARE(plot(dock)->curves().size(), std::size_t{3});
        const widgets::Curve& perFrame = plot(dock)->curves()[1];
        QCOMPARE(perFrame.name, QString("Frame by frame"));
        QCOMPARE(perFrame.x, (std::vector<double>{11, 12}));
        QCOMPARE(perFrame.y, (std::vector<double>{0.01, 0.02}));
        dock.clear();
        QVERIFY(plot(dock)->curves().empty());
    }

    void thePlayheadIsSharedBothWays()
    {
        MetricsDock dock;
        QSignalSpy wanted(&dock, &MetricsDock::frameWanted);
        Q_EMIT plot(dock)->xChosen(11.6);
        QCOMPARE(wanted.count(), 0);  // nothing is shown yet
        dock.setResult(measured(1));
        dock.setFrame(12);
        QCOMPARE(plot(dock)->marker(), std::optional(12.0));
        Q_EMIT plot(dock)->xChosen(11.6);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toLongLong(), 12);
    }

    void measuringIsAskedFor()
    {
        MetricsDock dock;
        QSignalSpy wanted(&dock, &MetricsDock::measureWanted);
        auto* button = dock.findChild<QPushButton*>("metricsMeasure");
        QVERIFY(!button->isEnabled());
        dock.setMeasurable(true);
        button->click();
        QCOMPARE(wanted.count(), 1);
    }

    void theSlowComparisonCanBeStopped()
    {
        MetricsDock dock;
        auto* compare = dock.findChild<QPushButton*>("metricsCompare");
        auto* stop = dock.findChild<QPushButton*>("metricsStop");
        QSignalSpy wanted(&dock, &MetricsDock::perFrameWanted), stopped(&dock, &MetricsDock::stopWanted);
        dock.setRunning(true);
        QVERIFY(!compare->isEnabled());  // there is no film
        dock.setRunning(false);
        dock.setMeasurable(true);
        QVERIFY(compare->isEnabled() && stop->isHidden());
        compare->click();
        QCOMPARE(wanted.count(), 1);
        dock.setRunning(true);
        QVERIFY(!compare->isEnabled() && !stop->isHidden());
        stop->click();
        QCOMPARE(stopped.count(), 1);
    }

    void theExportHoldsMeansAndPairs()
    {
        MetricsDock dock;
        QSignalSpy tables(&dock, &MetricsDock::tableExportWanted);
        dock.setResult(measured(1));
        dock.findChild<QAction*>("metricsExportTable")->trigger();
        const QByteArray csv = tables.value(0).value(0).toByteArray();
        QVERIFY(csv.startsWith(",Source,Frame by frame,Result\r\n"));
        QVERIFY(csv.contains("Warp error,0.001,,0.001\r\n"));
        QVERIFY(csv.contains("Frame,Source,Result\r\n11,0.001,0.002\r\n"));
    }
};

QTEST_MAIN(MetricsDockTest)
#include "metrics_dock_test.moc"
