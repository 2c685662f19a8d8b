// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/recent_menu.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco::ui;

namespace {

void makeFile(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

}  // namespace

class RecentMenuTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoOfOneNameHaveTheirFolders()
    {
        QCOMPARE(recentTitles({"/a/p.fresco", "/b/p.fresco", "/a/q.fresco", QDir::homePath() + "/c/p.fresco"}),
                 (QStringList{"p.fresco — /a", "p.fresco — /b", "q.fresco", "p.fresco — ~/c"}));
    }

    void theWholePathIsInTheTip()
    {
        RecentMenu menu(nullptr);
        menu.setFiles({"/films/cats & dogs.mp4"});
        QVERIFY(menu.toolTipsVisible());
        QCOMPARE(menu.actions().first()->toolTip(), "/films/cats & dogs.mp4");
        QCOMPARE(menu.actions().first()->text(), "cats && dogs.mp4");
        QSignalSpy chosen(&menu, &RecentMenu::chosen);
        menu.actions().first()->trigger();
        QCOMPARE(chosen.value(0).value(0).toString(), "/films/cats & dogs.mp4");
    }

    void whatIsGoneIsGrey()
    {
        const QTemporaryDir folder;
        const QString there = folder.filePath("there.mp4"), gone = folder.filePath("gone.mp4");
        makeFile(there);
        RecentMenu menu(nullptr);
        menu.setFiles({gone, there});
        menu.popup({});
        QTRY_VERIFY(!menu.actions()[0]->isEnabled());
        QVERIFY(menu.actions()[0]->toolTip().contains("not there"));
        QVERIFY(menu.actions()[1]->isEnabled());
        menu.close();
        makeFile(gone);  // it has come back
        menu.popup({});
        QTRY_VERIFY(menu.actions()[0]->isEnabled());
        menu.close();
    }
};

QTEST_MAIN(RecentMenuTest)
#include "recent_menu_test.moc"
