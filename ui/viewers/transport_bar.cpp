// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/transport_bar.h"

#include "svg_icon_engine.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace fresco::ui {

namespace {

constexpr int kButtonSide = 28;
constexpr int kGap = 10;
constexpr int kVolumeSteps = 100;
constexpr int kManyDropped = 999;

}  // namespace

TransportBar::TransportBar(const std::vector<QAction*>& transport, const std::vector<QAction*>& modes, QWidget* parent)
    : QWidget(parent), state_(new QLabel(this)), mute_(new QToolButton(this)),
      volume_(new QSlider(Qt::Horizontal, this))
{
    setObjectName("transportBar");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(2);
    const auto add = [&](const std::vector<QAction*>& actions) {
        for (QAction* action : actions) {
            if (action)
                layout->addWidget(makeButton(action));
            else
                layout->addSpacing(kGap);
        }
    };
    add(modes);
    layout->addStretch(1);
    add(transport);
    // As wide as what is left over on the other side, whatever it says: the buttons keep their place.
    layout->addWidget(state_, 1);
    layout->addSpacing(kGap);
    layout->addWidget(mute_);
    layout->addWidget(volume_);
    state_->setObjectName("playbackState");
    state_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    buildSound();
    retranslate();
}

QToolButton* TransportBar::makeButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(action->objectName() + "Button");
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumSize(kButtonSide, kButtonSide);
    return button;
}

void TransportBar::buildSound()
{
    mute_->setObjectName("mute");
    mute_->setCheckable(true);
    mute_->setAutoRaise(true);
    mute_->setFocusPolicy(Qt::TabFocus);
    mute_->setMinimumSize(kButtonSide, kButtonSide);
    volume_->setObjectName("volume");
    volume_->setRange(0, kVolumeSteps);
    volume_->setFixedWidth(88);
    connect(mute_, &QToolButton::toggled, this, &TransportBar::muteWanted);
    connect(volume_, &QSlider::valueChanged, this, [this](int value) {
        Q_EMIT volumeWanted(static_cast<double>(value) / kVolumeSteps);
    });
    showVolume(1.0, false);
    setHasSound(false);
}

void TransportBar::showSpeed(double speed)
{
    speed_ = speed;
    showState();
}

void TransportBar::showDropped(int pictures)
{
    dropped_ = pictures;
    showState();
}

void TransportBar::showState()
{
    QStringList words;
    if (speed_ != 0.0 && speed_ != 1.0)
        words += speed_ < 0.0 ? tr("%L1× backwards").arg(-speed_) : tr("%L1×").arg(speed_);
    if (dropped_ > 0)
        words += tr("%Ln dropped", nullptr, dropped_);
    state_->setText(words.join(" · "));
    state_->setToolTip(dropped_ > 0 ? tr("Pictures that were left out to stay in time") : QString());
}

void TransportBar::showVolume(double volume, bool isMuted)
{
    const QSignalBlocker quietVolume(volume_), quietMute(mute_);
    volume_->setValue(static_cast<int>(std::lround(volume * kVolumeSteps)));
    mute_->setChecked(isMuted);
    mute_->setIcon(widgets::paletteIcon(isMuted ? ":/icons/muted.svg" : ":/icons/volume.svg"));
}

void TransportBar::setHasSound(bool hasSound)
{
    hasSound_ = hasSound;
    mute_->setEnabled(hasSound);
    volume_->setEnabled(hasSound);
    retranslate();
}

void TransportBar::retranslate()
{
    const QString silent = tr("This film has no sound");
    mute_->setAccessibleName(tr("Mute"));
    mute_->setToolTip(hasSound_ ? tr("Mute") : silent);
    volume_->setAccessibleName(tr("Volume"));
    volume_->setToolTip(hasSound_ ? tr("Volume") : silent);
    state_->setAccessibleName(tr("Playback"));
    state_->setMinimumWidth(state_->fontMetrics().horizontalAdvance(tr("%Ln dropped", nullptr, kManyDropped)));
    showState();
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
