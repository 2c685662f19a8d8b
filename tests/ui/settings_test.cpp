// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/translate.h"
#include "settings.h"
#include "viewers/preview_store.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasSetIsThereAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            Settings settings(file);
            settings.setTheme(ThemeChoice::Dark);
            settings.setLanguage(LanguageChoice::Chinese);
            settings.setLastFolder(folder.path());
            settings.setGeometry("abc");
            settings.setHiddenLanes({"graph", "state"});
        }
        const Settings settings(file);
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QCOMPARE(settings.language(), LanguageChoice::Chinese);
        QCOMPARE(settings.lastFolder(), folder.path());
        QCOMPARE(settings.geometry(), "abc");
        QCOMPARE(settings.hiddenLanes(), (QStringList{"graph", "state"}));
    }

    void valuesFromElsewhereDoNoHarm()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue("version", 99);
        raw.setValue("view/theme", 17);
        raw.setValue("view/language", "-3");
        raw.setValue("files/lastFolder", "/no/such/folder");
        raw.sync();
        const Settings settings(file);
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QCOMPARE(settings.language(), LanguageChoice::System);
        QCOMPARE(settings.lastFolder(), QDir::homePath());
        QCOMPARE(QSettings(file, QSettings::IniFormat).value("version").toInt(), 99);
    }

    void recentFilesAreNewestFirstAndFew()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        for (int i = 0; i < 15; ++i)
            settings.addRecentFile(QString::number(i));
        settings.addRecentFile("9");
        QCOMPARE(settings.recentFiles().size(), 10);
        QCOMPARE(settings.recentFiles().first(), "9");
        QCOMPARE(settings.recentFiles().count("9"), 1);
    }

    void aRecentFileCanMoveOrGo()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        for (const char* name : {"c", "b", "a"})
            settings.addRecentFile(name);
        settings.replaceRecentFile("b", "found");
        QCOMPARE(settings.recentFiles(), (QStringList{"a", "found", "c"}));
        settings.replaceRecentFile("found", "c");  // it was in the list under its new name already
        QCOMPARE(settings.recentFiles(), (QStringList{"a", "c"}));
        settings.removeRecentFile("a");
        QCOMPARE(settings.recentFiles(), QStringList{"c"});
    }

    void preferencesStandAtWhatSuitsMost()
    {
        const QTemporaryDir folder;
        const Settings settings(folder.filePath("settings.ini"));
        QVERIFY(settings.modelFolders().isEmpty());
        QVERIFY(settings.cacheFolder().isEmpty());
        QCOMPARE(settings.device(), "auto");
        QCOMPARE(settings.threads(), 0);
        QCOMPARE(settings.autosaveDelay().count(), 2);
        QVERIFY(settings.dropsFrames());
        QVERIFY(settings.snaps());
        QVERIFY(!settings.showsFrameNumbers());
        QCOMPARE(settings.volume(), 1.0);
        QVERIFY(!settings.isMuted());
        QVERIFY(!settings.loops());
        QCOMPARE(settings.compareMode(), fresco::widgets::CompareMode::SideBySide);
        QVERIFY(!settings.reducesMotion());
        QVERIFY(settings.retouchProgram().isEmpty());
        QCOMPARE(settings.filmPattern(), "{film}-{preset}");
        QVERIFY(settings.asks(Question::StopToClose));
        QVERIFY(settings.asks(Question::SaveChanges));
    }

    void preferencesStayAndKeepToTheirRange()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            Settings settings(file);
            settings.setModelFolders({"/a, b", "/c"});
            settings.setDevice("cuda:1");
            settings.setThreads(9999);
            settings.setAutosaveDelay(std::chrono::seconds(0));
            settings.setDropsFrames(false);
            settings.setSnaps(false);
            settings.setShowsFrameNumbers(true);
            settings.setVolume(17.0);
            settings.setMuted(true);
            settings.setLoops(true);
            settings.setCompareMode(fresco::widgets::CompareMode::Onion);
            settings.setReducesMotion(true);
            settings.setRetouchProgram("/usr/bin/krita");
            settings.setFilmPattern("{prompt} {seed}");
            settings.setCacheFolder("/big/cache");
            settings.setAsks(Question::SaveChanges, false);
        }
        const Settings settings(file);
        QCOMPARE(settings.modelFolders(), (QStringList{"/a, b", "/c"}));
        QCOMPARE(settings.device(), "cuda:1");
        QCOMPARE(settings.threads(), 1024);
        QCOMPARE(settings.autosaveDelay().count(), 1);
        QVERIFY(!settings.dropsFrames());
        QVERIFY(!settings.snaps());
        QVERIFY(settings.showsFrameNumbers());
        QCOMPARE(settings.volume(), 1.0);
        QVERIFY(settings.isMuted());
        QVERIFY(settings.loops());
        QCOMPARE(settings.compareMode(), fresco::widgets::CompareMode::Onion);
        QVERIFY(settings.reducesMotion());
        QCOMPARE(settings.retouchProgram(), "/usr/bin/krita");
        QCOMPARE(settings.filmPattern(), "{prompt} {seed}");
        QCOMPARE(settings.cacheFolder(), "/big/cache");
        QVERIFY(!settings.asks(Question::SaveChanges));
        QVERIFY(settings.asks(Question::StopToClose));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
