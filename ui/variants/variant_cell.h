// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/image_pane.h"

namespace fresco::ui {

struct Variant;

/// One picture of the grid. Arrow keys are the grid's; its frame says which one is chosen.
class VariantCell : public widgets::ImagePane {
    Q_OBJECT
public:
    explicit VariantCell(QWidget* parent);

    void showVariant(const Variant& variant, int number);
    void setChosen(bool on);

    QSize minimumSizeHint() const override { return {120, 80}; }

Q_SIGNALS:
    void pressed();
    void doubleClicked();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isChosen_ = false;
};

}  // namespace fresco::ui
