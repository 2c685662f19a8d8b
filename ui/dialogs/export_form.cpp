// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_form.h"

#include "bridge/text.h"
#include "docks/choice_label.h"
#include "export/export_words.h"
#include "fresco/export_preset.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr int kPathLetters = 52;

QBoxLayout* together(QBoxLayout* layout, std::initializer_list<QWidget*> parts, int spacing)
{
    layout->setContentsMargins({});
    layout->setSpacing(spacing);
    for (QWidget* part : parts)
        layout->addWidget(part);
    return layout;
}

void choose(QComboBox* box, std::string_view key) { box->setCurrentIndex(std::max(0, box->findData(toQt(key)))); }

std::string chosen(const QComboBox* box) { return toEngine(box->currentData().toString()); }

template <class Box> void setRange(Box* box, std::string_view key)
{
    using Number = decltype(box->value());
    const ParameterSpec& spec = *findParameter(key);
    box->setRange(static_cast<Number>(spec.minimum), static_cast<Number>(spec.maximum));
    box->setSingleStep(static_cast<Number>(spec.step));
}

}  // namespace

ExportForm::ExportForm(const ExportFilm& film, const ExportWishes& wishes, QWidget* parent)
    : QWidget(parent), film_(film), wishes_(wishes), rows_(new QFormLayout(this)), preset_(new QComboBox(this)),
      aim_(new QLabel(this)), codec_(new QComboBox(this)), quality_(new QSpinBox(this)), layout_(new QComboBox(this)),
      wipePeriod_(new QDoubleSpinBox(this)), inToOut_(new QRadioButton(this)), wholeFilm_(new QRadioButton(this)),
      audio_(new QCheckBox(this)), folder_(new QLineEdit(this)), browse_(new QToolButton(this)),
      pattern_(new QLineEdit(this)), patternHelp_(new QLabel(this))
{
    if (wishes_.folder.isEmpty())
        wishes_.folder = film_.folder;
    nameParts();
    setRange(quality_, key::quality);
    setRange(wipePeriod_, key::wipePeriod);
    wipePeriod_->setDecimals(1);
    makeRows();
    retranslate();
    connectRows();
}

void ExportForm::nameParts()
{
    preset_->setObjectName("exportPreset");
    codec_->setObjectName("exportCodec");
    quality_->setObjectName("exportQuality");
    layout_->setObjectName("exportLayout");
    wipePeriod_->setObjectName("exportWipePeriod");
    inToOut_->setObjectName("exportInToOut");
    wholeFilm_->setObjectName("exportWholeFilm");
    audio_->setObjectName("exportAudio");
    folder_->setObjectName("exportFolder");
    browse_->setObjectName("exportBrowse");
    pattern_->setObjectName("exportPattern");
}

QLabel* ExportForm::labelOf(QWidget* field)
{
    auto* label = new QLabel(this);
    label->setBuddy(field);
    labels_.push_back(label);
    return label;
}

void ExportForm::makeRows()
{
    for (QLabel* help : {aim_, patternHelp_}) {
        help->setWordWrap(true);
        help->setForegroundRole(QPalette::PlaceholderText);
    }
    folder_->setMinimumWidth(fontMetrics().averageCharWidth() * kPathLetters);
    const int close = 3;
    rows_->setContentsMargins({});
    rows_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows_->addRow(labelOf(preset_), preset_);
    rows_->addRow(nullptr, aim_);
    rows_->addRow(labelOf(codec_), codec_);
    rows_->addRow(labelOf(quality_), quality_);
    rows_->addRow(labelOf(layout_), layout_);
    rows_->addRow(labelOf(wipePeriod_), wipePeriod_);
    rows_->addRow(labelOf(nullptr), together(new QVBoxLayout, {inToOut_, wholeFilm_}, close));
    rows_->addRow(nullptr, audio_);
    rows_->addRow(labelOf(folder_), together(new QHBoxLayout, {folder_, browse_}, close));
    rows_->addRow(labelOf(pattern_), pattern_);
    rows_->addRow(nullptr, patternHelp_);
}

void ExportForm::connectRows()
{
    const auto taken = [this] { read(); };
    connect(preset_, &QComboBox::currentIndexChanged, this, &ExportForm::presetChosen);
    for (QComboBox* box : {codec_, layout_})
        connect(box, &QComboBox::currentIndexChanged, this, taken);
    connect(quality_, &QSpinBox::valueChanged, this, taken);
    connect(wipePeriod_, &QDoubleSpinBox::valueChanged, this, taken);
    connect(wholeFilm_, &QRadioButton::toggled, this, taken);
    connect(audio_, &QCheckBox::toggled, this, taken);
    for (QLineEdit* line : {folder_, pattern_})
        connect(line, &QLineEdit::textChanged, this, taken);
    connect(browse_, &QToolButton::clicked, this, &ExportForm::browseWanted);
}

