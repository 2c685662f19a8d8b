// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_layouts.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QTest>

using namespace fresco::ui;

namespace {

struct Fixture {
    Fixture()
    {
        for (const char* name : {"inspectorDock",
                                 "overlayDock",
                                 "suggestionDock",
                                 "timelineDock",
                                 "lossDock",
                                 "metricsDock",
                                 "flickerDock",
                                 "otherDock"}) {
            auto* dock = new QDockWidget(name, &window);
            dock->setObjectName(name);
            dock->setWidget(new QWidget(dock));
            window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        }
        window.setCentralWidget(new QWidget(&window));
        window.show();
    }
    QDockWidget* dock(const char* name) { return window.findChild<QDockWidget*>(name); }

    QMainWindow window;
};

}  // namespace

class WindowLayoutsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachLayoutShowsWhatItNames()
    {
        Fixture fixture;
        for (const WindowLayout layout : {WindowLayout::Edit, WindowLayout::Inspect, WindowLayout::Review}) {
            applyLayout(fixture.window, layout);
            for (const DockPlace& place : placesOf(layout)) {
                QCOMPARE(!fixture.dock(place.dock)->isHidden(), place.isShown);
                QCOMPARE(fixture.window.dockWidgetArea(fixture.dock(place.dock)), place.area);
            }
            QVERIFY(fixture.dock("otherDock")->isHidden());
        }
    }

    void docksOfAnAreaAreTabs()
    {
        Fixture fixture;
        applyLayout(fixture.window, WindowLayout::Inspect);
        QCOMPARE(fixture.window.tabifiedDockWidgets(fixture.dock("overlayDock")).size(), 2);
        QCOMPARE(fixture.window.tabifiedDockWidgets(fixture.dock("timelineDock")).size(), 2);
    }

    void aFloatingDockComesBack()
    {
        Fixture fixture;
        fixture.dock("timelineDock")->setFloating(true);
        applyLayout(fixture.window, WindowLayout::Edit);
        QVERIFY(!fixture.dock("timelineDock")->isFloating());
    }

    void aDockThatIsNotThereIsPassedOver()
    {
        Fixture fixture;
        delete fixture.dock("overlayDock");
        applyLayout(fixture.window, WindowLayout::Edit);
        QVERIFY(!fixture.dock("inspectorDock")->isHidden());
    }
};

QTEST_MAIN(WindowLayoutsTest)
#include "window_layouts_test.moc"
