// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"

#include "dialogs/dialogs.h"
#include "dialogs/export_form.h"
#include "export/export_words.h"
#include "system/graphics_card.h"

#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kMargin = 16;

}  // namespace

ExportDialog::ExportDialog(const ExportFilm& film, const ExportWishes& wishes, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), film_(film), dialogs_(dialogs), form_(new ExportForm(film, wishes, this)),
      pathLabel_(new QLabel(this)), path_(new QLabel(this)), sizeLabel_(new QLabel(this)), size_(new QLabel(this)),
      encoderLabel_(new QLabel(this)), encoder_(new QLabel(this)), warnings_(new QLabel(this)),
      render_(new QPushButton(this)), queue_(new QPushButton(this)), cancel_(new QPushButton(this))
{
    setObjectName("exportDialog");
    form_->setObjectName("exportForm");
    path_->setObjectName("exportPath");
    size_->setObjectName("exportSize");
    encoder_->setObjectName("exportEncoder");
    warnings_->setObjectName("exportWarnings");
    render_->setObjectName("exportRender");
    queue_->setObjectName("exportQueue");
    cancel_->setObjectName("exportCancel");
    buildLayout();
    connectParts();
    retranslate();
}

void ExportDialog::buildLayout()
{
    for (QLabel* words : {path_, encoder_, warnings_})
        words->setWordWrap(true);
    path_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    render_->setDefault(true);
    queue_->setAutoDefault(false);
    cancel_->setAutoDefault(false);
    auto* outcome = new QFormLayout;
    outcome->addRow(pathLabel_, path_);
    outcome->addRow(sizeLabel_, size_);
    outcome->addRow(encoderLabel_, encoder_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel_);
    buttons->addStretch(1);
    buttons->addWidget(queue_);
    buttons->addWidget(render_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin / 2);
    layout->addWidget(form_);
    layout->addLayout(outcome);
    layout->addWidget(warnings_);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ExportDialog::connectParts()
{
    connect(form_, &ExportForm::changed, this, &ExportDialog::showConsequences);
    connect(form_, &ExportForm::browseWanted, this, &ExportDialog::chooseFolder);
    connect(render_, &QPushButton::clicked, this, [this] { decide(false); });
    connect(queue_, &QPushButton::clicked, this, [this] { decide(true); });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
}

const ExportWishes& ExportDialog::wishes() const { return form_->wishes(); }

QString ExportDialog::output() const { return outputOf(wishes(), film_, QDate::currentDate()); }

void ExportDialog::setWhyNotNow(const QString& sentence)
{
    whyNotNow_ = sentence;
    showConsequences();
}

void ExportDialog::chooseFolder()
{
    const QString folder = dialogs_.chooseFolder(this, wishes().folder);
    if (!folder.isEmpty())
        form_->setFolder(folder);
}

void ExportDialog::showConsequences()
{
    const QString path = output();
    path_->setText(path.isEmpty() ? tr("Give it a name.") : QDir::toNativeSeparators(path));
    size_->setText(sizeWords(estimatedBytes(measureOf(wishes(), film_), codecOf(wishes()), wishes().quality)));
    showEncoder();
    queue_->setEnabled(!path.isEmpty());
    render_->setEnabled(!path.isEmpty() && whyNotNow_.isEmpty());
    render_->setToolTip(whyNotNow_);
    showWarnings();
    lookAtPlace();
}

void ExportDialog::showEncoder() { encoder_->setText(encoderWords(codecOf(wishes()), hasCard_)); }

/// The disk may be slow: its answer comes when it comes.
void ExportDialog::lookAtPlace()
{
    looking_.start([this, path = output()]() -> widgets::LatestTask::Delivery {
        const bool isThere = isTaken(path);
        return [this, path, isThere, hasCard = hasEncodingCard()] {
            takenPlace_ = isThere ? path : QString();
            hasCard_ = hasCard;
            showEncoder();
            showWarnings();
        };
    });
}

void ExportDialog::showWarnings()
{
    const bool isThere = !takenPlace_.isEmpty() && takenPlace_ == output();
    QStringList items;
    for (const QString& words : exportWarnings(wishes(), film_, isThere))
        items << QStringLiteral("⚠ ") + words;
    if (!whyNotNow_.isEmpty())
        items << QStringLiteral("⚠ ") + whyNotNow_;
    warnings_->setText(items.join('\n'));
    warnings_->setVisible(!items.isEmpty());
    growToFit();
}

/// Words that wrap have no minimum height that a window keeps by itself.
void ExportDialog::growToFit()
{
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (isVisible() && needed > height())
        resize(width(), needed);
}

/// What lies there now counts, not what lay there when the dialog looked last.
void ExportDialog::decide(bool isQueued)
{
    if (output().isEmpty() || std::exchange(isFinishing_, true))
        return;
    const ExportChoice choice{.overrides = overridesOf(wishes(), film_), .output = output(), .isQueued = isQueued};
    deciding_.add([this, choice]() -> widgets::TaskLine::Delivery {
        return [this, choice, isThere = isTaken(choice.output)] { finish(choice, isThere); };
    });
}

void ExportDialog::finish(const ExportChoice& choice, bool isThere)
{
    isFinishing_ = false;
    if (!isVisible() || (isThere && !dialogs_.mayReplace(this, choice.output)))
        return;
    Q_EMIT chosen(choice);
    accept();
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export “%1”").arg(film_.title));
    pathLabel_->setText(tr("Written to:"));
    sizeLabel_->setText(tr("Size:"));
    encoderLabel_->setText(tr("Encoder:"));
    pathLabel_->setMinimumWidth(form_->labelWidth());
    render_->setText(tr("&Render Now"));
    queue_->setText(tr("&Add to Queue"));
    cancel_->setText(tr("Cancel"));
    showConsequences();
}

void ExportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
