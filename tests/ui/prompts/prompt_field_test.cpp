// SPDX-License-Identifier: GPL-3.0-or-later
#include "entry_popup.h"
#include "prompt_edit.h"
#include "prompts/prompt_field.h"
#include "prompts/token_gauge.h"
#include "prompts/token_meter.h"
#include "settings.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace fresco::ui;

namespace {

/// A token a letter; the folder "none" has no counter.
PromptAnalysis letters(std::atomic<int>* loads = nullptr, QThread** thread = nullptr)
{
    return {{}, [=](const QString& folder) -> CountTokens {
                if (loads)
                    ++*loads;
                if (thread)
                    *thread = QThread::currentThread();
                if (folder == "none")
                    return {};
                return [](const QString& prompt) { return static_cast<int>(prompt.size()); };
            }};
}

}  // namespace

class PromptFieldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokensAreCountedElsewhereAndTheFilesReadOnce()
    {
        std::atomic<int> loads = 0;
        QThread* thread = nullptr;
        TokenMeter meter;
        QSignalSpy counted(&meter, &TokenMeter::counted);
        meter.setAnalysis(letters(&loads, &thread));
        meter.count("abc");
        meter.setModel("model");
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(counted.last().first().value<std::optional<int>>(), std::optional<int>(3));
        meter.count("abcd");
        QTRY_COMPARE(counted.count(), 2);
        QCOMPARE(counted.last().first().value<std::optional<int>>(), std::optional<int>(4));
        QCOMPARE(loads.load(), 1);
        QVERIFY(thread && thread != QThread::currentThread());
    }

    void aModelWithoutATokenizerShowsNoCount()
    {
        PromptField field(PromptField::Shelf::History, 3, nullptr);
        field.setAnalysis(letters());
        field.setModelFolder("model");
        field.showText("abc");
        auto* gauge = field.findChild<TokenGauge*>();
        QTRY_VERIFY(!gauge->isHidden());
        QTRY_COMPARE(gauge->text(), "3 / 75 tokens");
        field.setModelFolder("none");
        QTRY_VERIFY(gauge->isHidden());
    }

    void addedWordsCountAndPartsAreSaid()
    {
        PromptField field(PromptField::Shelf::History, 3, nullptr);
        field.setAnalysis(letters());
        field.setModelFolder("model");
        field.showText("abc");
        field.setAddedWords(QString(75, 'x'));
        auto* gauge = field.findChild<TokenGauge*>();
        QTRY_COMPARE(gauge->text(), "78 / 150 tokens");
        QVERIFY(gauge->toolTip().contains('2'));
    }

    void historyIsBoundedAndNewestFirst()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("s.ini"));
        PromptShelf shelf(settings);
        for (int i = 0; i < 60; ++i)
            shelf.remember(QString("prompt %1").arg(i));
        shelf.remember("prompt  30");
        shelf.remember("   ");
        QCOMPARE(shelf.history().size(), 50);
        QCOMPARE(shelf.history().first(), "prompt 30");
        QCOMPARE(shelf.history().count("prompt 30"), 1);
    }

    void anEarlierPromptComesBackAsAnEdit()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("s.ini"));
        PromptShelf shelf(settings);
        PromptField field(PromptField::Shelf::History, 3, nullptr);
        field.setShelf(&shelf);
        shelf.remember("winter");
        shelf.remember("summer");
        QSignalSpy edits(&field, &PromptField::edited);
        Q_EMIT field.findChild<fresco::widgets::EntryPopup*>()->chosen(1);
        QCOMPARE(field.text(), "winter");
        QCOMPARE(edits.count(), 1);
        field.edit()->undo();
        QCOMPARE(field.text(), "");
    }

    void presetsAreKeptByKind()
    {
        const QTemporaryDir folder;
        {
            Settings settings(folder.filePath("s.ini"));
            PromptShelf shelf(settings);
            PromptField negative(PromptField::Shelf::Negative, 2, nullptr);
            negative.setShelf(&shelf);
            negative.showText("blurry");
            Q_EMIT negative.findChild<fresco::widgets::EntryPopup*>()->saveWanted("no blur/soft");
            QCOMPARE(shelf.presets(PromptKind::Added).size(), 0U);
        }
        Settings settings(folder.filePath("s.ini"));
        PromptShelf shelf(settings);
        const std::vector<NamedPrompt> expected{{"no blur/soft", "blurry"}};
        QCOMPARE(shelf.presets(PromptKind::Negative), expected);
        shelf.remove(PromptKind::Negative, "no blur/soft");
        QCOMPARE(shelf.presets(PromptKind::Negative).size(), 0U);
    }
};

QTEST_MAIN(PromptFieldTest)
#include "prompt_field_test.moc"
