// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player.h"

#include "bridge/text.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "playback/film_clock.h"
#include "playback/held_key.h"
#include "svg_icon_engine.h"
#include "viewers/film_viewer.h"
#include "viewers/transport_bar.h"

#include <QAction>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kJump = 10;
constexpr int kGlanceMilliseconds = 800;

}  // namespace

Player::Player(FilmViewer* viewer, std::unique_ptr<AudioOutput> sound, QObject* parent, TimeSource time)
    : QObject(parent), viewer_(viewer), sound_(std::move(sound)),
      controller_(new PlaybackController(std::make_unique<FilmClock>(*sound_, std::move(time)), this))
{
    widgets::FrameBar* bar = viewer_->bar();
    connect(viewer_, &FilmViewer::filmTimed, controller_, &PlaybackController::setFilm);
    connect(viewer_, &FilmViewer::sourceOpened, this, &Player::openSound);
    connect(viewer_, &FilmViewer::pictureShown, controller_, &PlaybackController::noteShown);
    connect(controller_, &PlaybackController::frameDue, bar, &widgets::FrameBar::goTo);
    connect(bar, &widgets::FrameBar::frameChanged, controller_, &PlaybackController::setFrame);
    connect(controller_, &PlaybackController::speedChanged, this, &Player::follow);
}

Player::~Player()
{
    delete controller_;  // before the sound that its clock listens to
}

void Player::openSound(const MediaInfo& info)
{
    hasSound_ = !info.audioTracks.empty();
    sound_->open(hasSound_ ? toQt(info.path) : QString());
    applyVolume();
    Q_EMIT soundChanged();
}

void Player::follow(double speed)
{
    if (speed == 0.0)
        viewer_->setReadAhead(ReadAhead::None);
    else
        viewer_->setReadAhead(speed > 0.0 ? ReadAhead::Forward : ReadAhead::Backward);
}

void Player::setVolume(double volume)
{
    volume_ = std::clamp(volume, 0.0, 1.0);
    isMuted_ = isMuted_ && volume_ == 0.0;  // who moves the slider wants to hear it
    applyVolume();
    Q_EMIT soundChanged();
}

void Player::setMuted(bool muted)
{
    isMuted_ = muted;
    applyVolume();
    Q_EMIT soundChanged();
}

void Player::setDropsFrames(bool on)
{
    controller_->setDropsFrames(on);
    applyVolume();
}

void Player::applyVolume() { sound_->setVolume(isMuted_ || !controller_->dropsFrames() ? 0.0 : volume_); }

void Player::bind(const std::function<QAction*(std::string_view id)>& action)
{
    const auto on = [&](std::string_view id, auto act) { connect(action(id), &QAction::triggered, this, act); };
    bindShuttle(action);
    bindHold(action("holdOther"));
    QAction* play = action("playPause");
    connect(play, &QAction::triggered, controller_, &PlaybackController::toggle);
    connect(controller_, &PlaybackController::speedChanged, play, [play](double speed) {
        play->setIcon(widgets::paletteIcon(speed == 0.0 ? ":/icons/play.svg" : ":/icons/pause.svg"));
    });
    action("loop")->setCheckable(true);
    connect(action("loop"), &QAction::toggled, controller_, &PlaybackController::setLoop);
    on("jumpBack", [this] { controller_->step(-kJump); });
    on("jumpForward", [this] { controller_->step(kJump); });
    for (const char* id : {"previousFrame", "nextFrame"})
        on(id, [this] { controller_->pause(); });
    using widgets::CompareMode;
    const std::pair<const char*, CompareMode> modes[] = {{"wipe", CompareMode::Wipe},
                                                         {"difference", CompareMode::Difference},
                                                         {"blink", CompareMode::Blink},
                                                         {"onion", CompareMode::Onion}};
    for (const auto& [id, mode] : modes)
        on(id, [view = viewer_->compare(), mode = mode] { view->setMode(mode); });
}

void Player::bindShuttle(const std::function<QAction*(std::string_view id)>& action)
{
    auto* stop = new HeldKey(action("shuttleStop"), this);
    connect(action("shuttleStop"), &QAction::triggered, controller_, &PlaybackController::pause);
    const auto shuttle = [&](QAction* key, int direction) {
        // Held alone it must not race to eightfold speed; held with K it walks.
        connect(stop, &HeldKey::changed, key, &QAction::setAutoRepeat);
        key->setAutoRepeat(false);
        connect(key, &QAction::triggered, this, [this, stop, direction] {
            if (stop->isHeld())
                controller_->step(direction);
            else
                controller_->shuttle(direction);
        });
    };
    shuttle(action("shuttleBack"), -1);
    shuttle(action("shuttleForward"), 1);
}

void Player::bindHold(QAction* action)
{
    auto* held = new HeldKey(action, this);
    action->setAutoRepeat(false);
    widgets::CompareView* view = viewer_->compare();
    connect(held, &HeldKey::changed, view, &widgets::CompareView::holdOther);
    connect(action, &QAction::triggered, view, [view, held] {
        if (held->isHeld())
            return;
        view->holdOther(true);  // from a menu there is nothing to hold: a glance
        QTimer::singleShot(kGlanceMilliseconds, view, [view] { view->holdOther(false); });
    });
}

void Player::bind(TransportBar* bar)
{
    connect(controller_, &PlaybackController::speedChanged, bar, &TransportBar::showSpeed);
    connect(controller_, &PlaybackController::droppedChanged, bar, &TransportBar::showDropped);
    connect(bar, &TransportBar::volumeWanted, this, &Player::setVolume);
    connect(bar, &TransportBar::muteWanted, this, &Player::setMuted);
    const auto showSound = [this, bar] {
        bar->showVolume(volume_, isMuted_);
        bar->setHasSound(hasSound_);
    };
    connect(this, &Player::soundChanged, bar, showSound);
    showSound();
}

}  // namespace fresco::ui
