// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/progress_panel.h"

#include "bridge/text.h"
#include "system/process_memory.h"
#include "timecode.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <cmath>

namespace fresco::ui {

namespace {

constexpr int kBarSteps = 1000;

}  // namespace

ProgressPanel::ProgressPanel(const QString& name, QWidget* parent)
    : QWidget(parent), bar_(new QProgressBar(this)), stage_(new QLabel(this)), timeLeft_(new QLabel(this))
{
    bar_->setObjectName(name + "Bar");
    stage_->setObjectName(name + "Stage");
    timeLeft_->setObjectName(name + "TimeLeft");
    bar_->setTextVisible(false);
    bar_->setFixedHeight(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QLabel* words : {stage_, timeLeft_}) {  // one below the other: side by side they would widen the dock
        words->setWordWrap(true);
        layout->addWidget(words);
    }
    layout->addWidget(bar_);
    hide();
}

void ProgressPanel::begin()
{
    last_.reset();
    isStopping_ = false;
    bar_->setRange(0, 0);
    retranslate();
    show();
}

void ProgressPanel::showProgress(const Progress& progress)
{
    last_ = progress;
    const bool isUnknown = progress.total == 0 && progress.fraction <= 0.0;
    bar_->setRange(0, isUnknown ? 0 : kBarSteps);
    bar_->setValue(static_cast<int>(std::lround(progress.fraction * kBarSteps)));
    retranslate();
}

void ProgressPanel::showStopping()
{
    isStopping_ = true;
    retranslate();
}

void ProgressPanel::end() { hide(); }

QString ProgressPanel::stageText() const
{
    if (isStopping_)
        return tr("Stopping after this step…");
    if (!last_)
        return tr("Starting…");
    const QString stage = translated("Stages", stageLabel(last_->stage));
    if (const auto& place = last_->denoising)
        return tr("%1: batch %L2 of %L3, step %L4 of %L5")
            .arg(stage)
            .arg(place->batch)
            .arg(place->batches)
            .arg(place->step)
            .arg(place->steps);
    return last_->total > 0 ? tr("%1: %L2 of %L3").arg(stage).arg(last_->done).arg(last_->total) : stage;
}

QString ProgressPanel::timeText() const
{
    if (isStopping_ || !last_)
        return {};
    const QString memory = memoryText(residentBytes());
    return last_->secondsLeft ? tr("%1 left · %2").arg(widgets::durationText(*last_->secondsLeft), memory) : memory;
}

void ProgressPanel::retranslate()
{
    stage_->setText(stageText());
    timeLeft_->setText(timeText());
    timeLeft_->setToolTip(tr("Time left, and the memory that the program uses now"));
    bar_->setAccessibleName(tr("Progress of the translation"));
}

void ProgressPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
