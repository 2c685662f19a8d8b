// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/models_page.h"

#include "bridge/text.h"
#include "models/model_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kKindLetters = 38;
constexpr int kFolderRole = Qt::UserRole;
enum Column { Name, Kind, Size, State };

QString sized(std::uintmax_t bytes)
{
    return bytes == 0 ? QString() : QLocale().formattedDataSize(static_cast<qint64>(bytes));
}

QPushButton* button(QWidget* parent, const char* name)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

ModelsPage::ModelsPage(QWidget* parent)
    : QWidget(parent), tree_(new QTreeWidget(this)), facts_(new QLabel(this)), use_(button(this, "modelUse")),
      check_(button(this, "modelCheck")), open_(button(this, "modelOpenFolder")), refresh_(button(this, "modelRefresh"))
{
    tree_->setObjectName("modelTree");
    tree_->setColumnCount(4);
    tree_->setUniformRowHeights(true);
    tree_->setAlternatingRowColors(true);
    tree_->header()->setStretchLastSection(true);
    facts_->setObjectName("modelFacts");
    facts_->setWordWrap(true);
    facts_->setTextFormat(Qt::PlainText);
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    buildLayout();
    connectParts();
    retranslate();
}

void ModelsPage::buildLayout()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(use_);
    buttons->addWidget(check_);
    buttons->addWidget(open_);
    buttons->addStretch(1);
    buttons->addWidget(refresh_);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree_, 1);
    layout->addWidget(facts_);
    layout->addLayout(buttons);
}

void ModelsPage::connectParts()
{
    connect(tree_, &QTreeWidget::currentItemChanged, this, &ModelsPage::showSelected);
    connect(refresh_, &QPushButton::clicked, this, &ModelsPage::refreshWanted);
    connect(use_, &QPushButton::clicked, this, [this] {
        if (const ModelInfo* model = selected()) {
            current_ = model->isBundled ? QString() : toQt(model->folder);
            Q_EMIT chosen(current_);
            fill();
        }
    });
    connect(check_, &QPushButton::clicked, this, [this] {
        if (const ModelInfo* model = selected())
            Q_EMIT checkWanted(toQt(model->folder));
    });
    connect(open_, &QPushButton::clicked, this, [this] {
        if (const ModelInfo* model = selected())
            Q_EMIT folderWanted(toQt(model->folder));
    });
}

void ModelsPage::setModels(const std::vector<ModelChoice>& models)
{
    models_.clear();
    for (const ModelChoice& model : models)
        models_.push_back(model.info);
    fill();
}

void ModelsPage::setCurrentModel(const QString& folder)
{
    current_ = folder;
    fill();
}

void ModelsPage::setBusy(bool on) { refresh_->setEnabled(!on); }

bool ModelsPage::isCurrent(const ModelInfo& model) const
{
    return current_.isEmpty() ? model.isBundled : toQt(model.folder) == current_;
}

void ModelsPage::fill()
{
    const ModelInfo* before = selected();
    const QString chosen = before ? toQt(before->folder) : QString();
    tree_->clear();
    for (const ModelInfo& model : models_)
        addModel(model);
    for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = tree_->topLevelItem(i);
        const bool isIt = chosen.isEmpty() ? isCurrent(models_[static_cast<std::size_t>(i)])
                                           : item->data(Name, kFolderRole).toString() == chosen;
        if (isIt)
            tree_->setCurrentItem(item);
    }
    for (const Column column : {Name, Kind, Size})
        tree_->resizeColumnToContents(column);
    const int most = fontMetrics().averageCharWidth() * kKindLetters;  // what is wrong is to be seen beside it
    tree_->setColumnWidth(Kind, std::min(tree_->columnWidth(Kind), most));
    showSelected();
}

