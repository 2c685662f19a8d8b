// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_registry.h"
#include "actions/key_filter.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>

using namespace fresco::ui;

namespace {

/// A window with the keys of the program and one control of each kind, in the order of Tab.
struct Fixture {
    Fixture()
    {
        window.setCentralWidget(middle);
        home->setFocusPolicy(Qt::StrongFocus);
        list->addItems({"a", "b"});
        volume->setRange(0, 100);
        volume->setValue(50);
        auto* column = new QVBoxLayout(middle);
        for (QWidget* part : std::initializer_list<QWidget*>{home, field, list, box, button, volume})
            column->addWidget(part);
        new KeyFilter(&window, home);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    void tabTo(QWidget* wanted)
    {
        for (int press = 0; press < 10 && !wanted->hasFocus(); ++press)
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    }

    void clickBox() const { QTest::mouseClick(box, Qt::LeftButton, {}, {6, box->height() / 2}); }

    QMainWindow window;
    QWidget* middle = new QWidget(&window);
    QWidget* home = new QWidget(middle);
    QLineEdit* field = new QLineEdit(middle);
    QListWidget* list = new QListWidget(middle);
    QCheckBox* box = new QCheckBox(middle);
    QPushButton* button = new QPushButton(middle);
    QSlider* volume = new QSlider(Qt::Horizontal, middle);
    ActionRegistry actions{&window};
    QSignalSpy play{actions["playPause"], &QAction::triggered};
    QSignalSpy markIn{actions["markIn"], &QAction::triggered};
    QSignalSpy nextKey{actions["nextKey"], &QAction::triggered};
    QSignalSpy nextFrame{actions["nextFrame"], &QAction::triggered};
};

}  // namespace

class KeyFilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typingIsNeverACommand()
    {
        Fixture at;
        at.field->setFocus();
        QTest::keyClick(at.field, Qt::Key_I);
        QCOMPARE(at.field->text(), "i");
        QCOMPARE(at.markIn.count(), 0);
        QTest::keyClick(at.field, Qt::Key_Escape);
        QVERIFY(at.home->hasFocus());
        QTest::keyClick(at.home, Qt::Key_I);
        QCOMPARE(at.markIn.count(), 1);

        at.list->setFocus();
        at.list->setCurrentRow(0);
        QTest::keyClick(at.list, Qt::Key_Down);
        QCOMPARE(at.list->currentRow(), 1);
        QCOMPARE(at.nextKey.count(), 0);
    }

    void aButtonReachedByTabIsPressedByKeys()
    {
        Fixture at;
        at.home->setFocus();
        at.tabTo(at.box);
        QTest::keyClick(at.box, Qt::Key_Space);
        QVERIFY(at.box->isChecked());
        QTest::keyClick(at.box, Qt::Key_Return);
        QVERIFY(!at.box->isChecked());
        QCOMPARE(at.play.count(), 0);
        QTest::keyClick(at.box, Qt::Key_Right);
        QCOMPARE(at.nextFrame.count(), 1);
    }

    void afterAClickSpacePlays()
    {
        Fixture at;
        at.clickBox();
        QVERIFY(at.box->isChecked());
        at.box->setFocus(Qt::MouseFocusReason);
        QTest::keyClick(at.box, Qt::Key_Space);
        QVERIFY(at.box->isChecked());
        QCOMPARE(at.play.count(), 1);

        at.home->setFocus();
        at.tabTo(at.box);
        at.clickBox();
        QVERIFY(!at.box->isChecked());
        QTest::keyClick(at.box, Qt::Key_Space);
        QVERIFY(!at.box->isChecked());
        QCOMPARE(at.play.count(), 2);
    }

    void aButtonThatInheritsTheKeyboardIsNotPressed()
    {
        Fixture at;
        at.box->setFocus(Qt::MouseFocusReason);
        at.box->setEnabled(false);  // Qt passes the keyboard on to the next
        QVERIFY(at.button->hasFocus());
        QSignalSpy clicked(at.button, &QPushButton::clicked);
        QTest::keyClick(at.button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 0);
        QCOMPARE(at.play.count(), 1);
    }

    void aSliderReachedByTabKeepsItsArrows()
    {
        Fixture at;
        at.home->setFocus();
        at.tabTo(at.volume);
        QTest::keyClick(at.volume, Qt::Key_Right);
        QCOMPARE(at.volume->value(), 51);
        QTest::keyClick(at.volume, Qt::Key_Home);
        QCOMPARE(at.volume->value(), 0);
        QCOMPARE(at.nextFrame.count(), 0);
        QTest::keyClick(at.volume, Qt::Key_Space);
        QCOMPARE(at.play.count(), 1);

        at.volume->setFocus(Qt::MouseFocusReason);
        QTest::mouseClick(at.volume, Qt::LeftButton);
        const int clicked = at.volume->value();
        QTest::keyClick(at.volume, Qt::Key_Right);
        QCOMPARE(at.volume->value(), clicked);
        QCOMPARE(at.nextFrame.count(), 1);
    }

    void escGoesHomeFromEverywhere()
    {
        Fixture at;
        for (QWidget* part : std::initializer_list<QWidget*>{at.field, at.list, at.box, at.button, at.volume}) {
            part->setFocus();
            QVERIFY(part->hasFocus());
            QTest::keyClick(part, Qt::Key_Escape);
            QVERIFY(at.home->hasFocus());
        }
        at.home->hide();
        at.field->setFocus();
        QTest::keyClick(at.field, Qt::Key_Escape);
        QVERIFY(!at.field->hasFocus());
    }
};

QTEST_MAIN(KeyFilterTest)
#include "key_filter_test.moc"
