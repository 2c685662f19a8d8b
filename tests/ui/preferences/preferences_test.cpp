// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "preferences/machine.h"
#include "preferences/preferences_dialog.h"
#include "support/fake_dialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

#include <atomic>

using namespace fresco;
using namespace fresco::test;
using ui::PreferencesDialog;

namespace {

constexpr std::int64_t kGigabyte = std::int64_t{1} << 30;

struct Cache {
    std::atomic<std::int64_t> bytes = 3 * kGigabyte;
    std::atomic<std::int64_t> limit = 20 * kGigabyte;
    std::atomic<bool> isBroken = false;
    std::atomic<QThread*> thread = nullptr;
};

struct Bench {
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath("settings.ini")};
    FakeDialogs dialogs;
    std::shared_ptr<Cache> cache = std::make_shared<Cache>();
    PreferencesDialog dialog{settings, dialogs, calls(cache)};

    Bench() { dialog.show(); }
    static ui::CacheCalls calls(const std::shared_ptr<Cache>& cache)
    {
        return {.report =
                    [cache] {
                        cache->thread = QThread::currentThread();
                        return CacheReport{
                            .folder = "/cache", .stages = {}, .bytes = cache->bytes, .limitBytes = cache->limit};
                    },
                .clean = [cache](std::int64_t keep) { return cache->bytes.exchange(keep) - keep; },
                .setLimit =
                    [cache](std::int64_t bytes) {
                        if (cache->isBroken)
                            throw Error{ErrorKind::DiskFull, "The disk is full."};
                        cache->limit = bytes;
                    }};
    }
    template <class Widget> Widget* find(const char* name) const { return dialog.findChild<Widget*>(name); }
    QString use() const { return find<QLabel>("prefCacheUse")->text(); }
    void showCache() const
    {
        find<QTabWidget>("preferencePages")->setCurrentIndex(3);
        QTRY_VERIFY(use().contains("3.00 GiB"));
    }
};

}  // namespace

class PreferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choicesAreKeptAndTold()
    {
        Bench bench;
        QSignalSpy themes(&bench.dialog, &PreferencesDialog::themeChosen);
        QSignalSpy languages(&bench.dialog, &PreferencesDialog::languageChosen);
        QSignalSpy drops(&bench.dialog, &PreferencesDialog::dropsFramesChosen);
        QTest::keyClick(bench.find<QComboBox>("prefTheme"), Qt::Key_End);
        QTest::keyClick(bench.find<QComboBox>("prefLanguage"), Qt::Key_Down);
        bench.find<QCheckBox>("prefDropsFrames")->click();
        QCOMPARE(bench.settings.theme(), ui::ThemeChoice::Dark);
        QCOMPARE(bench.settings.language(), ui::LanguageChoice::English);
        QVERIFY(!bench.settings.dropsFrames());
        QCOMPARE(themes.count(), 1);
        QCOMPARE(languages.count(), 1);
        QCOMPARE(drops.first().first().toBool(), false);
    }

    void editingIsKeptAndTold()
    {
        Bench bench;
        QSignalSpy delays(&bench.dialog, &PreferencesDialog::autosaveDelayChosen);
        bench.find<QSpinBox>("prefAutosave")->setValue(30);
        QCOMPARE(bench.settings.autosaveDelay().count(), 30);
        QCOMPARE(delays.count(), 1);
        bench.dialogs.program = "/usr/bin/krita";
        bench.find<QPushButton>("prefRetouchBrowse")->click();
        QCOMPARE(bench.settings.retouchProgram(), "/usr/bin/krita");
        bench.find<QCheckBox>("prefAsksToStop")->click();
        QVERIFY(!bench.settings.asks(ui::Question::StopToClose));
        QVERIFY(bench.settings.asks(ui::Question::SaveChanges));
    }

    void namesOfFilesAreKeptIfTheyMakeNames()
    {
        Bench bench;
        QSignalSpy told(&bench.dialog, &PreferencesDialog::filmPatternChosen);
        auto* field = bench.find<QWidget>("prefFilmNames");
        auto* line = field->findChild<QLineEdit*>("patternLine");
        const auto outcome = [&] { return field->findChild<QLabel*>("patternOutcome")->text(); };
        QCOMPARE(outcome(), "For example: harbour-web.mp4");
        line->setText("{film}, {prompt} {seed}");
        QCOMPARE(bench.settings.filmPattern(), "{film}, {prompt} {seed}");
        QCOMPARE(told.count(), 1);
        QCOMPARE(outcome(), "For example: harbour, in the winter, snow 7.mp4");
        for (const char* flawed : {"", "a/b", "{film} {style}"}) {
            line->setText(flawed);
            QVERIFY2(!outcome().startsWith("For example"), flawed);
            QCOMPARE(bench.settings.filmPattern(), "{film}, {prompt} {seed}");
        }
        QVERIFY(outcome().contains("{style}") && outcome().contains("{preset}"));
        field->findChild<QToolButton*>("patternReset")->click();
        QCOMPARE(bench.settings.filmPattern(), "{film}-{preset}");
        QVERIFY(!field->findChild<QToolButton*>("patternReset")->isEnabled());
        bench.find<QWidget>("prefFrameNames")->findChild<QLineEdit*>("patternLine")->setText("{frame} {time}");
        QCOMPARE(bench.settings.framePattern(), "{frame} {time}");
        QCOMPARE(told.count(), 2);
    }

    void devicesAreThoseOfTheEngine()
    {
        Bench bench;
        bench.settings.setDevice("cuda:3");
        EngineInfo info;
        info.devices = {{"cpu", "Test processor"}, {"cuda:0", "Test card"}};
        bench.dialog.setEngine(info);
        auto* devices = bench.find<QComboBox>("prefDevice");
        QCOMPARE(devices->count(), 4);
        QVERIFY(devices->currentText().contains("not here now"));  // and not silently another
        QTest::keyClick(devices, Qt::Key_Up);
        QCOMPARE(bench.settings.device(), "cuda:0");
    }

    void jobsGetTheMachineUnlessTheirProjectSaysOtherwise()
    {
        Bench bench;
        bench.settings.setDevice("cpu");
        bench.settings.setThreads(3);
        ui::EngineJob job{TranslateRequest{}};
        std::get<TranslateRequest>(job.request).parameters.set(key::threads, std::int64_t{7});
        ui::applyMachine(bench.settings, job);
        const ParameterSet& parameters = std::get<TranslateRequest>(job.request).parameters;
        QCOMPARE(parameters.text(key::device), "cpu");
        QCOMPARE(parameters.integer(key::threads), 7);
        QVERIFY(!parameters.isSet(key::device));
    }

    void theCacheIsLookedAtAndCleanedElsewhere()
    {
        Bench bench;
        bench.showCache();
        QVERIFY(bench.cache->thread != QThread::currentThread());
        QCOMPARE(bench.find<QLineEdit>("prefCachePlace")->text(), "/cache");
        QCOMPARE(bench.find<QDoubleSpinBox>("prefCacheLimit")->value(), 20.0);
        bench.find<QPushButton>("prefCacheClean")->click();
        QVERIFY(!bench.find<QPushButton>("prefCacheClean")->isEnabled());
        QTRY_VERIFY(bench.use().contains("3.00 GiB removed"));
        QVERIFY(bench.find<QPushButton>("prefCacheClean")->isEnabled());
    }

    void theLimitIsSetOrWhyNotIsSaid()
    {
        Bench bench;
        bench.showCache();
        bench.find<QDoubleSpinBox>("prefCacheLimit")->setValue(8.0);
        QTRY_COMPARE(bench.cache->limit.load(), 8 * kGigabyte);
        bench.cache->isBroken = true;
        bench.find<QDoubleSpinBox>("prefCacheLimit")->setValue(9.0);
        QTRY_VERIFY(bench.use().contains("disk is full"));
        QCOMPARE(bench.cache->limit.load(), 8 * kGigabyte);
    }

    void anotherPlaceCountsFromTheNextStart()
    {
        Bench bench;
        bench.showCache();
        bench.dialogs.folderAnswer = "/big/cache";
        bench.find<QPushButton>("prefCacheChoose")->click();
        QCOMPARE(bench.settings.cacheFolder(), "/big/cache");
        qunsetenv("FRESCO_CACHE_DIR");
        ui::applyCacheFolder(bench.settings);
        QCOMPARE(qEnvironmentVariable("FRESCO_CACHE_DIR"), "/big/cache");
        bench.settings.setCacheFolder("/other");
        ui::applyCacheFolder(bench.settings);  // set from outside: that wins
        QCOMPARE(qEnvironmentVariable("FRESCO_CACHE_DIR"), "/big/cache");
        qunsetenv("FRESCO_CACHE_DIR");
        bench.find<QPushButton>("prefCacheOwn")->click();
        QVERIFY(bench.settings.cacheFolder().isEmpty());
    }
};

QTEST_MAIN(PreferencesTest)
#include "preferences_test.moc"
