// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/key_editor.h"
#include "shortcut_edit.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace fresco::ui;

namespace {

struct Fixture {
    Fixture() { editor.show(); }
    QTreeWidgetItem* item(const QString& name) const
    {
        return tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    KeyEditor editor{KeyMap()};
    void press(const char* button) const { QTest::mouseClick(editor.findChild<QPushButton*>(button), Qt::LeftButton); }

    QTreeWidget* tree = editor.findChild<QTreeWidget*>("keyTree");
    fresco::widgets::ShortcutEdit* keys = editor.findChild<fresco::widgets::ShortcutEdit*>("keyEdit");
    QListWidget* list = editor.findChild<QListWidget*>("keyList");
    QPushButton* assign = editor.findChild<QPushButton*>("keyAssign");
};

}  // namespace

class KeyEditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFreeKeyIsTakenAtOnce()
    {
        Fixture fixture;
        QSignalSpy changed(&fixture.editor, &KeyEditor::changed);
        fixture.tree->setCurrentItem(fixture.item("Fit to Window"));
        QTest::keyClick(fixture.keys, Qt::Key_F9, Qt::ControlModifier);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(fixture.editor.keyMap().keys("fit"), Keys{QKeySequence("Ctrl+F9")});
        QTest::mouseClick(fixture.editor.findChild<QPushButton*>("keyReset"), Qt::LeftButton);
        QCOMPARE(fixture.editor.keyMap(), KeyMap());
    }

    void aKeyThatIsTakenIsAskedFor()
    {
        Fixture fixture;
        fixture.tree->setCurrentItem(fixture.item("Fit to Window"));
        QTest::keyClick(fixture.keys, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(fixture.editor.findChild<QLabel*>("keyConflict")->text().contains("Undo"));
        QCOMPARE(fixture.editor.keyMap(), KeyMap());
        QTest::mouseClick(fixture.assign, Qt::LeftButton);
        QCOMPARE(fixture.editor.keyMap().ownerOf(QKeySequence("Ctrl+Z")), "fit");
        QVERIFY(!fixture.assign->isVisible());
    }

    void backspaceTakesTheKeyAway()
    {
        Fixture fixture;
        fixture.tree->setCurrentItem(fixture.item("Undo"));
        QTest::keyClick(fixture.keys, Qt::Key_Backspace);
        QVERIFY(fixture.editor.keyMap().keys("undo").isEmpty());
    }

    void everyKeyOfACommandIsListedAndChanged()
    {
        Fixture fixture;
        fixture.tree->setCurrentItem(fixture.item("Redo"));
        QCOMPARE(fixture.list->count(), 2);
        fixture.list->setCurrentRow(1);
        QCOMPARE(fixture.keys->keys(), QKeySequence("Ctrl+Y"));
        QTest::keyClick(fixture.keys, Qt::Key_F9, Qt::ControlModifier);
        QCOMPARE(fixture.editor.keyMap().keys("redo"), (Keys{QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+F9")}));
        QCOMPARE(fixture.list->currentRow(), 1);
        fixture.list->setCurrentRow(0);
        fixture.press("keyRemove");
        QCOMPARE(fixture.editor.keyMap().keys("redo"), Keys{QKeySequence("Ctrl+F9")});
        QCOMPARE(fixture.item("Redo")->text(1), "Ctrl+F9");
    }

    void anotherKeyComesBesideTheOthers()
    {
        Fixture fixture;
        fixture.tree->setCurrentItem(fixture.item("Undo"));
        fixture.press("keyAdd");
        QVERIFY(fixture.keys->keys().isEmpty());
        QTest::keyClick(fixture.keys, Qt::Key_F9);
        QCOMPARE(fixture.editor.keyMap().keys("undo"), (Keys{QKeySequence("Ctrl+Z"), QKeySequence("F9")}));
        QCOMPARE(fixture.list->currentRow(), 1);
        fixture.press("keyAdd");
        QTest::keyClick(fixture.keys, Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(fixture.editor.findChild<QLabel*>("keyConflict")->text().contains("Redo"));
        fixture.press("keyAssign");
        QCOMPARE(fixture.editor.keyMap().keys("undo").size(), 3);
        QCOMPARE(fixture.editor.keyMap().keys("redo"), Keys{QKeySequence("Ctrl+Shift+Z")});
        fixture.press("keyReset");
        QCOMPARE(fixture.list->count(), 1);
    }

    void searchFindsNamesAndKeys()
    {
        Fixture fixture;
        auto* search = fixture.editor.findChild<QLineEdit*>("keySearch");
        search->setText("ctrl+z");
        QVERIFY(!fixture.item("Undo")->isHidden());
        QVERIFY(fixture.item("Fit to Window")->isHidden());
        search->setText("fit win");
        QVERIFY(!fixture.item("Fit to Window")->isHidden());
        QVERIFY(fixture.item("File")->isHidden());
    }

    void aPresetIsChosenWhole()
    {
        Fixture fixture;
        auto* preset = fixture.editor.findChild<QComboBox*>("keyPreset");
        QTest::keyClick(preset, Qt::Key_End);
        QCOMPARE(fixture.editor.keyMap(), KeyMap(KeyPreset::Resolve));
        QCOMPARE(fixture.item("Snapping")->text(1), "N");
    }
};

QTEST_MAIN(KeyEditorTest)
#include "key_editor_test.moc"
