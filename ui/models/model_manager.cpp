// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_manager.h"

#include "bridge/text.h"
#include "dialogs/dialogs.h"
#include "models/folders_page.h"
#include "models/model_words.h"
#include "models/models_page.h"
#include "settings.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QTabWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace fresco::ui {

namespace {

constexpr QSize kFirstSize(900, 500);

struct NeededPart {
    const char* part;
    const char* files;
    bool isRequired;
};

/// As engine/core/model_layout.h has them, with the files that most downloads bring.
constexpr std::array kNeeded{
    NeededPart{"unet", "config.json, diffusion_pytorch_model.safetensors", true},
    NeededPart{"vae", "config.json, diffusion_pytorch_model.safetensors", true},
    NeededPart{"text_encoder", "config.json, model.safetensors", true},
    NeededPart{"tokenizer", "vocab.json, merges.txt", true},
    NeededPart{"scheduler", "scheduler_config.json", true},
    NeededPart{"controlnet", "config.json, diffusion_pytorch_model.safetensors", false},
};

void openFolder(const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }

}  // namespace

ModelManager::ModelManager(ModelLister list, Settings& settings, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), list_(std::move(list)), settings_(settings), dialogs_(dialogs), tabs_(new QTabWidget(this)),
      models_(new ModelsPage(this)), folders_(new FoldersPage(toQt(modelsFolder()), settings.modelFolders(), this)),
      advice_(new QTextBrowser(this)), buttons_(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName("modelManager");
    tabs_->setObjectName("modelTabs");
    advice_->setObjectName("modelAdvice");
    advice_->setFrameShape(QFrame::NoFrame);
    tabs_->addTab(models_, QString());
    tabs_->addTab(folders_, QString());
    tabs_->addTab(advice_, QString());
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs_);
    layout->addWidget(buttons_);
    connectPages();
    retranslate();
    resize(kFirstSize);
    refresh();
}

void ModelManager::connectPages()
{
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(models_, &ModelsPage::refreshWanted, this, &ModelManager::refresh);
    connect(models_, &ModelsPage::chosen, this, &ModelManager::modelChosen);
    connect(models_, &ModelsPage::folderWanted, this, &openFolder);
    connect(models_, &ModelsPage::checkWanted, this, [this](const QString& folder) {
        models_->showChecking(folder);
        Q_EMIT checkWanted(folder);
    });
    connect(folders_, &FoldersPage::openWanted, this, &openFolder);
    connect(folders_, &FoldersPage::addWanted, this, [this] {
        const QString folder = dialogs_.chooseFolder(this, settings_.lastFolder());
        if (!folder.isEmpty())
            folders_->add(folder);
    });
    connect(folders_, &FoldersPage::changed, this, [this](const QStringList& folders) {
        settings_.setModelFolders(folders);
        refresh();
    });
}

void ModelManager::setCurrentModel(const QString& folder) { models_->setCurrentModel(folder); }

void ModelManager::refresh()
{
    models_->setBusy(true);
    task_.start([this, list = list_] {
        return [this, found = list()] {
            models_->setBusy(task_.isRunning());
            models_->setModels(found);
            Q_EMIT modelsListed(found);
        };
    });
}

QString ModelManager::adviceHtml() const
{
    QString rows;
    for (const NeededPart& needed : kNeeded)
        rows += QString("<tr><td><b>%1/</b>&nbsp;&nbsp;</td><td>%2<br><small>%3%4</small></td></tr>")
                    .arg(needed.part,
                         QString(needed.files).toHtmlEscaped(),
                         partPurpose(needed.part).toHtmlEscaped(),
                         needed.isRequired ? QString() : " " + tr("(if you have it)").toHtmlEscaped());
    const QString place = QString("<code>%1</code>").arg(toQt(modelsFolder()).toHtmlEscaped());
    return "<p>" +
           tr("A prompt of any kind needs a Stable Diffusion 1.5 model as a folder in the diffusers layout. Put the "
              "folder "
              "into %1, or into one that is listed under Folders, then press Refresh.")
               .arg(place) +
           "</p><p>" + tr("It holds a file model_index.json and these folders:") + "</p><table cellspacing='4'>" +
           rows + "</table><p>" +
           tr("The program fresco fetches one from a hub and puts it there: %1")
               .arg("<code>fresco models fetch OWNER/NAME</code>") +
           "</p>";
}

void ModelManager::retranslate()
{
    setWindowTitle(tr("Models"));
    tabs_->setTabText(0, tr("Installed"));
    tabs_->setTabText(1, tr("Folders"));
    tabs_->setTabText(2, tr("Adding a Model"));
    advice_->setAccessibleName(tr("Adding a Model"));
    advice_->setHtml(adviceHtml());
}

void ModelManager::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
