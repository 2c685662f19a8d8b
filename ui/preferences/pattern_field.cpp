// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/pattern_field.h"

#include "document/name_pattern.h"
#include "preferences/page_parts.h"
#include "svg_icon_engine.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

QString inBraces(const QStringList& names) { return '{' + names.join("} {") + '}'; }

}  // namespace

PatternField::PatternField(Kind kind, const QString& pattern, QWidget* parent)
    : QWidget(parent), kind_(std::move(kind)), line_(new QLineEdit(pattern, this)), reset_(new QToolButton(this)),
      outcome_(hintLabel(this))
{
    line_->setObjectName("patternLine");
    reset_->setObjectName("patternReset");
    reset_->setIcon(widgets::paletteIcon(":/icons/reset.svg"));
    outcome_->setObjectName("patternOutcome");
    auto* row = new QHBoxLayout;
    row->addWidget(line_, 1);
    row->addWidget(reset_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(outcome_);
    setFocusProxy(line_);
    connect(line_, &QLineEdit::textChanged, this, &PatternField::read);
    connect(reset_, &QToolButton::clicked, this, [this] { line_->setText(kind_.usual); });
    retranslate();
}

void PatternField::read()
{
    showOutcome();
    if (flawWords().isEmpty())
        Q_EMIT chosen(line_->text().trimmed());
}

void PatternField::showOutcome()
{
    const QString flaw = flawWords();
    outcome_->setText(flaw.isEmpty() ? tr("For example: %1").arg(kind_.example(line_->text())) : "⚠ " + flaw);
    reset_->setEnabled(line_->text() != kind_.usual);
}

QString PatternField::flawWords() const
{
    const PatternFlaw flaw = flawOf(line_->text(), kind_.placeholders);
    switch (flaw.kind) {
    case PatternFlaw::Kind::Empty: return tr("Without a name nothing can be written; the last one holds.");
    case PatternFlaw::Kind::Forbidden: return tr("No file name may have “%1”; the last one holds.").arg(flaw.what);
    case PatternFlaw::Kind::Unknown:
        return tr("There is no %1; these are filled in: %2").arg(flaw.what, inBraces(kind_.placeholders));
    case PatternFlaw::Kind::None: break;
    }
    return {};
}

void PatternField::retranslate()
{
    const QString usual = tr("Back to the usual names");
    reset_->setToolTip(usual);
    reset_->setAccessibleName(usual);
    line_->setToolTip(tr("Filled in: %1").arg(inBraces(kind_.placeholders)));
    showOutcome();
}

void PatternField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
