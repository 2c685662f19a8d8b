// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"
#include "entry_popup.h"
#include "prompt_edit.h"
#include "prompt_weight.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace fresco::widgets;

namespace {

/// "a |cat| b" with the selection, or one bar for the cursor.
PromptSelection marked(QString text)
{
    const int begin = static_cast<int>(text.indexOf('|'));
    text.remove(begin, 1);
    const int end = static_cast<int>(text.indexOf('|'));
    if (end < 0)
        return {text, begin, begin};
    text.remove(end, 1);
    return {text, begin, end};
}

}  // namespace

class PromptEditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weightsAreWrittenAsPeopleKnowThem_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("tenths");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* before, int tenths, const char* after) {
            QTest::addRow("%s %d", before, tenths) << before << tenths << after;
        };
        row("a ca|t, red", 1, "a (cat:1.1), red");
        row("a |cat", -1, "a (cat:0.9)");
        row("a cat|", 1, "a (cat:1.1)");
        row("a (ca|t:1.1), red", 1, "a (cat:1.2), red");
        row("a (ca|t:1.1), red", -1, "a cat, red");
        row("a (ca|t)", 1, "a (cat:1.2)");
        row("a (ca|t)", -1, "a cat");
        row("|a cat| sits", 1, "(a cat:1.1) sits");
        row("x | a cat | sits", 1, "x  (a cat:1.1)  sits");
        row("(|a cat|:1.1) sits", 1, "(a cat:1.2) sits");
        row("((old) ca|t:1.5)", -1, "((old) cat:1.4)");
        row("a \\(ca|t\\)", 1, "a \\((cat:1.1)\\)");
        row("(a:10) c, (b|:10)", 1, "(a:10) c, (b:10.0)");
        row("(b|:0)", -1, "(b:0.0)");
        row("a , | b", 1, "a ,  b");
        row("一只|猫，红", 1, "(一只猫:1.1)，红");
    }
    void weightsAreWrittenAsPeopleKnowThem()
    {
        QFETCH(QString, before);
        QFETCH(int, tenths);
        QFETCH(QString, after);
        QCOMPARE(reweighted(marked(before), tenths).text, after);
    }

    void aWeightMayBeChangedAgainAndAgain()
    {
        PromptSelection prompt = marked("a c|at");
        for (int i = 0; i < 3; ++i)
            prompt = reweighted(prompt, 1);
        QCOMPARE(prompt.text, "a (cat:1.3)");
        for (int i = 0; i < 3; ++i)
            prompt = reweighted(prompt, -1);
        QCOMPARE(prompt.text, "a cat");
    }

    void ctrlUpIsOneStepOfTheFieldsHistory()
    {
        PromptEdit edit(3);
        edit.showText("a cat");
        edit.moveCursor(QTextCursor::End);
        QSignalSpy edits(&edit, &PromptEdit::edited);
        QTest::keyClick(&edit, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(edit.text(), "a (cat:1.1)");
        QCOMPARE(edits.last().first().toString(), "a (cat:1.1)");
        edit.undo();
        QCOMPARE(edit.text(), "a cat");
    }

    void whatIsShownIsNotAnEdit()
    {
        PromptEdit edit(3);
        QSignalSpy edits(&edit, &PromptEdit::edited);
        edit.setReader([](const QString& line) {
            return std::vector<PromptStretch>{{0, static_cast<int>(line.size()), 1.2, false}};
        });
        edit.showText("a cat");
        QPalette other = edit.palette();
        other.setColor(QPalette::Window, Qt::black);
        other.setColor(QPalette::WindowText, Qt::white);
        edit.setPalette(other);
        QCoreApplication::processEvents();
        QCOMPARE(edits.count(), 0);
        QTest::keyClicks(&edit, "x");
        QCOMPARE(edits.count(), 1);
    }

    void weightsAreSeen()
    {
        PromptEdit edit(3);
        edit.setReader([](const QString&) {
            return std::vector<PromptStretch>{{0, 1, 1.2, true}, {1, 3, 1.2, false}, {5, 3, 0.5, false}};
        });
        edit.showText("(cat dog");
        const auto formats = edit.document()->firstBlock().layout()->formats();
        QCOMPARE(formats.size(), 3);
        QCOMPARE(formats[0].format.foreground().color(), colour(ColourRole::SubtleText, edit.palette()));
        QCOMPARE(formats[1].format.fontWeight(), static_cast<int>(QFont::DemiBold));
        QVERIFY(formats[2].format.fontItalic());
    }

    void aListIsSearchedByTyping()
    {
        EntryPopup popup(nullptr);
        popup.setEntries({{"winter", "snow"}, {"summer", "warm light"}, {"night", "neon"}});
        QSignalSpy chosen(&popup, &EntryPopup::chosen);
        auto* line = popup.findChild<QLineEdit*>();
        QTest::keyClicks(line, "WARM");
        QCOMPARE(popup.findChild<QListWidget*>()->count(), 1);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void arrowsMoveWhileTyping()
    {
        EntryPopup popup(nullptr);
        popup.setEntries({{"a", {}}, {"b", {}}, {"c", {}}});
        QSignalSpy chosen(&popup, &EntryPopup::chosen);
        auto* line = popup.findChild<QLineEdit*>();
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(chosen.first().first().toInt(), 2);
    }

    void anEntryIsSavedUnderTheNameTypedAndDeleted()
    {
        EntryPopup popup(nullptr);
        popup.setEditable(true);
        popup.setEntries({{"Built in", {}, false}, {"Mine", {}, true}});
        QSignalSpy saved(&popup, &EntryPopup::saveWanted);
        QSignalSpy deleted(&popup, &EntryPopup::deleteWanted);
        auto* list = popup.findChild<QListWidget*>();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(deleted.count(), 0);
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(deleted.first().first().toString(), "Mine");
        auto* line = popup.findChild<QLineEdit*>();
        QTest::keyClicks(line, "Min");
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(saved.first().first().toString(), "Min");
    }
};

QTEST_MAIN(PromptEditTest)
#include "prompt_edit_test.moc"
