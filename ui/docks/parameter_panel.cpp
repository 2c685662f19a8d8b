// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/parameter_panel.h"

#include "bridge/option_labels.h"
#include "bridge/text.h"
#include "docks/parameter_editor.h"
#include "svg_icon_engine.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace fresco::ui {

namespace {

constexpr std::array kEditedElsewhere{key::prompt, key::promptSuffix, key::negative, key::model};

/// What an artist reaches for comes first; essentials that are not named here follow in the table's order.
constexpr std::array kFirst{key::strength, key::controlScale, key::steps, key::guidance, key::seed, key::resolution};

constexpr const char* kAdvanced = "Advanced";

bool isEditedElsewhere(std::string_view key)
{
    return std::find(kEditedElsewhere.begin(), kEditedElsewhere.end(), key) != kEditedElsewhere.end();
}

// A section's arrow says whether it is open; a checked button would look like something chosen.
bool isOpen(const QToolButton* section) { return section->arrowType() == Qt::DownArrow; }

void setOpen(QToolButton* section, bool on) { section->setArrowType(on ? Qt::DownArrow : Qt::RightArrow); }

std::vector<const ParameterSpec*> essentialRows()
{
    std::vector<const ParameterSpec*> rows;
    for (const ParameterSpec& spec : parameterTable())
        if (spec.isEssential && !isEditedElsewhere(spec.key))
            rows.push_back(&spec);
    std::ranges::stable_sort(rows, {}, [](const ParameterSpec* row) { return std::ranges::find(kFirst, row->key); });
    return rows;
}

/// The control that gets the keyboard in the end: that is what a screen reader names.
QWidget* innermost(QWidget* widget)
{
    while (widget->focusProxy())
        widget = widget->focusProxy();
    return widget;
}

QGridLayout* compactGrid()
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    return grid;
}

}  // namespace

ParameterPanel::ParameterPanel(QWidget* parent)
    : QWidget(parent), advancedToggle_(new QToolButton(this)), advanced_(new QWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    QGridLayout* essentials = compactGrid();
    layout->addLayout(essentials);
    for (const ParameterSpec* row : essentialRows())
        addRow(*row, essentials);
    advancedToggle_->setObjectName("advancedToggle");
    advancedToggle_->setCheckable(true);
    advancedToggle_->setAutoRaise(true);
    advancedToggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    advancedToggle_->setArrowType(Qt::RightArrow);
    layout->addWidget(advancedToggle_, 0, Qt::AlignLeft);
    layout->addWidget(advanced_);
    addAdvanced();
    connect(advancedToggle_, &QToolButton::toggled, this, &ParameterPanel::showFolds);
    connect(advancedToggle_, &QToolButton::clicked, this, &ParameterPanel::foldsChanged);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (const Row* row = rowAt(now))
            showHelp(row);
    });
    advanced_->hide();
    retranslate();
    showValues({});
}

void ParameterPanel::addAdvanced()
{
    QGridLayout* grid = compactGrid();
    advanced_->setLayout(grid);
    std::string_view group;
    for (const ParameterSpec& spec : parameterTable()) {
        if (spec.isEssential || isEditedElsewhere(spec.key))
            continue;
        if (spec.group != group) {
            group = spec.group;
            grid->addWidget(makeHeading(group), grid->rowCount(), 0, 1, 3, Qt::AlignLeft);
        }
        addRow(spec, grid);
    }
}

QToolButton* ParameterPanel::makeHeading(std::string_view group)
{
    auto* heading = new QToolButton(advanced_);
    heading->setObjectName("group." + toQt(group));
    heading->setAutoRaise(true);
    heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    heading->setArrowType(Qt::DownArrow);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    connect(heading, &QToolButton::clicked, this, [this, heading] {
        setOpen(heading, !isOpen(heading));
        filterRows();
        Q_EMIT foldsChanged();
    });
    headings_[heading] = group;
    return heading;
}

QStringList ParameterPanel::foldedSections() const
{
    QStringList folded;
    if (!advancedToggle_->isChecked())
        folded << kAdvanced;
    for (const auto& [heading, group] : headings_)
        if (!isOpen(heading))
            folded << toQt(group);
    folded.sort();
    return folded;
}

void ParameterPanel::setFoldedSections(const QStringList& sections)
{
    advancedToggle_->setChecked(!sections.contains(kAdvanced));
    for (const auto& [heading, group] : headings_)
        setOpen(heading, !sections.contains(toQt(group)));
    filterRows();
}

void ParameterPanel::showFolds()
{
    setOpen(advancedToggle_, advancedToggle_->isChecked());
    filterRows();
}

const ParameterPanel::Row* ParameterPanel::rowAt(const QObject* widget) const
{
    for (; widget && widget != this; widget = widget->parent())
        for (const auto& [key, row] : rows_)
            if (widget == row.label || widget == row.editor)
                return &row;
    return nullptr;
}

