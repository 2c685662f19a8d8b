// SPDX-License-Identifier: GPL-3.0-or-later
#include "entry_popup.h"
#include "fresco/error.h"
#include "presets/preset_button.h"
#include "presets/preset_files.h"
#include "presets/preset_shelf.h"

#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

ParameterSet sample()
{
    ParameterSet set;
    set.set(key::steps, std::int64_t{12});
    set.set(key::guidance, 3.5);
    set.set(key::temporalAttention, false);
    set.set(key::scheduler, std::string{"lcm"});
    set.set(key::prompt, std::string{"winter"});
    set.set(key::seed, std::int64_t{7});
    set.set(key::from, std::int64_t{10});
    return set;
}

QString put(const QTemporaryDir& folder, const QByteArray& text)
{
    QFile file(folder.filePath("given.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

QString sentenceOf(const QString& path)
{
    try {
        (void)readPreset(path);
    } catch (const Error& error) {
        return QString::fromStdString(error.message());
    }
    return "no error";
}

}  // namespace

class PresetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPresetComesBackWithoutWhatIsTheFilms()
    {
        const QTemporaryDir folder;
        const QString path = presetPath(folder.path(), "Winter look");
        writePreset(path, sample());
        const ParameterPreset read = readPreset(path);
        QCOMPARE(read.name, "Winter look");
        QCOMPARE(read.parameters.values().size(), 4U);
        QCOMPARE(read.parameters.integer(key::steps), 12);
        QCOMPARE(read.parameters.boolean(key::temporalAttention), false);
    }

    void choosingOneLeavesPromptSeedAndRangeAlone()
    {
        ParameterPreset preset;
        preset.parameters.set(key::resolution, std::int64_t{256});
        preset.parameters.set(key::prompt, std::string{"of somebody else"});
        const ParameterSet set = withPreset(sample(), preset);
        QCOMPARE(set.text(key::prompt), std::string("winter"));
        QCOMPARE(set.integer(key::seed), 7);
        QCOMPARE(set.integer(key::from), 10);
        QCOMPARE(set.integer(key::resolution), 256);
        QVERIFY(!set.isSet(key::steps));
    }

    void builtInOnesAreThree()
    {
        const auto presets = builtInPresets();
        QCOMPARE(presets.size(), 3U);
        QVERIFY(presets[0].parameters.integer(key::steps) < presets[1].parameters.integer(key::steps));
        QVERIFY(presets[0].parameters.integer(key::resolution) < presets[1].parameters.integer(key::resolution));
        QVERIFY(presets[2].parameters.boolean(key::reference));
        QVERIFY(!presets[0].isOwn);
    }

    void aDamagedFileIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray(R"({"steps": 3)");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("out of range") << QByteArray(R"({"steps": -1})");
        QTest::newRow("other type") << QByteArray(R"({"steps": {}})");
        QTest::newRow("huge") << QByteArray(R"({"warmup": 1e999})");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\x00", 3);
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("too large") << QByteArray(2 << 20, ' ');
    }
    void aDamagedFileIsOneSentence()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const QString sentence = sentenceOf(put(folder, text));
        QVERIFY2(sentence.contains("given.json") && sentence.endsWith('.'), qPrintable(sentence));
        QVERIFY(findPresets(folder.path()).empty());
    }

    void namesCannotLeaveTheFolder()
    {
        for (const char* name : {"../../x", "..", ".hidden", "a/b", "a:b?"})
            QCOMPARE(QFileInfo(presetPath("/p", name)).absolutePath(), "/p");
        QVERIFY(!presetPath("/p", ".hidden").contains("/."));
    }

    void theShelfSavesAndRemoves()
    {
        const QTemporaryDir folder;
        PresetShelf shelf(folder.path());
        QTRY_COMPARE(shelf.presets().size(), 3U);
        shelf.save("Mine", sample());
        QTRY_COMPARE(shelf.presets().size(), 4U);
        QCOMPARE(shelf.presets().back().name, "Mine");
        shelf.remove("Mine");
        QTRY_COMPARE(shelf.presets().size(), 3U);
    }

    void importingReplacesNothing()
    {
        const QTemporaryDir folder;
        const QTemporaryDir given;
        PresetShelf shelf(folder.path());
        shelf.save("given", sample());
        QTRY_COMPARE(shelf.presets().size(), 4U);
        QSignalSpy imported(&shelf, &PresetShelf::imported);
        shelf.importFile(put(given, R"({"steps": 5})"));
        QTRY_COMPARE(imported.count(), 1);
        QTRY_COMPARE(shelf.presets().size(), 5U);
        QCOMPARE(readPreset(presetPath(folder.path(), "given")).parameters.integer(key::steps), 12);
        QCOMPARE(readPreset(presetPath(folder.path(), "given 2")).parameters.integer(key::steps), 5);
    }

    void aFailedImportIsTold()
    {
        const QTemporaryDir folder;
        const QTemporaryDir given;
        PresetShelf shelf(folder.path());
        QSignalSpy failed(&shelf, &PresetShelf::failed);
        shelf.importFile(put(given, "{"));
        QTRY_COMPARE(failed.count(), 1);
    }

    void theButtonListsAndChooses()
    {
        const QTemporaryDir folder;
        PresetShelf shelf(folder.path());
        PresetButton button(shelf, nullptr);
        button.showParameters(sample());
        QSignalSpy chosen(&button, &PresetButton::chosen);
        auto* popup = button.findChild<widgets::EntryPopup*>();
        QCOMPARE(popup->findChild<QListWidget*>()->count(), 3);
        Q_EMIT popup->chosen(0);
        QCOMPARE(chosen.first().first().value<ParameterPreset>(), builtInPresets()[0]);
        Q_EMIT popup->saveWanted("Mine");
        QTRY_COMPARE(popup->findChild<QListWidget*>()->count(), 4);
        QCOMPARE(shelf.presets().back().parameters.integer(key::steps), 12);
    }
};

QTEST_MAIN(PresetsTest)
#include "presets_test.moc"
