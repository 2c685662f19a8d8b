// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_dock.h"
#include "flicker/flicker_tool.h"
#include "support/fake_guidance.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

constexpr AskedPlace kAsked{.key = 0, .point = {1.5 / 8, 1.5 / 4}};

QDockWidget* dockOf(QMainWindow& window, QWidget* content)
{
    auto* dock = new QDockWidget(&window);
    dock->setWidget(content);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    return dock;
}

struct Fixture {
    Fixture()
    {
        action.setCheckable(true);
        window.tabifyDockWidget(other, dock);
        dock->hide();
        QObject::connect(&tool, &FlickerTool::markChanged, &window, [this](const auto& changed) { mark = changed; });
        window.show();
    }

    QMainWindow window;
    FlickerDock* answers = new FlickerDock;
    QDockWidget* other = dockOf(window, new QWidget);
    QDockWidget* dock = dockOf(window, answers);
    QAction action;
    FlickerTool tool{
        &action, dock, answers, [](std::int64_t frame) { return std::optional(frame / 12 * 12); }, &action};
    widgets::VectorOverlay mark;
};

}  // namespace

class FlickerToolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theActionBringsTheDockAndTakesItAway()
    {
        Fixture at;
        QSignalSpy putAway(&at.tool, &FlickerTool::putAway);
        at.action.trigger();
        QVERIFY(at.dock->isVisible());
        QVERIFY(at.tool.isOn());
        at.action.trigger();
        QVERIFY(at.dock->isHidden());
        QVERIFY(!at.tool.isOn());
        QCOMPARE(putAway.count(), 1);
    }

    void theActionFollowsTheDock()
    {
        Fixture at;
        at.dock->show();  // as a layout or the View menu does
        QTRY_VERIFY(at.action.isChecked());
        at.other->raise();
        QCoreApplication::processEvents();
        QVERIFY(at.action.isChecked());  // a tab behind another is still there
        at.dock->close();
        QTRY_VERIFY(!at.action.isChecked());
    }

    void whatWasClickedIsMarkedUntilTheToolIsPutAway()
    {
        Fixture at;
        at.action.trigger();
        at.tool.mark(kAsked);
        QCOMPARE(at.mark.dots.size(), std::size_t{1});
        at.answers->ask({.keyframe = {std::make_shared<const GuidanceReport>(movingReport()), 0},
                         .point = kAsked.point,
                         .results = {},
                         .parameters = {}},
                        {});
        QTRY_COMPARE(at.mark.paths.size(), std::size_t{2});
        at.tool.setFrame(40);
        QVERIFY(at.mark.paths.empty());
        at.tool.setFrame(13);
        QCOMPARE(at.mark.paths.size(), std::size_t{2});
        at.dock->close();
        QTRY_VERIFY(at.mark.paths.empty() && at.mark.dots.empty());
        at.action.trigger();
        QTRY_COMPARE(at.mark.paths.size(), std::size_t{2});
        at.answers->clear();
        QVERIFY(at.mark.paths.empty() && at.mark.dots.empty());
    }

    void anotherClickDoesNotWearTheOldAnswer()
    {
        Fixture at;
        at.action.trigger();
        at.tool.mark(kAsked);
        at.answers->ask({.keyframe = {std::make_shared<const GuidanceReport>(movingReport()), 0},
                         .point = kAsked.point,
                         .results = {},
                         .parameters = {}},
                        {});
        QTRY_VERIFY(!at.mark.paths.empty());
        at.tool.mark({.key = 0, .point = {0.5, 0.5}});
        QVERIFY(at.mark.paths.empty());
        QCOMPARE(at.mark.dots.size(), std::size_t{1});
    }
};

QTEST_MAIN(FlickerToolTest)
#include "flicker_tool_test.moc"