// With the range: a tool tip is gone as soon as somebody types.
void ParameterPanel::showHelp(const Row* row)
{
    if (!row)
        return Q_EMIT helpChanged({});
    const QString help = withLabels(translated("Parameters", row->spec->help));
    const bool isNumber = row->spec->type == ParameterType::Integer || row->spec->type == ParameterType::Real;
    const QString range = isNumber ? toQt(std::string_view(row->spec->rangeText())) : QString();
    Q_EMIT helpChanged(range.isEmpty() ? help : tr("%1 Range: %2.", "help, numbers").arg(help, range));
}

bool ParameterPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Enter)
        showHelp(rowAt(watched));
    return QWidget::eventFilter(watched, event);
}

void ParameterPanel::addRow(const ParameterSpec& spec, QGridLayout* grid)
{
    QWidget* owner = grid->parentWidget() ? grid->parentWidget() : this;
    Row row{&spec, new QLabel(owner), makeParameterEditor(spec, owner), new QToolButton(owner)};
    row.editor->setObjectName("parameter." + toQt(spec.key));
    row.reset->setObjectName("reset." + toQt(spec.key));
    row.reset->setIcon(widgets::paletteIcon(":/icons/reset.svg"));
    row.reset->setAutoRaise(true);
    QSizePolicy keepsRoom = row.reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(keepsRoom);
    row.label->setBuddy(row.editor);
    row.label->setWordWrap(true);
    const int line = grid->rowCount();
    grid->addWidget(row.label, line, 0);
    grid->addWidget(row.reset, line, 1);
    grid->addWidget(row.editor, line, 2);
    connect(row.editor, &ParameterEditor::edited, this, [this, key = spec.key](const ParameterValue& value) {
        Q_EMIT edited(key, value);
    });
    connect(
        row.editor, &ParameterEditor::browseWanted, this, [this, key = spec.key] { Q_EMIT browseWanted(toQt(key)); });
    connect(row.reset, &QToolButton::clicked, this, [this, key = spec.key] { Q_EMIT resetWanted(key); });
    row.label->installEventFilter(this);
    row.editor->installEventFilter(this);
    rows_[spec.key] = row;
}

void ParameterPanel::showValues(const ParameterSet& values)
{
    values_ = values;
    for (const auto& [key, row] : rows_)
        showRow(row);
}

void ParameterPanel::setFilter(const QString& text)
{
    filter_ = text.trimmed();
    filterRows();
}

bool ParameterPanel::matches(const ParameterSpec& spec) const
{
    const QString option = toQt(std::string_view(spec.option()));
    for (const QString& words :
         {translated("Parameters", spec.label), translated("Parameters", spec.help), toQt(spec.label), option})
        if (words.contains(filter_, Qt::CaseInsensitive))
            return true;
    return false;
}

void ParameterPanel::filterRows()
{
    const bool isFiltered = !filter_.isEmpty();
    std::set<std::string_view> groups;
    std::set<std::string_view> folded;
    for (const auto& [heading, group] : headings_)
        if (!isOpen(heading))
            folded.insert(group);
    for (const auto& [key, row] : rows_) {
        const bool isFolded = !row.spec->isEssential && folded.contains(row.spec->group);
        const bool isShown = isFiltered ? matches(*row.spec) : !isFolded;
        row.label->setVisible(isShown);
        row.editor->setVisible(isShown);
        row.reset->setVisible(isShown && values_.isSet(key));
        if (isShown && !row.spec->isEssential)
            groups.insert(row.spec->group);
    }
    for (const auto& [heading, group] : headings_)
        heading->setVisible(!isFiltered || groups.contains(group));
    advancedToggle_->setVisible(!isFiltered);
    advanced_->setVisible(isFiltered ? !groups.empty() : advancedToggle_->isChecked());
}

void ParameterPanel::showRow(const Row& row)
{
    row.editor->showValue(values_.value(row.spec->key));
    row.reset->setVisible(values_.isSet(row.spec->key) && !row.editor->isHidden());
    QFont font = row.label->font();
    font.setBold(values_.isSet(row.spec->key));
    row.label->setFont(font);
    const bool relevant = values_.matters(*row.spec);
    row.label->setEnabled(relevant);
    row.editor->setEnabled(relevant);
}

void ParameterPanel::retranslate()
{
    advancedToggle_->setText(tr("Advanced"));
    for (const auto& [heading, group] : headings_)
        heading->setText(translated("Parameters", group));
    for (const auto& [key, row] : rows_) {
        const QString label = translated("Parameters", row.spec->label);
        const QString help = withLabels(translated("Parameters", row.spec->help));
        row.label->setText(label);
        row.label->setToolTip(help);
        row.editor->setToolTip(help);
        QWidget* control = innermost(row.editor);
        control->setAccessibleName(label);
        control->setAccessibleDescription(help);
        row.reset->setToolTip(tr("Back to the default"));
        row.reset->setAccessibleName(tr("Reset %1").arg(label));
        row.editor->retranslate();
    }
}

void ParameterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
