// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace fresco::ui {

class QueueEnd;

/// Says that the computer is about to go to sleep or off, how long that is, and lets it be called off. Made when the
/// countdown begins; open it with open(). It closes when the countdown ends.
class QueueCountdown : public QDialog {
    Q_OBJECT
public:
    explicit QueueCountdown(QueueEnd& end, QWidget* parent = nullptr);

    /// Nothing happens to the computer then.
    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTime();
    void retranslate();

    QueueEnd& end_;
    QLabel* words_;
    QLabel* hint_;
    QPushButton* now_;
    QPushButton* cancel_;
};

}  // namespace fresco::ui