void ModelsPage::addModel(const ModelInfo& model)
{
    const QString name = toQt(std::string_view(model.name));
    auto* item = new QTreeWidgetItem(tree_,
                                     {isCurrent(model) ? tr("%1 (in use)").arg(name) : name,
                                      modelKind(model),
                                      sized(modelBytes(model)),
                                      modelState(model)});
    item->setData(Name, kFolderRole, toQt(model.folder));
    item->setToolTip(Name, toQt(model.folder));
    if (isCurrent(model)) {
        QFont bold = tree_->font();
        bold.setBold(true);
        item->setFont(Name, bold);
    }
    item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    for (const ModelPart& part : model.parts)
        addPart(item, part);
    item->setExpanded(!model.isComplete());
    if (!model.isComplete())
        item->setIcon(State, style()->standardIcon(QStyle::SP_MessageBoxWarning));
}

void ModelsPage::addPart(QTreeWidgetItem* item, const ModelPart& part)
{
    const QString problem = translated(part.problem);
    auto* row = new QTreeWidgetItem(item,
                                    {toQt(std::string_view(part.name)),
                                     partPurpose(part.name),
                                     sized(part.bytes),
                                     problem.isEmpty() ? tr("Found") : problem});
    row->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    row->setToolTip(Name, toQt(part.file));
    row->setToolTip(Kind, row->text(Kind));
    row->setToolTip(State, problem);
    if (!problem.isEmpty())
        row->setIcon(State, style()->standardIcon(QStyle::SP_MessageBoxWarning));
}

const ModelInfo* ModelsPage::selected() const
{
    const QTreeWidgetItem* item = tree_->currentItem();
    if (item && item->parent())
        item = item->parent();
    const QString folder = item ? item->data(Name, kFolderRole).toString() : QString();
    const auto found =
        std::ranges::find_if(models_, [&](const ModelInfo& model) { return toQt(model.folder) == folder; });
    return found == models_.end() ? nullptr : &*found;
}

void ModelsPage::showSelected()
{
    const ModelInfo* model = selected();
    for (QPushButton* button : {check_, open_})
        button->setEnabled(model);
    use_->setEnabled(model && !isCurrent(*model));
    if (!model) {
        facts_->clear();
        return;
    }
    QStringList facts{toQt(model->folder)};
    if (!model->licence.empty())
        facts << tr("Licence: %1").arg(toQt(std::string_view(model->licence)));
    for (const ModelPart& part : model->parts)
        if (!part.problem.isEmpty())
            facts << tr("%1: %2").arg(toQt(std::string_view(part.name)), translated(part.problem));
    if (const QString check = checks_.value(toQt(model->folder)); !check.isEmpty())
        facts << check;
    facts_->setText(facts.join('\n'));
}

void ModelsPage::showChecking(const QString& folder)
{
    checks_[folder] = tr("Loading every part to see whether it can be…");
    showSelected();
}

void ModelsPage::showCheck(const ModelInfo& model)
{
    const auto known = std::ranges::find(models_, model.folder, &ModelInfo::folder);
    if (known == models_.end())
        return;
    known->parts = model.parts;
    checks_[toQt(model.folder)] =
        model.isComplete() ? tr("Every part could be loaded.") : tr("Not every part could be loaded.");
    fill();
}

void ModelsPage::showCheckFailure(const QString& folder, const Fault& fault)
{
    checks_[folder] = readable(fault);
    showSelected();
}

void ModelsPage::retranslate()
{
    tree_->setHeaderLabels({tr("Model"), tr("Kind"), tr("Size"), tr("State")});
    tree_->setAccessibleName(tr("Installed models and their parts"));
    facts_->setAccessibleName(tr("About the chosen model"));
    use_->setText(tr("&Use This Model"));
    check_->setText(tr("&Check"));
    check_->setToolTip(tr("Load every part, to see whether it can be: takes a while for large models"));
    open_->setText(tr("Open &Folder"));
    refresh_->setText(tr("&Refresh"));
    fill();
}

void ModelsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
