// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/parameter_editor.h"
#include "docks/parameter_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace fresco;
using namespace fresco::ui;

namespace {

QString nameOf(const ParameterSpec& spec)
{
    return "parameter." + QString::fromUtf8(spec.key.data(), static_cast<qsizetype>(spec.key.size()));
}

ParameterEditor* editorOf(const ParameterPanel& panel, const char* key)
{
    return panel.findChild<ParameterEditor*>(QString("parameter.") + key);
}

/// A panel with an owner that takes every edit, as the document does.
struct OwnedPanel : ParameterPanel {
    OwnedPanel()
    {
        connect(this, &ParameterPanel::edited, this, [this](std::string_view key, const ParameterValue& value) {
            ParameterSet next = values();
            next.set(key, value);
            ++edits;
            showValues(next);
        });
        connect(this, &ParameterPanel::resetWanted, this, [this](std::string_view key) {
            ParameterSet next = values();
            next.reset(key);
            showValues(next);
        });
    }
    void set(std::string_view key, const ParameterValue& value) { Q_EMIT edited(key, value); }

    int edits = 0;
};

}  // namespace

class ParameterPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRowOfTheTableHasAnEditorOrAFieldOfItsOwn()
    {
        const OwnedPanel panel;
        for (const ParameterSpec& spec : parameterTable()) {
            const bool isElsewhere = spec.key == key::prompt || spec.key == key::promptSuffix ||
                                     spec.key == key::negative || spec.key == key::model;
            QCOMPARE(panel.findChild<ParameterEditor*>(nameOf(spec)) != nullptr, !isElsewhere);
        }
    }

    void showingADefaultIsNotSettingIt()
    {
        const OwnedPanel panel;
        for (const ParameterSpec& spec : parameterTable())
            QVERIFY(!panel.values().isSet(spec.key));
    }

    void rangesAreTheTables()
    {
        const OwnedPanel panel;
        const auto* strength = editorOf(panel, "strength")->findChild<QDoubleSpinBox*>();
        QCOMPARE(strength->minimum(), findParameter(key::strength)->minimum);
        QCOMPARE(strength->maximum(), findParameter(key::strength)->maximum);
        const auto* seed = editorOf(panel, "seed")->findChild<QDoubleSpinBox*>();
        QCOMPARE(seed->maximum(), findParameter(key::seed)->maximum);
        QCOMPARE(editorOf(panel, "scheduler")->findChild<QComboBox*>()->count(),
                 static_cast<int>(findParameter(key::scheduler)->choices.size()));
    }

    void anEditSetsTheValueAndResetTakesItBack()
    {
        OwnedPanel panel;

        editorOf(panel, "steps")->findChild<QDoubleSpinBox*>()->setValue(7);
        QCOMPARE(panel.values().integer(key::steps), 7);
        QCOMPARE(panel.edits, 1);
        panel.findChild<QToolButton*>("reset.steps")->click();
        QVERIFY(!panel.values().isSet(key::steps));
        QCOMPARE(editorOf(panel, "steps")->findChild<QDoubleSpinBox*>()->value(), 20.0);
    }

    void everyTypeCanBeEdited()
    {
        OwnedPanel panel;
        editorOf(panel, "control")->findChild<QComboBox*>()->setCurrentIndex(1);
        QCOMPARE(panel.values().text(key::control), std::string("canny"));
        editorOf(panel, "audio")->findChild<QCheckBox*>()->setChecked(false);
        QCOMPARE(panel.values().boolean(key::audio), false);
        editorOf(panel, "guidance")->findChild<QDoubleSpinBox*>()->setValue(3.5);
        QCOMPARE(panel.values().real(key::guidance), 3.5);
        QTest::keyClicks(editorOf(panel, "device")->findChild<QLineEdit*>(), ":0");
        QCOMPARE(panel.values().text(key::device), std::string("auto:0"));
    }

    void aModelsDefaultsLoseAgainstThePerson()
    {
        OwnedPanel panel;
        panel.set(key::steps, std::int64_t{9});
        ParameterSet defaults;
        defaults.setDefault(key::steps, std::int64_t{4});
        defaults.setDefault(key::guidance, 2.5);
        ParameterSet values = defaults;
        values.set(key::steps, std::int64_t{9});
        panel.showValues(values);
        QCOMPARE(panel.values().integer(key::steps), 9);
        QCOMPARE(editorOf(panel, "guidance")->findChild<QDoubleSpinBox*>()->value(), 2.5);
        QVERIFY(!panel.values().isSet(key::guidance));
    }

    void scrollingPastANumberLeavesItAlone()
    {
        OwnedPanel panel;
        panel.show();
        auto* box = editorOf(panel, "steps")->findChild<QDoubleSpinBox*>();
        box->clearFocus();
        QWheelEvent event({5, 5},
                          box->mapToGlobal(QPointF(5, 5)),
                          {},
                          {0, 120},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(box, &event);
        QCOMPARE(box->value(), 20.0);
    }

    void aLockedSeedIsNeitherTypedNorDrawn()
    {
        OwnedPanel panel;
        auto* dice = panel.findChild<QToolButton*>("seedDice");
        auto* box = editorOf(panel, "seed")->findChild<QDoubleSpinBox*>();
        dice->click();
        const std::int64_t first = panel.values().integer(key::seed);
        dice->click();
        QVERIFY(panel.values().integer(key::seed) != first);
        QCOMPARE(box->value(), static_cast<double>(panel.values().integer(key::seed)));
        panel.findChild<QToolButton*>("seedLock")->click();
        QVERIFY(!box->isEnabled() && !dice->isEnabled());
        QCOMPARE(panel.edits, 2);
    }

    void changedRowsAreMarked()
    {
        OwnedPanel panel;
        panel.set(key::steps, std::int64_t{9});
        const auto isBold = [&](const char* key) {
            const QWidget* editor = editorOf(panel, key);
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->buddy() == editor)
                    return label->font().bold();
            return false;
        };
        QVERIFY(isBold("steps"));
        QVERIFY(!isBold("guidance"));
    }

    void sectionsFoldAndAreRemembered()
    {
        OwnedPanel panel;
        QCOMPARE(panel.foldedSections(), QStringList("Advanced"));
        QSignalSpy folds(&panel, &ParameterPanel::foldsChanged);
        panel.findChild<QToolButton*>("advancedToggle")->click();
        auto* heading = panel.findChild<QToolButton*>("group.Sampling");
        heading->click();
        QCOMPARE(folds.count(), 2);
        QVERIFY(editorOf(panel, "scheduler")->isHidden());
        QVERIFY(!editorOf(panel, "steps")->isHidden());
        QCOMPARE(panel.foldedSections(), QStringList("Sampling"));
        panel.setFilter("scheduler");
        QVERIFY(!editorOf(panel, "scheduler")->isHidden());
        OwnedPanel other;
        other.setFoldedSections(panel.foldedSections());
        QVERIFY(editorOf(other, "scheduler")->isHidden());
        QCOMPARE(folds.count(), 2);
    }

    void helpOfARowIsSaidWithItsRange()
    {
        OwnedPanel panel;
        QSignalSpy help(&panel, &ParameterPanel::helpChanged);
        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(editorOf(panel, "strength"), &enter);
        QVERIFY(help.last().first().toString().contains("0 to 1"));
    }

    void noEndReadsAsAWord()
    {
        const OwnedPanel panel;
        QCOMPARE(editorOf(panel, "to")->findChild<QDoubleSpinBox*>()->text(), "end");
    }
};

QTEST_MAIN(ParameterPanelTest)
#include "parameter_panel_test.moc"
