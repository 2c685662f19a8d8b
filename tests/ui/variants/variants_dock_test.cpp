// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_cell.h"
#include "variants/variant_form.h"
#include "variants/variant_grid.h"
#include "variants/variant_wishes.h"
#include "variants/variants_dock.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

QImage picture(Qt::GlobalColor colour)
{
    QImage image(32, 18, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

Recipe recipeOfSeed(std::int64_t seed)
{
    Recipe recipe;
    recipe.parameters.set(key::seed, seed);
    return recipe;
}

/// Four seeds, all done but the last.
struct Filled : VariantsDock {
    Filled()
    {
        resize(600, 500);
        variants().start(24, seedVariants(7, 4));
        for (int i = 0; i < 3; ++i)
            variants().setDone(i, picture(Qt::red), recipeOfSeed(7 + i));
    }
};

}  // namespace

class VariantsDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seedsFollowEachOther()
    {
        const auto variants = seedVariants(4294967294, 3);
        QCOMPARE(variants.size(), 3U);
        QCOMPARE(variants[0].integer(key::seed), 4294967294);
        QCOMPARE(variants[2].integer(key::seed), 0);
        QCOMPARE(seedVariants(0, 1000).size(), static_cast<std::size_t>(kMostVariants));
    }

    void promptsAreOneALine()
    {
        const auto variants = promptVariants("  winter \n\nsummer\nwinter\n");
        QCOMPARE(variants.size(), 2U);
        QCOMPARE(variants[0].text(key::prompt), std::string("winter"));
        QCOMPARE(variants[1].text(key::prompt), std::string("summer"));
    }

    void changesWinOverTheProject()
    {
        ParameterSet base;
        base.set(key::seed, std::int64_t{1});
        base.set(key::steps, std::int64_t{9});
        const ParameterSet set = merged(base, seedVariants(5, 1)[0]);
        QCOMPARE(set.integer(key::seed), 5);
        QCOMPARE(set.integer(key::steps), 9);
    }

    void theListIsASoundModel()
    {
        VariantList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.start(24, seedVariants(1, 3));
        QSignalSpy changed(&list, &VariantList::dataChanged);
        list.setRunning(1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        list.setDone(1, picture(Qt::red), recipeOfSeed(2));
        list.setFailed(2, "No memory.");
        list.setDone(7, {}, {});
        list.stop();
        QCOMPARE(list.count(), 2);
        QCOMPARE(list.at(0).state, VariantState::Done);
        QCOMPARE(list.at(1).problem, "No memory.");
    }

    void theFormAsksForWhatItShows()
    {
        VariantsDock dock;
        QSignalSpy wanted(&dock, &VariantsDock::variantsWanted);
        dock.showProject(40, "winter");
        dock.findChild<QSpinBox*>("variantCount")->setValue(3);
        dock.findChild<QPushButton*>("startVariants")->click();
        const auto changes = wanted.first().first().value<std::vector<ParameterSet>>();
        QCOMPARE(changes.size(), 3U);
        QCOMPARE(changes[2].integer(key::seed), 42);
        dock.findChild<QComboBox*>("variantKind")->setCurrentIndex(1);
        auto* prompts = dock.findChild<QPlainTextEdit*>("variantPrompts");
        QCOMPARE(prompts->toPlainText(), "winter");
        prompts->setPlainText("");
        QVERIFY(!dock.findChild<QPushButton*>("startVariants")->isEnabled());
    }

    void whatWasTypedStays()
    {
        VariantForm form;
        form.findChild<QPlainTextEdit*>("variantPrompts")->setPlainText("mine");
        form.showProject(1, "the project's");
        QCOMPARE(form.findChild<QPlainTextEdit*>("variantPrompts")->toPlainText(), "mine");
    }

    void whileItWorksTheButtonStops()
    {
        VariantsDock dock;
        QSignalSpy stop(&dock, &VariantsDock::stopWanted);
        dock.setRunning(true);
        dock.findChild<QPushButton*>("startVariants")->click();
        QCOMPARE(stop.count(), 1);
    }

    void arrowsMoveAndEnterKeeps()
    {
        Filled dock;
        QSignalSpy kept(&dock, &VariantsDock::kept);
        QTest::keyClick(dock.grid(), Qt::Key_Left);
        QCOMPARE(dock.grid()->current(), 0);
        QTest::keyClick(dock.grid(), Qt::Key_Right);
        QTest::keyClick(dock.grid(), Qt::Key_Return);
        QCOMPARE(kept.last().first().toInt(), 1);
        dock.grid()->setCurrent(3);
        QTest::keyClick(dock.grid(), Qt::Key_Return);
        QCOMPARE(kept.count(), 1);
        QVERIFY(!dock.findChild<QPushButton*>("keepVariant")->isEnabled());
    }

    void allCellsHaveOneZoom()
    {
        Filled dock;
        auto* first = dock.findChild<VariantCell*>("variant0");
        auto* last = dock.findChild<VariantCell*>("variant3");
        const widgets::ViewTransform close{false, 4.0, {0.2, 0.3}};
        Q_EMIT first->viewEdited(close);
        QCOMPARE(first->view(), close);
        QCOMPARE(last->view(), close);
        dock.variants().start(24, seedVariants(0, 2));
        QCOMPARE(dock.findChild<VariantCell*>("variant1")->view(), close);
    }

    void aPictureGivesItsSettings()
    {
        Filled dock;
        QSignalSpy settings(&dock, &VariantsDock::settingsWanted);
        dock.grid()->setCurrent(2);
        dock.findChild<QPushButton*>("settingsFromVariant")->click();
        QCOMPARE(settings.first().first().value<Recipe>().parameters.integer(key::seed), 9);
        Q_EMIT dock.grid()->menuWanted(1, {});
        auto* menu = dock.findChild<QMenu*>("variantMenu");
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->close();
    }

    void cellsAreAsLargeAsTheyCanBe()
    {
        QCOMPARE(VariantGrid::columnsFor(4, {800, 450}, 16.0 / 9.0), 2);
        QCOMPARE(VariantGrid::columnsFor(4, {200, 900}, 16.0 / 9.0), 1);
        QCOMPARE(VariantGrid::columnsFor(4, {1600, 200}, 16.0 / 9.0), 4);
        QCOMPARE(VariantGrid::columnsFor(0, {100, 100}, 1.0), 1);
    }

    void anEmptyDockHasNothingToKeep()
    {
        VariantsDock dock;
        dock.variants().start(0, seedVariants(0, 2));
        dock.variants().clear();
        QCOMPARE(dock.grid()->current(), -1);
        QVERIFY(!dock.findChild<QPushButton*>("keepVariant")->isEnabled());
        QTest::keyClick(dock.grid(), Qt::Key_Right);
        QCOMPARE(dock.grid()->current(), -1);
    }
};

QTEST_MAIN(VariantsDockTest)
#include "variants_dock_test.moc"