int ExportForm::labelWidth() const
{
    int width = 0;
    for (const QLabel* label : labels_)
        width = std::max(width, label->sizeHint().width());
    return width;
}

void ExportForm::setFolder(const QString& folder) { folder_->setText(folder); }

void ExportForm::presetChosen()
{
    const ExportPreset* preset = findExportPreset(chosen(preset_));
    if (preset && preset->quality) {
        const QSignalBlocker quiet(quality_);
        quality_->setValue(static_cast<int>(*preset->quality));
    }
    read();
}

void ExportForm::read()
{
    wishes_.preset = chosen(preset_);
    if (!findExportPreset(wishes_.preset))
        wishes_.codec = chosen(codec_);
    wishes_.quality = quality_->value();
    wishes_.layout = chosen(layout_);
    wishes_.wipePeriod = wipePeriod_->value();
    wishes_.wholeFilm = wholeFilm_->isChecked();
    wishes_.audio = audio_->isChecked();
    wishes_.folder = folder_->text();
    wishes_.pattern = pattern_->text();
    showWhatMatters();
    Q_EMIT changed();
}

void ExportForm::showWishes()
{
    choose(preset_, wishes_.preset);
    choose(layout_, wishes_.layout);
    quality_->setValue(static_cast<int>(wishes_.quality));
    wipePeriod_->setValue(wishes_.wipePeriod);
    (wishes_.wholeFilm ? wholeFilm_ : inToOut_)->setChecked(true);
    audio_->setChecked(wishes_.audio);
    folder_->setText(wishes_.folder);
    pattern_->setText(wishes_.pattern);
    showWhatMatters();
}

/// A preset has its codec; a codec may have no quality, only a wipe has a period, and some films have no sound.
void ExportForm::showWhatMatters()
{
    const QSignalBlocker quiet(codec_);
    const std::string codec = codecOf(wishes_);
    choose(codec_, codec);
    codec_->setEnabled(!findExportPreset(wishes_.preset));
    quality_->setEnabled(hasQuality(codec));
    rows_->setRowVisible(wipePeriod_, wishes_.layout == "wipe");
    audio_->setEnabled(film_.hasSound && hasSound(codec));
    aim_->setText(presetAim(wishes_.preset));
}

void ExportForm::fillChoices()
{
    const auto fill = [](QComboBox* box, std::string_view key, auto words) {
        box->clear();
        for (const std::string_view choice : findParameter(key)->choices)
            box->addItem(words(choice), toQt(choice));
    };
    fill(preset_, key::preset, presetLabel);
    fill(codec_, key::codec, choiceLabel);
    fill(layout_, key::layout, choiceLabel);
    preset_->insertItem(preset_->count() - 1, presetLabel("custom"), QStringLiteral("custom"));
    preset_->removeItem(preset_->findData(QStringLiteral("custom")));  // the odd one comes last
}

void ExportForm::nameRanges()
{
    const auto length = [this](std::int64_t frames) {
        return film_.framesPerSecond > 0.0 ? lengthWords(static_cast<double>(frames) / film_.framesPerSecond)
                                           : QString();
    };
    inToOut_->setText(tr("&In to out: frames %L1 to %L2 (%3)")
                          .arg(film_.range.first.value)
                          .arg(film_.range.last.value)
                          .arg(length(film_.range.count())));
    wholeFilm_->setText(tr("&Whole film: %L1 frames (%2)").arg(film_.frames).arg(length(film_.frames)));
}

void ExportForm::retranslate()
{
    const QSignalBlocker quiet[]{QSignalBlocker(preset_), QSignalBlocker(codec_), QSignalBlocker(layout_)};
    fillChoices();
    const std::array names{tr("&Preset:"),
                           tr("&Codec:"),
                           tr("&Quality:"),
                           tr("&Layout:"),
                           tr("Wipe p&eriod:"),
                           tr("Range:"),
                           tr("&Folder:"),
                           tr("&Name:")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        labels_[i]->setText(names[i]);
        if (QWidget* field = labels_[i]->buddy())
            field->setAccessibleName(QString(names[i]).remove('&').remove(':'));
    }
    for (QLabel* label : labels_)  // one width, whichever rows are shown
        label->setMinimumWidth(labelWidth());
    audio_->setText(tr("Keep the &sound"));
    wipePeriod_->setSuffix(tr(" s"));
    browse_->setText(tr("Choose…"));
    browse_->setAccessibleName(tr("Choose the folder"));
    patternHelp_->setText(tr("{film}, {name}, {prompt}, {preset}, {date}, {seed}, {from} and {to} are filled in."));
    nameRanges();
    showWishes();
}

void ExportForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
