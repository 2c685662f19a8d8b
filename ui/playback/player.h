// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_output.h"
#include "playback/playback_controller.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string_view>

class QAction;

namespace fresco {
struct MediaInfo;
}

namespace fresco::ui {

class FilmViewer;
class TransportBar;

/// Plays what a viewer shows: joins the clock, the sound and the pictures.
class Player : public QObject {
    Q_OBJECT
public:
    Player(FilmViewer* viewer,
           std::unique_ptr<AudioOutput> sound,
           QObject* parent = nullptr,
           TimeSource time = steadyTime());
    ~Player() override;

    PlaybackController* controller() const { return controller_; }

    /// @param volume  0..1
    void setVolume(double volume);
    double volume() const { return volume_; }
    void setMuted(bool muted);
    bool isMuted() const { return isMuted_; }
    bool hasSound() const { return hasSound_; }
    /// Or show them all, however long that takes, in silence.
    void setDropsFrames(bool on);

    /// Connects the rows of transportActions() and of viewerActions().
    void bind(const std::function<QAction*(std::string_view id)>& action);
    void bind(TransportBar* bar);

Q_SIGNALS:
    void soundChanged();

private:
    void openSound(const MediaInfo& info);
    void follow(double speed);
    void bindShuttle(const std::function<QAction*(std::string_view id)>& action);
    void bindHold(QAction* action);
    void applyVolume();

    FilmViewer* viewer_;
    std::unique_ptr<AudioOutput> sound_;
    PlaybackController* controller_;
    double volume_ = 1.0;
    bool isMuted_ = false;
    bool hasSound_ = false;
};

}  // namespace fresco::ui
