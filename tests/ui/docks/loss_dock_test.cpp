// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot/curve_plot.h"
#include "docks/loss_dock.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace fresco;
using namespace fresco::ui;

namespace {

LossCurves report(std::int64_t batch, int step, int block, double level = 1.0)
{
    return {.batch = batch,
            .step = step,
            .block = block,
            .spatial = {0.02 * level, 0.01 * level},
            .temporal = {2.0 * level, 1.0 * level}};
}

/// Two batches, steps 5 and 6, blocks 1 to 3.
template <class Taker> void giveRun(Taker take, double level = 1.0)
{
    for (std::int64_t batch = 0; batch < 2; ++batch)
        for (const int step : {5, 6})
            for (const int block : {1, 2, 3})
                take(report(batch, step, block, level));
}

LossHistory twoRuns()
{
    LossHistory history;
    history.begin("first", 100.0, QDateTime({2026, 1, 2}, {9, 5}));
    giveRun([&](const LossCurves& curves) { history.append(curves); });
    history.begin("second", 10.0, QDateTime({2026, 1, 2}, {9, 7}));
    giveRun([&](const LossCurves& curves) { history.append(curves); }, 2.0);
    return history;
}

const std::vector<widgets::Curve>& shown(const LossDock& dock)
{
    return dock.findChild<widgets::CurvePlot*>("lossPlot")->curves();
}

template <class Box> Box* box(const LossDock& dock, const char* name) { return dock.findChild<Box*>(name); }

}  // namespace

class LossDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oldRunsGo()
    {
        LossHistory history;
        for (int run = 0; run < 20; ++run)
            history.begin({}, 100.0, QDateTime::currentDateTime());
        QCOMPARE(history.runs().size(), LossHistory::kMostRuns);
        QVERIFY(!history.find(1));
        QVERIFY(history.find(20));
    }

    void whatComesTwiceCountsOnce()
    {
        LossHistory history;
        history.append(report(0, 5, 1));
        history.append(report(0, 5, 2));
        history.append(report(0, 5, 1, 3.0));
        QCOMPARE(history.runs().front().curves.size(), std::size_t{2});
        QCOMPARE(history.runs().front().curves.front().temporal.front(), 6.0);
    }

    void oneStepIsShownOverItsIterations()
    {
        const LossHistory history = twoRuns();
        const auto curves = lossCurves(history, {.runs = {1}, .batch = 0, .step = 6, .block = 3, .spatial = true});
        QCOMPARE(curves.size(), std::size_t{2});
        QCOMPARE(curves[0].name, QString("Total"));
        QCOMPARE(curves[0].x, (std::vector<double>{0, 1}));
        QCOMPARE(curves[0].y, (std::vector<double>{2.0 + 100.0 * 0.02, 1.0 + 100.0 * 0.01}));
        QCOMPARE(curves[1].y, (std::vector<double>{0.02, 0.01}));
    }

    void allStepsFollowOneAnother()
    {
        const LossHistory history = twoRuns();
        const auto curves = lossCurves(history, {.runs = {2}, .batch = 1, .block = 2});
        QCOMPARE(curves.size(), std::size_t{1});
        QCOMPARE(curves[0].x, (std::vector<double>{5, 5.5, 5.75, 6, 6.5, 6.75}));
        QVERIFY(std::isnan(curves[0].y[2]));  // a gap before the next step
        QCOMPARE(curves[0].y[0], 4.0 + 10.0 * 0.04);
    }

    void namesTellWhatDiffers()
    {
        const LossHistory history = twoRuns();
        const auto curves = lossCurves(history, {.runs = {2, 1}, .step = 5, .block = 1});
        QCOMPARE(curves.size(), std::size_t{4});
        QVERIFY(curves[0].name.contains("batch 1") && curves[0].name.contains("second"));
        QVERIFY(!curves[0].name.contains("block"));
        QVERIFY(!curves[0].isFaint);
        QVERIFY(curves[2].isFaint && curves[2].name.contains("first"));
        QVERIFY(curves[0].colour != curves[2].colour);
    }

    void reportsAppearWhileTheyCome()
    {
        LossDock dock;
        QVERIFY(shown(dock).empty());
        dock.beginRun("a watercolor painting", 100.0);
        dock.append(report(0, 5, 1));
        QTRY_COMPARE(shown(dock).size(), std::size_t{1});
        giveRun([&](const LossCurves& curves) { dock.append(curves); });
        QTRY_COMPARE(shown(dock).size(), std::size_t{6});
        QCOMPARE(box<QComboBox>(dock, "lossBlock")->count(), 4);  // all, 1, 2, 3
    }

    void choicesNarrowTheView()
    {
        LossDock dock;
        giveRun([&](const LossCurves& curves) { dock.append(curves); });
        QTRY_COMPARE(shown(dock).size(), std::size_t{6});
        box<QComboBox>(dock, "lossBatch")->setCurrentIndex(2);
        box<QComboBox>(dock, "lossStep")->setCurrentIndex(1);
        box<QComboBox>(dock, "lossBlock")->setCurrentIndex(3);
        QTRY_COMPARE(shown(dock).size(), std::size_t{1});
        QCOMPARE(dock.view().batch, std::optional<std::int64_t>(1));
        QCOMPARE(dock.view().step, std::optional(5));
        QCOMPARE(dock.view().block, std::optional(3));
        box<QCheckBox>(dock, "lossTemporal")->click();
        QTRY_COMPARE(shown(dock).size(), std::size_t{2});
        dock.append(report(1, 5, 3, 7.0));  // live values leave the choice alone
        QTRY_COMPARE(shown(dock)[1].y[0], 14.0);
        QCOMPARE(dock.view().block, std::optional(3));
    }

    void aRunIsComparedWithAnother()
    {
        LossDock dock;
        dock.beginRun("first", 100.0);
        dock.append(report(0, 5, 1));
        dock.beginRun("second", 100.0);
        dock.append(report(0, 5, 1, 2.0));
        QTRY_COMPARE(box<QComboBox>(dock, "lossRun")->count(), 2);
        QVERIFY(box<QComboBox>(dock, "lossRun")->currentText().contains("second"));
        QTRY_COMPARE(shown(dock).size(), std::size_t{1});
        const QList<QAction*> others = box<QToolButton>(dock, "lossCompare")->menu()->actions();
        QCOMPARE(others.size(), 1);
        others.front()->trigger();
        QTRY_COMPARE(shown(dock).size(), std::size_t{2});
    }

    void exportsGiveWhatIsSeen()
    {
        LossDock dock;
        QSignalSpy tables(&dock, &LossDock::tableExportWanted), pictures(&dock, &LossDock::pictureExportWanted);
        QVERIFY(!box<QToolButton>(dock, "lossExport")->isEnabled());
        dock.append(report(0, 5, 1));
        QTRY_VERIFY(box<QToolButton>(dock, "lossExport")->isEnabled());
        box<QAction>(dock, "lossExportTable")->trigger();
        box<QAction>(dock, "lossExportPicture")->trigger();
        QCOMPARE(tables.count(), 1);
        QVERIFY(tables[0][0].toByteArray().startsWith("Step,"));
        QVERIFY(!pictures[0][0].value<QImage>().isNull());
    }

    void theScaleIsSwitched()
    {
        LossDock dock;
        box<QCheckBox>(dock, "lossLogarithmic")->click();
        QVERIFY(dock.findChild<widgets::CurvePlot*>("lossPlot")->isLogarithmic());
    }
};

QTEST_MAIN(LossDockTest)
#include "loss_dock_test.moc"
