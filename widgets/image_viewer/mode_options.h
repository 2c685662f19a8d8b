// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/compare_mode.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace fresco::widgets {

class CompareView;

/// The one setting that a way of comparing has: the gain of a difference, the opacity of the onion skin, the pace of
/// blinking. Hidden for the others.
class ModeOptions : public QWidget {
    Q_OBJECT
public:
    explicit ModeOptions(CompareView* view, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showMode();
    void take(int value);
    void retranslate();

    CompareView* view_;
    QLabel* name_;
    QSlider* slider_;
    QLabel* value_;
    int blinkTenths_ = 5;
};

}  // namespace fresco::widgets
