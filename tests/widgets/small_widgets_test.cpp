// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip_row.h"
#include "message_bar.h"
#include "number_slider.h"
#include "prompt_edit.h"
#include "svg_icon_engine.h"
#include "task_line.h"

#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace fresco::widgets;

class SmallWidgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aChipGivesItsTextAndStaysChecked()
    {
        ChipRow row;
        row.setChips({{"Winter", "in the winter, snow"}, {"Sepia", "an old sepia photograph"}});
        QSignalSpy chosen(&row, &ChipRow::chosen);
        const auto buttons = row.findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 2);
        buttons[1]->click();
        QCOMPARE(chosen.first().first().toString(), "an old sepia photograph");
        QVERIFY(buttons[1]->isChecked() && !buttons[0]->isChecked());
        row.setCurrentText("something else");
        QVERIFY(!buttons[0]->isChecked() && !buttons[1]->isChecked());
    }

    void chipsBreakIntoLines()
    {
        ChipRow row;
        std::vector<Chip> chips;
        chips.reserve(9);
        for (int i = 0; i < 9; ++i)
            chips.push_back({QString("Style number %1").arg(i), QString::number(i)});
        row.setChips(chips);
        QVERIFY(row.layout()->heightForWidth(200) > 2 * row.layout()->heightForWidth(4000));
    }

    void aMessageKeepsItsDetailsClosed()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.showMessage(MessageKind::Error, "The disk is full.", "write: No space left on device");
        QVERIFY(!bar.isHidden());
        auto* detail = bar.findChild<QLabel*>("messageDetail");
        QVERIFY(detail->isHidden());
        bar.findChild<QToolButton*>("messageMore")->click();
        QVERIFY(!detail->isHidden());
        QCOMPARE(bar.detail(), "write: No space left on device");
        bar.findChild<QToolButton*>("messageClose")->click();
        QVERIFY(bar.isHidden());
    }

    void aMessageShowsMarkupAsItIsWritten()
    {
        MessageBar bar;
        bar.showMessage(MessageKind::Info, "<b>clip</b>.mp4 is open.");
        QCOMPARE(bar.findChild<QLabel*>("messageSentence")->textFormat(), Qt::PlainText);
    }

    void sliderAndBoxAreOneNumber()
    {
        NumberSlider number;
        number.setRange(0.0, 2.0, 0.05);
        QSignalSpy edits(&number, &NumberSlider::valueEdited);
        number.setValue(0.7);
        QCOMPARE(edits.count(), 0);
        QCOMPARE(number.findChild<QSlider*>()->value(), 14);
        number.findChild<QSlider*>()->setValue(20);
        QCOMPARE(number.value(), 1.0);
        QCOMPARE(edits.count(), 1);
        number.findChild<QDoubleSpinBox*>()->setValue(0.25);
        QCOMPARE(number.findChild<QSlider*>()->value(), 5);
        QCOMPARE(edits.count(), 2);
    }

    void aPromptIsOneLine()
    {
        PromptEdit edit(3);
        edit.show();
        edit.setFocus();
        QTest::keyClicks(&edit, "winter");
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClicks(&edit, "  snow");
        QCOMPARE(edit.text(), "winter snow");
    }

    void aReplacedPromptCanBeTakenBack()
    {
        PromptEdit edit(3);
        edit.setPlainText("mine");
        edit.replaceText("in the winter, snow");
        edit.undo();
        QCOMPARE(edit.text(), "mine");
    }

    void aTaskLineLeavesNothingOutAndKeepsTheOrder()
    {
        std::vector<int> worked, delivered;
        {
            TaskLine line;
            const auto add = [&](int number) {
                line.add([&, number]() -> TaskLine::Delivery {
                    worked.push_back(number);
                    return [&, number] { delivered.push_back(number); };
                });
            };
            for (int i = 0; i < 5; ++i)
                add(i);
            QTRY_COMPARE(delivered, (std::vector<int>{0, 1, 2, 3, 4}));
            add(5);
        }
        QCOMPARE(worked.size(), std::size_t{6});  // what was to be written is written, and nobody is told
        QCOMPARE(delivered.size(), std::size_t{5});
    }

    void iconsTakeTheColourOfTheText()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("square.svg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><rect width='24' height='24' "
                   "fill='currentColor'/></svg>");
        file.close();
        const QIcon icon = paletteIcon(file.fileName());
        QPalette palette;
        for (const QColor ink : {QColor(Qt::red), QColor(Qt::green)}) {
            palette.setColor(QPalette::Active, QPalette::ButtonText, ink);
            QGuiApplication::setPalette(palette);
            QCOMPARE(icon.pixmap(16, 16).toImage().pixelColor(8, 8), ink);
        }
        QVERIFY(paletteIcon(folder.filePath("absent.svg")).isNull());
    }
};

QTEST_MAIN(SmallWidgetsTest)
#include "small_widgets_test.moc"
