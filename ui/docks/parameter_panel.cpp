// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/parameter_panel.h"

#include "bridge/text.h"
#include "docks/parameter_editor.h"
#include "svg_icon_engine.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr std::array kEditedElsewhere{key::prompt, key::negative, key::model};

bool isEditedElsewhere(std::string_view key)
{
    return std::find(kEditedElsewhere.begin(), kEditedElsewhere.end(), key) != kEditedElsewhere.end();
}

/// Two ways to say one thing: the engine refuses both at once, so setting one takes the other back.
std::string_view rivalOf(std::string_view key)
{
    return key == key::strength ? key::warmup : (key == key::warmup ? key::strength : std::string_view{});
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
    for (const ParameterSpec& spec : parameterTable())
        if (spec.isEssential && !isEditedElsewhere(spec.key))
            addRow(spec, essentials);
    advancedToggle_->setObjectName("advancedToggle");
    advancedToggle_->setCheckable(true);
    advancedToggle_->setAutoRaise(true);
    advancedToggle_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    advancedToggle_->setArrowType(Qt::RightArrow);
    layout->addWidget(advancedToggle_, 0, Qt::AlignLeft);
    layout->addWidget(advanced_);
    addAdvanced();
    connect(advancedToggle_, &QToolButton::toggled, this, [this](bool on) {
        advanced_->setVisible(on);
        advancedToggle_->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    });
    advanced_->hide();
    retranslate();
    showAll();
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
            auto* heading = new QLabel(advanced_);
            QFont bold = heading->font();
            bold.setBold(true);
            heading->setFont(bold);
            headings_[heading] = group;
            grid->addWidget(heading, grid->rowCount(), 0, 1, 3);
        }
        addRow(spec, grid);
    }
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
        edit(key, value);
    });
    connect(
        row.editor, &ParameterEditor::browseWanted, this, [this, key = spec.key] { Q_EMIT browseWanted(toQt(key)); });
    connect(row.reset, &QToolButton::clicked, this, [this, key = spec.key] { reset(key); });
    rows_[spec.key] = row;
}

void ParameterPanel::set(std::string_view key, const ParameterValue& value) { edit(key, value); }

void ParameterPanel::edit(std::string_view key, const ParameterValue& value)
{
    values_.set(key, value);
    if (const std::string_view rival = rivalOf(key); !rival.empty())
        values_.reset(rival);
    showAll();
    Q_EMIT valuesChanged();
}

void ParameterPanel::reset(std::string_view key)
{
    values_.reset(key);
    showAll();
    Q_EMIT valuesChanged();
}

void ParameterPanel::setModelDefaults(const ParameterSet& defaults)
{
    ParameterSet merged = defaults;
    for (const ParameterSpec& spec : parameterTable())
        if (values_.isSet(spec.key))
            merged.set(spec.key, values_.value(spec.key));
    values_ = merged;
    showAll();
    Q_EMIT valuesChanged();
}

void ParameterPanel::showAll()
{
    for (const auto& [key, row] : rows_)
        showRow(row);
}

void ParameterPanel::showRow(const Row& row)
{
    row.editor->showValue(values_.value(row.spec->key));
    row.reset->setVisible(values_.isSet(row.spec->key));
    const bool relevant = isRelevant(*row.spec);
    row.label->setEnabled(relevant);
    row.editor->setEnabled(relevant);
}

bool ParameterPanel::isRelevant(const ParameterSpec& spec) const
{
    const auto equals = spec.visibleWhen.find('=');
    if (equals == std::string_view::npos)
        return true;
    return toText(values_.value(spec.visibleWhen.substr(0, equals))) == spec.visibleWhen.substr(equals + 1);
}

void ParameterPanel::retranslate()
{
    advancedToggle_->setText(tr("Advanced"));
    for (const auto& [heading, group] : headings_)
        heading->setText(translated("Parameters", group));
    for (const auto& [key, row] : rows_) {
        const QString label = translated("Parameters", row.spec->label);
        const QString help = translated("Parameters", row.spec->help);
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
