// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_bench.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <algorithm>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

namespace {

QMenu* menuOf(const Bench& bench, const QString& title)
{
    for (const QAction* entry : bench.window->menuBar()->actions())
        if (entry->text() == title)
            return entry->menu();
    return nullptr;
}

/// An entry of a menu or of one below it.
bool offers(const QMenu* menu, const QAction* wanted)
{
    return std::ranges::any_of(menu->actions(), [wanted](const QAction* entry) {
        return entry == wanted || (entry->menu() && offers(entry->menu(), wanted));
    });
}

}  // namespace

class MenusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void theViewMenuListsAllPanelsAndLayouts()
    {
        Bench bench;
        const QMenu* view = menuOf(bench, "&View");
        QVERIFY(view);
        for (const QDockWidget* dock : bench.window->findChildren<QDockWidget*>()) {
            QVERIFY2(offers(view, dock->toggleViewAction()), qPrintable(dock->windowTitle()));
            QVERIFY(!offers(menuOf(bench, "&Window"), dock->toggleViewAction()));
        }
        for (const char* id : {"layoutEdit", "layoutInspect", "layoutReview", "layoutReset"})
            QVERIFY(offers(view, bench.action(id)));
    }

    void recentFilmsAreOfferedWithTheirPath()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        auto* recent = bench.find<QMenu>("recentMenu");
        QVERIFY(recent->isEnabled());
        QCOMPARE(recent->actions().first()->text(), "clip.mp4");
        QCOMPARE(recent->actions().first()->toolTip(), bench.folder.filePath("clip.mp4"));
        bench.window->openFilm(bench.makeFile("other.mp4"));
        QTRY_COMPARE(recent->actions().size(), 2);
        recent->actions().last()->trigger();
        QTRY_VERIFY(bench.window->windowTitle().startsWith("clip[*]"));
    }
};

QTEST_MAIN(MenusTest)
#include "menus_test.moc"
