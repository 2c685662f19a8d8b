// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/worded_error.h"
#include "support/window_bench.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace fresco;
using namespace fresco::test;

class SideWindowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void eachOpensOnceAndIsRaised_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("models") << "modelManager"
                                << "modelManager";
        QTest::newRow("preferences") << "preferences"
                                     << "preferences";
        QTest::newRow("log") << "showLog"
                             << "logWindow";
    }
    void eachOpensOnceAndIsRaised()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        WindowBench bench;
        const auto windows = [&] { return bench.window->findChildren<QDialog*>(name); };
        QVERIFY(windows().isEmpty());
        bench.action(id.toStdString())->trigger();
        QCOMPARE(windows().size(), 1);
        QDialog* opened = windows().first();
        QVERIFY(opened->isVisible() && !opened->isModal());
        QApplication::setActiveWindow(&*bench.window);
        bench.action(id.toStdString())->trigger();
        QCOMPARE(windows(), QList<QDialog*>{opened});
        QTRY_VERIFY(opened->isActiveWindow());
        opened->close();
        QTRY_VERIFY(windows().isEmpty());
        bench.action(id.toStdString())->trigger();
        QCOMPARE(windows().size(), 1);
    }

    void theyFollowTheLanguage()
    {
        WindowBench bench;
        for (const char* id : {"modelManager", "preferences", "showLog"})
            bench.action(id)->trigger();
        const auto titles = [&] {
            QStringList found;
            for (const char* name : {"modelManager", "preferences", "logWindow"})
                found << bench.find<QDialog>(name)->windowTitle();
            return found;
        };
        bench.action("languageEnglish")->trigger();
        QCOMPARE(titles(), (QStringList{"Models", "Preferences", "Log"}));
        bench.action("languageChinese")->trigger();
        QTRY_COMPARE(titles(), (QStringList{"模型", "首选项", "日志"}));
        bench.action("languageEnglish")->trigger();
        QTRY_COMPARE(titles(), (QStringList{"Models", "Preferences", "Log"}));
    }

    void aModelIsCheckedByTheEngine()
    {
        WindowBench bench;
        std::filesystem::path asked;
        bench.engine->check = [&](const auto& folder) {
            asked = folder;
            ModelInfo model;
            model.folder = folder;
            model.name = "Test model";
            ModelPart& unet = model.parts.emplace_back();
            unet.name = "unet";
            unet.problem = worded("The weights are cut off.");
            return model;
        };
        bench.action("modelManager")->trigger();
        auto* tree = bench.find<QTreeWidget>("modelTree");
        QTRY_COMPARE(tree->topLevelItemCount(), 1);
        tree->setCurrentItem(tree->topLevelItem(0));
        bench.find<QPushButton>("modelCheck")->click();
        QTRY_VERIFY(bench.label("modelFacts")->text().contains("The weights are cut off."));
        QVERIFY(asked == "/models/test");
        bench.engine->check = [](const auto&) -> ModelInfo {
            throw WordedError{ErrorKind::NotFound, worded("There is no such model.")};
        };
        bench.find<QPushButton>("modelCheck")->click();
        QTRY_VERIFY(bench.label("modelFacts")->text().contains("There is no such model."));
    }

    void theKeyboardMapIsWritten()
    {
        WindowBench bench;
        bench.dialogs.output = bench.folder.filePath("keys.html");
        bench.action("keyboardMap")->trigger();
        QTRY_VERIFY(QFile::exists(bench.dialogs.output));
        QVERIFY(bench.dialogs.suggested.endsWith("/fresco-studio-keys.pdf"));
        bench.dialogs.output = bench.folder.filePath("nowhere/keys.html");
        bench.action("keyboardMap")->trigger();
        QTRY_VERIFY(bench.banner().contains("cannot be written"));
    }
};

QTEST_MAIN(SideWindowsTest)
#include "side_windows_test.moc"
