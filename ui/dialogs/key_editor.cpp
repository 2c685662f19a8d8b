// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/key_editor.h"

#include "actions/action_tables.h"
#include "actions/action_text.h"
#include "bridge/text.h"
#include "palette/fuzzy_match.h"
#include "shortcut_edit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kEnglishRole = Qt::UserRole + 1;
constexpr int kListRows = 2;  // few commands have more keys

QString named(const Keys& keys)
{
    QStringList names;
    for (const QKeySequence& key : keys)
        names << key.toString(QKeySequence::NativeText);
    return names.join(", ");
}

QString nameOf(std::string_view id)
{
    const auto& table = actionTable();
    const auto spec = std::ranges::find(table, id, &ActionSpec::id);
    return spec == table.end() ? QString() : actionText(*spec);
}

QHBoxLayout* inRow(std::initializer_list<QPushButton*> buttons)
{
    auto* row = new QHBoxLayout;
    for (QPushButton* button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

template <class Visit> void eachAction(const QTreeWidget& tree, const Visit& visit)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j)
            visit(*tree.topLevelItem(i)->child(j));
}

}  // namespace

KeyEditor::KeyEditor(const KeyMap& map, QWidget* parent)
    : QWidget(parent), map_(map), search_(new QLineEdit(this)), presetLabel_(new QLabel(this)),
      preset_(new QComboBox(this)), tree_(new QTreeWidget(this)), listLabel_(new QLabel(this)),
      list_(new QListWidget(this)), add_(new QPushButton(this)), remove_(new QPushButton(this)),
      keysLabel_(new QLabel(this)), keys_(new widgets::ShortcutEdit(this)), assign_(new QPushButton(this)),
      reset_(new QPushButton(this)), resetAll_(new QPushButton(this)), conflict_(new QLabel(this))
{
    setObjectName("keyEditor");
    search_->setObjectName("keySearch");
    preset_->setObjectName("keyPreset");
    tree_->setObjectName("keyTree");
    list_->setObjectName("keyList");
    add_->setObjectName("keyAdd");
    remove_->setObjectName("keyRemove");
    keys_->setObjectName("keyEdit");
    assign_->setObjectName("keyAssign");
    reset_->setObjectName("keyReset");
    resetAll_->setObjectName("keyResetAll");
    conflict_->setObjectName("keyConflict");
    buildLayout();
    connectParts();
    retranslate();
}

void KeyEditor::buildLayout()
{
    search_->setClearButtonEnabled(true);
    presetLabel_->setBuddy(preset_);
    listLabel_->setBuddy(list_);
    list_->setMaximumHeight(kListRows * (list_->fontMetrics().height() + 6) + 2 * list_->frameWidth());
    keysLabel_->setBuddy(keys_);
    conflict_->setWordWrap(true);
    tree_->setColumnCount(2);
    tree_->setUniformRowHeights(true);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree_->header()->setStretchLastSection(false);
    auto* top = new QHBoxLayout;
    top->addWidget(search_, 1);
    top->addWidget(presetLabel_);
    top->addWidget(preset_);
    auto* bottom = new QGridLayout;
    bottom->setColumnStretch(1, 1);
    bottom->addWidget(listLabel_, 0, 0, Qt::AlignTop);
    bottom->addWidget(list_, 0, 1);
    bottom->addLayout(inRow({add_, remove_}), 0, 2, Qt::AlignTop);
    bottom->addWidget(keysLabel_, 1, 0);
    bottom->addWidget(keys_, 1, 1);
    bottom->addLayout(inRow({assign_, reset_, resetAll_}), 1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(tree_, 1);
    layout->addLayout(bottom);
    layout->addWidget(conflict_);
}

void KeyEditor::connectParts()
{
    connect(search_, &QLineEdit::textChanged, this, &KeyEditor::filter);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this] { showCurrent(); });
    connect(list_, &QListWidget::currentRowChanged, this, &KeyEditor::showChosenKey);
    connect(add_, &QPushButton::clicked, this, &KeyEditor::beginNewKey);
    connect(remove_, &QPushButton::clicked, this, [this] { take({}); });
    connect(keys_, &widgets::ShortcutEdit::keysEdited, this, &KeyEditor::propose);
    connect(assign_, &QPushButton::clicked, this, [this] { take(keys_->keys()); });
    connect(reset_, &QPushButton::clicked, this, [this] {
        map_.reset(currentId());
        publish();
    });
    connect(resetAll_, &QPushButton::clicked, this, [this] {
        map_.choose(map_.preset());
        publish();
    });
    connect(preset_, &QComboBox::activated, this, [this](int number) {
        map_.choose(static_cast<KeyPreset>(number));
        publish();
    });
}

