// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/editing_page.h"

#include "dialogs/dialogs.h"
#include "preferences/page_parts.h"
#include "settings.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace fresco::ui {

EditingPage::EditingPage(Settings& settings, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), settings_(settings), dialogs_(dialogs), autosaveLabel_(new QLabel(this)),
      autosave_(new QSpinBox(this)), programLabel_(new QLabel(this)), program_(new QLineEdit(this)),
      browse_(new QPushButton(this)), questions_(new QGroupBox(this)), asksToStop_(new QCheckBox(questions_)),
      asksToSave_(new QCheckBox(questions_)), saveHint_(hintLabel(questions_))
{
    autosave_->setObjectName("prefAutosave");
    autosave_->setRange(1, 600);
    autosave_->setValue(static_cast<int>(settings.autosaveDelay().count()));
    program_->setObjectName("prefRetouch");
    program_->setText(settings.retouchProgram());
    browse_->setObjectName("prefRetouchBrowse");
    browse_->setAutoDefault(false);
    asksToStop_->setObjectName("prefAsksToStop");
    asksToStop_->setChecked(settings.asks(Question::StopToClose));
    asksToSave_->setObjectName("prefAsksToSave");
    asksToSave_->setChecked(settings.asks(Question::SaveChanges));
    buildLayout();
    connectParts();
    retranslate();
}

void EditingPage::buildLayout()
{
    autosaveLabel_->setBuddy(autosave_);
    programLabel_->setBuddy(program_);
    auto* program = new QHBoxLayout;
    program->addWidget(program_, 1);
    program->addWidget(browse_);
    auto* inside = new QVBoxLayout(questions_);
    inside->addWidget(asksToStop_);
    inside->addWidget(asksToSave_);
    inside->addWidget(saveHint_);
    auto* form = new QFormLayout(this);
    form->addRow(autosaveLabel_, autosave_);
    form->addRow(programLabel_, program);
    form->addRow(questions_);
}

void EditingPage::connectParts()
{
    connect(autosave_, &QSpinBox::valueChanged, this, [this](int seconds) {
        settings_.setAutosaveDelay(std::chrono::seconds(seconds));
        Q_EMIT autosaveDelayChosen(settings_.autosaveDelay());
    });
    connect(program_, &QLineEdit::textChanged, this, [this](const QString& path) {
        settings_.setRetouchProgram(path.trimmed());
    });
    connect(browse_, &QPushButton::clicked, this, [this] {
        const QString path = dialogs_.chooseProgram(this, "/usr/bin");
        if (!path.isEmpty())
            program_->setText(path);
    });
    connect(asksToStop_, &QCheckBox::toggled, this, [this](bool on) { settings_.setAsks(Question::StopToClose, on); });
    connect(asksToSave_, &QCheckBox::toggled, this, [this](bool on) { settings_.setAsks(Question::SaveChanges, on); });
}

void EditingPage::retranslate()
{
    autosaveLabel_->setText(tr("&Keep edits safe after:"));
    autosave_->setSuffix(tr(" s", "seconds"));
    programLabel_->setText(tr("&Paint program:"));
    program_->setPlaceholderText(tr("The desktop's own"));
    browse_->setText(tr("Ch&oose…"));
    browse_->setAccessibleName(tr("Choose the paint program"));
    questions_->setTitle(tr("Ask before"));
    asksToStop_->setText(tr("&closing the window ends what is running"));
    asksToSave_->setText(tr("closing a project with &unsaved edits"));
    saveHint_->setText(tr("Not asked, they are saved. A project without a name is always asked about."));
}

void EditingPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
