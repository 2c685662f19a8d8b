// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace fresco::ui {

/// Tells while the key of an action is held down, which an action alone does not. Typing in a text field is no holding.
class HeldKey : public QObject {
    Q_OBJECT
public:
    explicit HeldKey(QAction* action, QObject* parent = nullptr);

    bool isHeld() const { return isHeld_; }

Q_SIGNALS:
    void changed(bool isHeld);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setHeld(bool isHeld);

    QAction* action_;
    int key_ = 0;  ///< the one that is held
    bool isHeld_ = false;
};

}  // namespace fresco::ui
