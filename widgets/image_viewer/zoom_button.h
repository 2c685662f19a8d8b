// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QActionGroup;

namespace fresco::widgets {

/// Says how large a picture is shown, and offers other sizes: "Fit (43 %)".
class ZoomButton : public QToolButton {
    Q_OBJECT
public:
    explicit ZoomButton(QWidget* parent = nullptr);

    /// @param scale  1.0: one pixel on one of the screen    @param fits  the picture follows the pane's size
    void showScale(double scale, bool fits);

Q_SIGNALS:
    void fitWanted();
    void scaleWanted(double scale);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QMenu* menu_;
    QAction* fit_;
    QActionGroup* choices_;
    double scale_ = 1.0;
    bool fits_ = true;
};

}  // namespace fresco::widgets
