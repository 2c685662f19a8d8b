// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/key_words_dialog.h"
#include "prompt_edit.h"
#include "prompts/prompt_analysis.h"
#include "prompts/prompt_shelf.h"
#include "prompts/token_gauge.h"
#include "settings.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco::ui;
using fresco::widgets::PromptEdit;

namespace {

/// Every letter is a token.
PromptAnalysis letters()
{
    return {.read = {},
            .counterOf = [](const QString&) { return [](const QString& prompt) { return int(prompt.size()); }; }};
}

struct Bench {
    explicit Bench(KeyWords words) : dialog(std::move(words), {letters(), "model", &shelf}) {}

    PromptEdit* field() const { return dialog.findChild<PromptEdit*>("keyWords"); }
    QString text(const char* label) const { return dialog.findChild<QLabel*>(label)->text(); }
    QPushButton* button(const char* name) const { return dialog.findChild<QPushButton*>(name); }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    PromptShelf shelf{settings};
    KeyWordsDialog dialog;
    QSignalSpy chosen{&dialog, &KeyWordsDialog::chosen};
};

}  // namespace

class KeyWordsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsInheritedIsSeenAndCounts()
    {
        const Bench bench({.frames = {7}, .inherited = "winter", .own = "at night", .owners = 1});
        QCOMPARE(bench.dialog.windowTitle(), "Words of Keyframe 7");
        QCOMPARE(bench.text("inheritedPrompt"), "winter");
        QCOMPARE(bench.field()->text(), "at night");
        QVERIFY(bench.text("keyWordsState").startsWith("Own"));
        QTRY_COMPARE(bench.dialog.findChild<TokenGauge*>()->text(), "16 / 75 tokens");  // winter, at night
    }

    void ownWordsComeAndGo()
    {
        Bench bench({.frames = {7}, .inherited = "winter"});
        QVERIFY(bench.text("keyWordsState").startsWith("Inherited"));
        QVERIFY(!bench.button("keyWordsInherit")->isEnabled());
        bench.field()->replaceText("snow");
        QVERIFY(bench.text("keyWordsState").startsWith("Own"));
        bench.button("keyWordsInherit")->click();
        QVERIFY(bench.text("keyWordsState").startsWith("Inherited"));
        bench.field()->replaceText("rain");
        bench.button("keyWordsTake")->click();
        QCOMPARE(bench.chosen.count(), 1);
        QCOMPARE(bench.chosen[0][0].toString(), "rain");
    }

    void differentWordsStayWhereNobodyChangesThem()
    {
        Bench bench({.frames = {0, 7}, .inherited = "winter", .owners = 1, .areMixed = true});
        QVERIFY(bench.text("keyWordsState").contains("1 of 2 keyframes"));
        bench.button("keyWordsTake")->click();
        QCOMPARE(bench.chosen.count(), 0);
    }

    void differentWordsGoWhenAllAreToInherit()
    {
        Bench bench({.frames = {0, 7}, .inherited = "winter", .owners = 1, .areMixed = true});
        bench.button("keyWordsInherit")->click();
        QVERIFY(bench.text("keyWordsState").startsWith("Inherited"));
        bench.button("keyWordsTake")->click();
        QCOMPARE(bench.chosen.count(), 1);
        QCOMPARE(bench.chosen[0][0].toString(), QString());
    }
};

QTEST_MAIN(KeyWordsDialogTest)
#include "key_words_dialog_test.moc"
