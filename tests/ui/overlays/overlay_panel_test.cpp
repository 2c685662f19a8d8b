// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/legend_swatch.h"
#include "overlays/overlay_panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace fresco::ui;

class OverlayPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choicesSurviveAsText()
    {
        OverlayChoices choices = overlayChoices({});
        QCOMPARE(choices.size(), kOverlayKinds.size());
        choices[OverlayKind::Tracks] = {.isOn = true, .opacity = 0.35};
        QCOMPARE(overlayChoices(toText(choices)), choices);
        const OverlayChoices damaged = overlayChoices("tracks=on:banana motion=:900 nonsense");
        QCOMPARE(damaged.at(OverlayKind::Tracks), (OverlayChoice{.isOn = true, .opacity = 0.7}));
        QCOMPARE(damaged.at(OverlayKind::Motion), (OverlayChoice{.isOn = false, .opacity = 1.0}));
    }

    void tickingShowsOpacityAndLegend()
    {
        OverlayPanel panel;
        panel.setAvailable({OverlayKind::Motion});
        panel.show();
        QSignalSpy changed(&panel, &OverlayPanel::choicesChanged);
        auto* box = panel.findChild<QCheckBox*>("overlay.motion");
        auto* opacity = panel.findChild<QSlider*>("opacity.motion");
        auto* legend = panel.findChild<QWidget*>("legend.motion");
        QVERIFY(!legend->isVisible());
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(changed.count(), 1);
        QVERIFY(legend->isVisible() && opacity->isVisible());
        QCOMPARE(panel.chosen(), std::set{OverlayKind::Motion});
        QTest::keyClick(opacity, Qt::Key_End);
        QCOMPARE(panel.choices().at(OverlayKind::Motion).opacity, 1.0);
        QCOMPARE(changed.count(), 2);
    }

    void settingChoicesIsSilent()
    {
        OverlayPanel panel;
        QSignalSpy changed(&panel, &OverlayPanel::choicesChanged);
        panel.setChoices({{OverlayKind::Hidden, {.isOn = true, .opacity = 0.5}}});
        QCOMPARE(changed.count(), 0);
        QVERIFY(panel.findChild<QCheckBox*>("overlay.hidden")->isChecked());
        QCOMPARE(panel.findChild<QSlider*>("opacity.hidden")->value(), 50);
    }

    void whatIsMissingIsSaid()
    {
        OverlayPanel panel;
        panel.show();
        QVERIFY(panel.findChild<QLabel*>("overlayHint")->isVisible());
        panel.setChoices({{OverlayKind::Hidden, {.isOn = true}}});
        QVERIFY(panel.findChild<QLabel*>("missing.hidden")->isVisible());
        panel.setAvailable({OverlayKind::Hidden});
        QVERIFY(!panel.findChild<QLabel*>("missing.hidden")->isVisible());
        QVERIFY(!panel.findChild<QLabel*>("overlayHint")->isVisible());
    }

    void attentionAsksForAPoint()
    {
        OverlayPanel panel;
        QSignalSpy wanted(&panel, &OverlayPanel::attentionWanted);
        panel.findChild<QCheckBox*>("overlay.attention")->click();
        QCOMPARE(wanted.count(), 1);
    }

    void theLegendSaysWhatTheColoursMean()
    {
        LegendSwatch legend(OverlayKind::Motion, nullptr);
        legend.setFacts({.fullMotionPixels = 12.34});
        QVERIFY(legend.accessibleDescription().contains("12.3"));
        LegendSwatch tokens(OverlayKind::SharedTokens, nullptr);
        tokens.setFacts({.sharedTokens = 31, .tokens = 1024});
        QVERIFY(tokens.accessibleDescription().contains("31"));
    }
};

QTEST_MAIN(OverlayPanelTest)
#include "overlay_panel_test.moc"
