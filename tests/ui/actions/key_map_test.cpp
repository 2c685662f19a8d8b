// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"
#include "actions/key_map.h"
#include "settings.h"

#include <QAction>
#include <QMainWindow>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace fresco::ui;

class KeyMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActionHasAnIdOfItsOwn()
    {
        QSet<QString> ids;
        for (const ActionSpec& spec : actionTable())
            ids.insert(QString::fromUtf8(spec.id.data(), static_cast<qsizetype>(spec.id.size())));
        QCOMPARE(static_cast<std::size_t>(ids.size()), actionTable().size());
    }

    void noKeyMeansTwoThings_data()
    {
        QTest::addColumn<KeyPreset>("preset");
        QTest::newRow("own") << KeyPreset::Own;
        QTest::newRow("Premiere") << KeyPreset::Premiere;
        QTest::newRow("Resolve") << KeyPreset::Resolve;
    }

    void noKeyMeansTwoThings()
    {
        QFETCH(KeyPreset, preset);
        for (const KeyConflict& conflict : KeyMap(preset).conflicts())
            QFAIL(qPrintable(QString("%1: %2 and %3")
                                 .arg(conflict.keys.toString(), conflict.first.c_str(), conflict.second.c_str())));
    }

    void aPresetNamesOnlyActionsThatExist()
    {
        for (const KeyPreset preset : {KeyPreset::Premiere, KeyPreset::Resolve})
            for (const auto& [id, keys] : keysOf(preset))
                QVERIFY2(std::ranges::any_of(actionTable(), [&](const ActionSpec& spec) { return spec.id == id; }),
                         id.c_str());
    }

    void theUsersKeysComeFirst()
    {
        KeyMap map(KeyPreset::Premiere);
        QCOMPARE(map.keys("cut"), Keys{QKeySequence("Ctrl+K")});
        map.setKeys("cut", {QKeySequence("Ctrl+J")});
        QCOMPARE(map.keys("cut"), Keys{QKeySequence("Ctrl+J")});
        QVERIFY(map.isChanged("cut"));
        map.setKeys("cut", {QKeySequence("Ctrl+K")});
        QVERIFY(!map.isChanged("cut"));
    }

    void aMovedKeyLeavesItsOldAction()
    {
        KeyMap map;
        const QKeySequence undo("Ctrl+Z");
        QCOMPARE(map.ownerOf(undo), "undo");
        map.replace("fit", {}, undo);
        QCOMPARE(map.ownerOf(undo), "fit");
        QVERIFY(map.conflicts().empty());
        QVERIFY(!map.keys("undo").contains(undo));
        map.choose(KeyPreset::Own);
        QCOMPARE(map, KeyMap());
    }

    void anActionHasAnyNumberOfKeys()
    {
        KeyMap map;
        const QKeySequence ctrlY("Ctrl+Y"), f7("F7"), f8("F8");
        const QKeySequence first = map.keys("redo").first();
        map.replace("redo", {}, f7);
        QCOMPARE(map.keys("redo"), (Keys{first, ctrlY, f7}));
        map.replace("redo", ctrlY, f8);
        QCOMPARE(map.keys("redo"), (Keys{first, f8, f7}));
        map.replace("redo", f8, f7);  // one that it has only moves
        QCOMPARE(map.keys("redo"), (Keys{first, f7}));
        map.replace("redo", f7, {});
        map.replace("redo", {}, {});
        QCOMPARE(map.keys("redo"), Keys{first});
        map.replace("redo", {}, ctrlY);
        QVERIFY(!map.isChanged("redo"));
    }

    void allKeysOfAnActionStay()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        KeyMap map(KeyPreset::Premiere);
        map.setKeys("undo", {QKeySequence("Ctrl+;"), QKeySequence("Ctrl+,"), QKeySequence("F9")});
        map.setKeys("redo", {});
        Settings(file).setKeyMap(map);
        QCOMPARE(Settings(file).keyMap(), map);
    }

    void theWindowFollowsTheMap()
    {
        QMainWindow window;
        ActionRegistry actions(&window);
        KeyMap map;
        map.setKeys("fit", {QKeySequence("F9"), QKeySequence("F10")});
        actions.setKeys(map);
        QCOMPARE(actions["fit"]->shortcuts(), (Keys{QKeySequence("F9"), QKeySequence("F10")}));
        QVERIFY(actions["fit"]->toolTip().contains("F9"));
    }
};

QTEST_MAIN(KeyMapTest)
#include "key_map_test.moc"
