// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "models/model_manager.h"
#include "models/models_page.h"
#include "settings.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace fresco;
using namespace fresco::test;
using ui::ModelManager;

namespace {

std::vector<ui::ModelChoice> twoModels()
{
    std::vector<ui::ModelChoice> models = fakeModels();
    ui::ModelChoice dreamer;
    dreamer.info.name = "Dreamer";
    dreamer.info.folder = "/models/dreamer";
    dreamer.info.parts = {{.name = "unet", .file = {}, .bytes = 2048, .problem = {}},
                          {.name = "vae", .file = {}, .bytes = 0, .problem = "The file vae/x is missing."}};
    models.push_back(dreamer);
    return models;
}

struct Bench {
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath("settings.ini")};
    FakeDialogs dialogs;
    std::shared_ptr<std::atomic<int>> lists = std::make_shared<std::atomic<int>>(0);
    ModelManager manager{[lists = lists] {
                             ++*lists;
                             return twoModels();
                         },
                         settings,
                         dialogs};
    QTreeWidget* tree = manager.findChild<QTreeWidget*>("modelTree");

    Bench()
    {
        manager.show();
        [[maybe_unused]] const bool listed = QTest::qWaitFor([&] { return tree->topLevelItemCount() == 2; });
    }
    void click(const char* name) const
    {
        auto* button = manager.findChild<QPushButton*>(name);
        QVERIFY(button->isEnabled());
        button->click();
    }
    QString facts() const { return manager.findChild<QLabel*>("modelFacts")->text(); }
};

void makeModel(const QString& folder)
{
    QDir().mkpath(folder);
    QFile index(folder + "/model_index.json");
    QVERIFY(index.open(QIODevice::WriteOnly));
}

}  // namespace

class ModelManagerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelsAndTheirPartsAreListed()
    {
        Bench bench;
        QCOMPARE(bench.tree->topLevelItem(0)->text(1), "Demo model (styles: 2)");
        QTreeWidgetItem* dreamer = bench.tree->topLevelItem(1);
        QCOMPARE(dreamer->text(3), "One part cannot be used");
        QVERIFY(dreamer->isExpanded());  // what is wrong is seen at once
        QCOMPARE(dreamer->child(1)->text(3), "The file vae/x is missing.");
        bench.tree->setCurrentItem(dreamer->child(1));
        QVERIFY(bench.facts().contains("/models/dreamer") && bench.facts().contains("vae/x"));
    }

    void aModelIsChosen()
    {
        Bench bench;
        QSignalSpy chosen(&bench.manager, &ModelManager::modelChosen);
        QVERIFY(!bench.manager.findChild<QPushButton*>("modelUse")->isEnabled());  // the bundled one is in use
        bench.tree->setCurrentItem(bench.tree->topLevelItem(1));
        bench.click("modelUse");
        QCOMPARE(chosen.last().first().toString(), "/models/dreamer");
        QVERIFY(bench.tree->topLevelItem(1)->text(0).contains("in use"));
        bench.tree->setCurrentItem(bench.tree->topLevelItem(0));
        bench.click("modelUse");
        QCOMPARE(chosen.last().first().toString(), "");  // as the parameter has it
    }

    void aCheckSaysWhatItFound()
    {
        Bench bench;
        QSignalSpy wanted(&bench.manager, &ModelManager::checkWanted);
        bench.tree->setCurrentItem(bench.tree->topLevelItem(1));
        bench.click("modelCheck");
        QCOMPARE(wanted.last().first().toString(), "/models/dreamer");
        ModelInfo checked = twoModels()[1].info;
        checked.parts[0].problem = "The weights are cut off.";
        bench.manager.models()->showCheck(checked);
        QVERIFY(bench.facts().contains("cut off"));
        QCOMPARE(bench.tree->topLevelItem(1)->text(3), "2 parts cannot be used");
        bench.manager.models()->showCheckFailure("/models/dreamer",
                                                 {ErrorKind::NotFound, "There is no such model.", {}});
        QVERIFY(bench.facts().contains("no such model"));
    }

    void foldersAreKeptAndSearchedAtOnce()
    {
        Bench bench;
        QSignalSpy listed(&bench.manager, &ModelManager::modelsListed);
        const int before = *bench.lists;
        auto* list = bench.manager.findChild<QListWidget*>("modelFolders");
        bench.manager.findChild<QTabWidget*>("modelTabs")->setCurrentIndex(1);
        QVERIFY(!bench.manager.findChild<QPushButton*>("modelFolderRemove")->isEnabled());  // our own stays
        bench.dialogs.folderAnswer = "/big/models";
        bench.click("modelFolderAdd");
        bench.click("modelFolderAdd");  // the same once more
        QCOMPARE(bench.settings.modelFolders(), QStringList{"/big/models"});
        QTRY_COMPARE(listed.count(), 1);
        QCOMPARE(*bench.lists, before + 1);
        list->setCurrentRow(1);
        bench.click("modelFolderRemove");
        QVERIFY(bench.settings.modelFolders().isEmpty());
        QTRY_COMPARE(listed.count(), 2);
    }

    void whatAModelNeedsIsTold()
    {
        Bench bench;
        const QString advice = bench.manager.findChild<QTextBrowser*>("modelAdvice")->toPlainText();
        for (const char* part : {"unet/", "vae/", "text_encoder/", "tokenizer/", "scheduler/", "controlnet/"})
            QVERIFY2(advice.contains(part), part);
        QVERIFY(advice.contains(ui::toQt(modelsFolder())));
    }

    void furtherFoldersAreSearched()
    {
        const QTemporaryDir folder;
        makeModel(folder.filePath("library/one"));
        makeModel(folder.filePath("library/two"));
        QDir().mkpath(folder.filePath("library/none"));
        const std::size_t before = ui::modelChoices().size();
        const std::filesystem::path library = folder.filePath("library").toStdString();
        const auto found = ui::modelChoices({library, library / "two", "/no/such/folder"});
        QCOMPARE(found.size(), before + 2);  // one that is found twice is there once
        QCOMPARE(found.back().info.name, "two");
        QVERIFY(!found.back().info.isComplete());
    }
};

QTEST_MAIN(ModelManagerTest)
#include "model_manager_test.moc"
