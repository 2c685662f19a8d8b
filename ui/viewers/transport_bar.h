// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace fresco::ui {

/// Under the pictures: buttons of the window's own actions, speed, dropped pictures and volume.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    /// @param transport  actions in their order, in the middle; nullptr: a gap    @param modes  the ways to compare
    TransportBar(const std::vector<QAction*>& transport, const std::vector<QAction*>& modes, QWidget* parent = nullptr);

    /// 0: it stands.
    void showSpeed(double speed);
    void showDropped(int pictures);
    void showVolume(double volume, bool isMuted);
    /// Without a sound the volume is disabled, and says why.
    void setHasSound(bool hasSound);

Q_SIGNALS:
    /// @param volume  0..1
    void volumeWanted(double volume);
    void muteWanted(bool muted);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* makeButton(QAction* action);
    void buildSound();
    void retranslate();
    void showState();

    QLabel* state_;
    QToolButton* mute_;
    QSlider* volume_;
    double speed_ = 0.0;
    int dropped_ = 0;
    bool hasSound_ = false;
};

}  // namespace fresco::ui
