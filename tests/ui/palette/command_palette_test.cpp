// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_registry.h"
#include "palette/command_list.h"
#include "palette/command_palette.h"
#include "palette/fuzzy_match.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace fresco::ui;

namespace {

struct Fixture {
    Fixture()
    {
        window.resize(1280, 720);
        window.show();
        palette.open();
    }
    QString first() const { return list->model()->index(0, 0).data().toString(); }

    QMainWindow window;
    ActionRegistry actions{&window};
    CommandPalette palette{actions, &window};
    QLineEdit* query = palette.findChild<QLineEdit*>("paletteQuery");
    QListView* list = palette.findChild<QListView*>("paletteList");
};

}  // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lettersInOrderAreFound()
    {
        QVERIFY(fuzzyScore("rf", "Render Film"));
        QVERIFY(fuzzyScore("film render", "Render Film"));
        QVERIFY(!fuzzyScore("fmx", "Render Film"));
        QCOMPARE(fuzzyScore("", "anything"), 0);
        QVERIFY(fuzzyScore("rf", "Render Film") > fuzzyScore("rf", "Surface"));
        QVERIFY(fuzzyScore("fit", "Fit to Window") > fuzzyScore("fit", "First Frame in Time"));
        QVERIFY(fuzzyScore("渲染", "渲染影片"));
    }

    void theListIsAProperModel()
    {
        QMainWindow window;
        ActionRegistry actions(&window);
        CommandList list(actions);
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(static_cast<std::size_t>(list.rowCount()), actionTable().size());
        list.setQuery("zoom");
        QVERIFY(list.rowCount() >= 2);
        list.setQuery("qqqqq");
        QCOMPARE(list.rowCount(), 0);
    }

    void enterDoesTheFirst()
    {
        Fixture fixture;
        QSignalSpy fit(fixture.actions["fit"], &QAction::triggered);
        QSignalSpy recent(&fixture.palette, &CommandPalette::recentChanged);
        QTest::keyClicks(fixture.query, "fit to");
        QCOMPARE(fixture.first(), "Fit to Window");
        QTest::keyClick(fixture.query, Qt::Key_Return);
        QTRY_COMPARE(fit.count(), 1);
        QVERIFY(!fixture.palette.isVisible());
        QCOMPARE(recent.last().first().toStringList(), QStringList{"fit"});
        fixture.palette.open();
        QCOMPARE(fixture.first(), "Fit to Window");
    }

    void arrowsChooseWhileOneTypes()
    {
        Fixture fixture;
        QTest::keyClicks(fixture.query, "zoom");
        QTest::keyClick(fixture.query, Qt::Key_Down);
        QCOMPARE(fixture.list->currentIndex().row(), 1);
        QTest::keyClick(fixture.query, Qt::Key_Up);
        QTest::keyClick(fixture.query, Qt::Key_Up);
        QCOMPARE(fixture.list->currentIndex().row(), 0);
        QTest::keyClick(fixture.query, Qt::Key_Escape);
        QVERIFY(!fixture.palette.isVisible());
    }

    void whatCannotBeDoneSaysWhy()
    {
        Fixture fixture;
        QAction* render = fixture.actions["renderFilm"];
        render->setEnabled(false);
        render->setToolTip("Open a video first.");
        QSignalSpy triggered(render, &QAction::triggered);
        QTest::keyClicks(fixture.query, "render film");
        QCOMPARE(fixture.palette.findChild<QLabel*>("paletteHint")->text(), "Open a video first.");
        QTest::keyClick(fixture.query, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(triggered.count(), 0);
        QVERIFY(fixture.palette.isVisible());
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
