// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot/curve_plot.h"
#include "flicker/flicker_dock.h"
#include "flicker/place_strip.h"
#include "support/fake_guidance.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

constexpr QPointF kHidden{1.5 / 8, 1.5 / 4};  ///< of movingReport()

FlickerInquiry inquiry(QPointF point, std::size_t index = 0)
{
    return {.keyframe = {std::make_shared<const GuidanceReport>(movingReport()), index},
            .point = point,
            .results = {},
            .parameters = {}};
}

QString text(const FlickerDock& dock, const char* name) { return dock.findChild<QLabel*>(name)->text(); }

QPushButton* remedy(const FlickerDock& dock, const QString& wanted)
{
    for (QPushButton* button : dock.findChildren<QPushButton*>())
        if (button->text() == wanted && !button->isHidden())
            return button;
    return nullptr;
}

}  // namespace

class FlickerDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatToDoFirst()
    {
        FlickerDock dock;
        QVERIFY(text(dock, "flickerSummary").startsWith("Click a place"));
        auto* preview = dock.findChild<QPushButton*>("flickerPreview");
        QVERIFY(preview->isHidden());
        dock.showUnknown();
        QVERIFY(text(dock, "flickerSummary").contains("Preview the keyframes"));
        QVERIFY(!preview->isHidden());
        QSignalSpy wanted(&dock, &FlickerDock::previewWanted);
        preview->click();
        QCOMPARE(wanted.count(), 1);
    }

    void anAnswerComesInWordsAndPictures()
    {
        FlickerDock dock;
        dock.show();
        dock.ask(inquiry(kHidden), {});
        QTRY_VERIFY(text(dock, "flickerSummary").contains("between 0 and 12"));
        QVERIFY(text(dock, "flickerSteps").contains("From 12 to 24: tied"));
        QVERIFY(text(dock, "flickerPlace").contains("background"));
        QVERIFY(dock.findChild<PlaceStrip*>("placeStrip")->sizeHint().width() > 100);
    }

    void remediesAreButtons()
    {
        FlickerDock dock;
        QSignalSpy keys(&dock, &FlickerDock::keyWanted), settings(&dock, &FlickerDock::parameterWanted);
        FlickerInquiry asked = inquiry(kHidden);
        asked.parameters.set(key::temporalAttention, false);
        dock.ask(asked, {});
        QTRY_VERIFY(remedy(dock, "Add a keyframe at 6"));
        remedy(dock, "Add a keyframe at 6")->click();
        QCOMPARE(keys.value(0).value(0).toLongLong(), 6);
        remedy(dock, "Switch on: Temporal attention")->click();
        QCOMPARE(settings.value(0).value(0).toString(), QString("temporalAttention"));
        QCOMPARE(settings.value(0).value(1).value<ParameterValue>(), ParameterValue(true));
    }

    void onlyTheLastClickIsAnswered()
    {
        FlickerDock dock;
        dock.ask(inquiry(kHidden), {});
        dock.ask(inquiry({0.5, 0.1}), {});
        QTRY_VERIFY(text(dock, "flickerSummary").contains("tied through"));
        QVERIFY(!remedy(dock, "Add a keyframe at 6"));
    }

    void whatIsForgottenIsNotAnswered()
    {
        FlickerAnalyst analyst;
        std::vector<std::size_t> origins;
        connect(&analyst, &FlickerAnalyst::answered, this, [&](const FlickerAnswer& answer) {
            origins.push_back(answer.finding.path.origin);
        });
        analyst.ask(inquiry(kHidden, 0));
        analyst.forget();
        analyst.ask(inquiry(kHidden, 1));
        QTRY_COMPARE(origins.size(), std::size_t{1});
        QCOMPARE(origins.front(), std::size_t{1});
    }

    void aReportWithoutTracksSaysSo()
    {
        GuidanceReport bare = movingReport();
        bare.tracks.clear();
        FlickerDock dock;
        dock.ask({.keyframe = {std::make_shared<const GuidanceReport>(bare), 0},
                  .point = {0.5, 0.5},
                  .results = {},
                  .parameters = {}},
                 {});
        QTRY_VERIFY(text(dock, "flickerSummary").contains("Nothing is known"));
    }

    void theStripGoesToItsFrames()
    {
        PlaceStrip strip;
        QSignalSpy wanted(&strip, &PlaceStrip::frameWanted);
        strip.setAnswer(*answerTo(inquiry(kHidden)));
        strip.resize(strip.sizeHint());
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).toLongLong(), 12);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, {10, 20});
        QCOMPARE(wanted.value(1).value(0).toLongLong(), 0);
        QVERIFY(strip.accessibleDescription().contains("From 0 to 12"));
        strip.clear();
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
    }

    void lossesOfItsBatchAreShown()
    {
        FlickerDock dock;
        dock.show();
        const LossCurves curves{.batch = 0, .step = 5, .block = 3, .spatial = {1, 1}, .temporal = {3, 2}};
        dock.ask(inquiry(kHidden), {curves});
        auto* plot = dock.findChild<widgets::CurvePlot*>("flickerLosses");
        QTRY_VERIFY(plot->isVisible());
        QCOMPARE(plot->curves().size(), std::size_t{2});
        dock.clear();
        QVERIFY(!plot->isVisible());
    }

    void itMayGoWhileItThinks()
    {
        for (int round = 0; round < 20; ++round) {
            FlickerDock dock;
            dock.ask(inquiry(kHidden), {});
        }
    }
};

QTEST_MAIN(FlickerDockTest)
#include "flicker_dock_test.moc"
