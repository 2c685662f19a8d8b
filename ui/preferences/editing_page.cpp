// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/editing_page.h"

#include "dialogs/dialogs.h"
#include "document/film_name.h"
#include "preferences/page_parts.h"
#include "preferences/pattern_field.h"
#include "settings.h"
#include "viewers/frame_name.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace fresco::ui {

namespace {

PatternField::Kind filmNames()
{
    return {.usual = kFilmPattern, .placeholders = filmPlaceholders(), .example = [](const QString& pattern) {
                return filmFileName(pattern,
                                    {.film = QStringLiteral("harbour"),
                                     .name = QStringLiteral("harbour"),
                                     .prompt = EditingPage::tr("in the winter, snow"),
                                     .preset = QStringLiteral("web"),
                                     .seed = 7,
                                     .from = 0,
                                     .to = 249,
                                     .date = QDate::currentDate()}) +
                       ".mp4";
            }};
}

PatternField::Kind frameNames()
{
    return {.usual = kFramePattern, .placeholders = framePlaceholders(), .example = [](const QString& pattern) {
                return frameFileName(pattern,
                                     {.film = QStringLiteral("harbour"),
                                      .frame = 120,
                                      .time = QStringLiteral("00:00:04:20"),
                                      .what = EditingPage::tr("result")}) +
                       ".png";
            }};
}

}  // namespace

EditingPage::EditingPage(Settings& settings, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), settings_(settings), dialogs_(dialogs), autosaveLabel_(new QLabel(this)),
      autosave_(new QSpinBox(this)), programLabel_(new QLabel(this)), program_(new QLineEdit(this)),
      browse_(new QPushButton(this)), filmNamesLabel_(new QLabel(this)),
      filmNames_(new PatternField(filmNames(), settings.filmPattern(), this)), frameNamesLabel_(new QLabel(this)),
      frameNames_(new PatternField(frameNames(), settings.framePattern(), this)), questions_(new QGroupBox(this)),
      asksToStop_(new QCheckBox(questions_)), asksToSave_(new QCheckBox(questions_)), saveHint_(hintLabel(questions_))
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
    filmNames_->setObjectName("prefFilmNames");
    frameNames_->setObjectName("prefFrameNames");
    buildLayout();
    connectParts();
    retranslate();
}

void EditingPage::buildLayout()
{
    autosaveLabel_->setBuddy(autosave_);
    programLabel_->setBuddy(program_);
    filmNamesLabel_->setBuddy(filmNames_->line());
    frameNamesLabel_->setBuddy(frameNames_->line());
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
    form->addRow(filmNamesLabel_, filmNames_);
    form->addRow(frameNamesLabel_, frameNames_);
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
    connect(filmNames_, &PatternField::chosen, this, [this](const QString& pattern) {
        settings_.setFilmPattern(pattern);
        Q_EMIT filmPatternChosen(pattern);
    });
    connect(frameNames_, &PatternField::chosen, this, [this](const QString& pattern) {
        settings_.setFramePattern(pattern);
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
    filmNamesLabel_->setText(tr("Names of &films:"));
    filmNames_->line()->setAccessibleName(tr("Pattern for the names of films"));
    frameNamesLabel_->setText(tr("Names of f&rames:"));
    frameNames_->line()->setAccessibleName(tr("Pattern for the names of saved frames"));
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
