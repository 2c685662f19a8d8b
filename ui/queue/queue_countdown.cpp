// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_countdown.h"

#include "queue/queue_end.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kLetters = 56;

}  // namespace

QueueCountdown::QueueCountdown(QueueEnd& end, QWidget* parent)
    : QDialog(parent), end_(end), words_(new QLabel(this)), hint_(new QLabel(this)), now_(new QPushButton(this)),
      cancel_(new QPushButton(this))
{
    setObjectName("queueCountdown");
    words_->setObjectName("countdownWords");
    now_->setObjectName("countdownNow");
    cancel_->setObjectName("countdownCancel");
    cancel_->setDefault(true);
    now_->setAutoDefault(false);
    for (QLabel* label : {words_, hint_}) {
        label->setWordWrap(true);
        label->setMinimumWidth(fontMetrics().averageCharWidth() * kLetters);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(now_);
    buttons->addWidget(cancel_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin / 2);
    layout->addWidget(words_);
    layout->addWidget(hint_);
    layout->addLayout(buttons);
    connect(now_, &QPushButton::clicked, &end, &QueueEnd::actNow);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(&end, &QueueEnd::ticked, this, &QueueCountdown::showTime);
    connect(&end, &QueueEnd::countdownEnded, this, &QDialog::accept);
    retranslate();
}

void QueueCountdown::reject() { end_.setWish(QueueEndWish::Nothing); }  // the end of the countdown closes it

void QueueCountdown::showTime()
{
    const int left = end_.secondsLeft();
    words_->setText(end_.wish() == QueueEndWish::Suspend
                        ? tr("The computer will be suspended in %Ln second(s).", nullptr, left)
                        : tr("The computer will be shut down in %Ln second(s).", nullptr, left));
}

void QueueCountdown::retranslate()
{
    setWindowTitle(tr("The render queue is done"));
    hint_->setText(tr("Edits that are not saved yet are kept and offered at the next start."));
    hint_->setVisible(end_.wish() == QueueEndWish::ShutDown);
    now_->setText(end_.wish() == QueueEndWish::Suspend ? tr("&Suspend Now") : tr("&Shut Down Now"));
    cancel_->setText(tr("Cancel"));
    showTime();
}

void QueueCountdown::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