void KeyEditor::fillTree()
{
    const std::string current = currentId();
    tree_->clear();
    for (const ActionArea& area : actionAreas()) {
        auto* group = new QTreeWidgetItem(tree_, {QCoreApplication::translate("Actions", area.title)});
        group->setFlags(Qt::ItemIsEnabled);
        group->setExpanded(true);
        for (const ActionSpec& spec : *area.actions) {
            auto* item = new QTreeWidgetItem(group, {actionText(spec)});
            item->setData(0, kIdRole, toQt(spec.id));
            item->setData(0, kEnglishRole, englishText(spec));
            item->setToolTip(0, actionTip(spec));
            if (spec.id == current)
                tree_->setCurrentItem(item);
        }
    }
    showKeys();
    filter(search_->text());
}

void KeyEditor::showKeys(const QKeySequence& chosen)
{
    eachAction(*tree_, [this](QTreeWidgetItem& item) {
        const std::string id = toEngine(item.data(0, kIdRole).toString());
        item.setText(1, named(map_.keys(id)));
        QFont font = tree_->font();
        font.setBold(map_.isChanged(id));
        item.setFont(1, font);
    });
    preset_->setCurrentIndex(static_cast<int>(map_.preset()));
    resetAll_->setEnabled(!map_.changes().empty());
    showCurrent(chosen);
}

void KeyEditor::filter(const QString& query)
{
    eachAction(*tree_, [&](QTreeWidgetItem& item) {
        const bool isFound = fuzzyScore(query, item.text(0)) ||
                             fuzzyScore(query, item.data(0, kEnglishRole).toString()) ||
                             item.text(1).contains(query, Qt::CaseInsensitive);
        item.setHidden(!isFound);
    });
    for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = tree_->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j)
            isAnyShown |= !group->child(j)->isHidden();
        group->setHidden(!isAnyShown);
    }
}

std::string KeyEditor::currentId() const
{
    const QTreeWidgetItem* item = tree_->currentItem();
    return item ? toEngine(item->data(0, kIdRole).toString()) : std::string();
}

QKeySequence KeyEditor::chosenKey() const { return map_.keys(currentId()).value(list_->currentRow()); }

void KeyEditor::showCurrent(const QKeySequence& chosen)
{
    const std::string id = currentId();
    const Keys keys = map_.keys(id);
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const QKeySequence& key : keys)
            list_->addItem(key.toString(QKeySequence::NativeText));
        list_->setCurrentRow(static_cast<int>(std::max<qsizetype>(0, keys.indexOf(chosen))));
    }
    list_->setEnabled(!id.empty());
    keys_->setEnabled(!id.empty());
    reset_->setEnabled(map_.isChanged(id));
    showChosenKey();
}

void KeyEditor::showChosenKey()
{
    const QKeySequence key = chosenKey();
    keys_->setKeys(key);
    add_->setEnabled(!key.isEmpty());  // else the field takes a new one as it is
    remove_->setEnabled(!key.isEmpty());
    assign_->hide();
    conflict_->clear();
}

/// The next key that is pressed comes beside those that the command has.
void KeyEditor::beginNewKey()
{
    list_->setCurrentRow(-1);
    keys_->setFocus();
}

void KeyEditor::propose(const QKeySequence& keys)
{
    const std::string_view owner = map_.ownerOf(keys, currentId());
    if (owner.empty()) {
        take(keys);
        return;
    }
    conflict_->setText(tr("“%1” has this key already. Assign takes it from there.").arg(nameOf(owner)));
    assign_->show();
}

void KeyEditor::take(const QKeySequence& keys)
{
    map_.replace(currentId(), chosenKey(), keys);
    publish(keys);
}

void KeyEditor::publish(const QKeySequence& chosen)
{
    showKeys(chosen);
    Q_EMIT changed(map_);
}

void KeyEditor::retranslate()
{
    setWindowTitle(tr("Keyboard"));
    search_->setPlaceholderText(tr("Search by name or key"));
    search_->setAccessibleName(tr("Search by name or key"));
    presetLabel_->setText(tr("&Preset:"));
    keysLabel_->setText(tr("&Key:"));
    keys_->setPlaceholderText(tr("Press a key"));
    keys_->setAccessibleName(tr("Key of the chosen command"));
    listLabel_->setText(tr("Ke&ys it has:"));
    list_->setAccessibleName(tr("Keys of the chosen command"));
    add_->setText(tr("A&nother Key"));
    add_->setToolTip(tr("The next key that you press comes beside those above"));
    remove_->setText(tr("Re&move"));
    remove_->setToolTip(tr("Take the chosen key away"));
    assign_->setText(tr("&Assign"));
    reset_->setText(tr("&Reset"));
    resetAll_->setText(tr("Reset A&ll"));
    tree_->setHeaderLabels({tr("Command"), tr("Keys")});
    tree_->setAccessibleName(tr("Commands and their keys"));
    preset_->clear();
    preset_->addItems({"Fresco Studio", "Adobe Premiere Pro", "DaVinci Resolve"});
    fillTree();
}

void KeyEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
