// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace fresco::widgets {

/// A field that takes one key with its modifiers as it is pressed. Backspace empties it, Tab leaves it.
class ShortcutEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit ShortcutEdit(QWidget* parent = nullptr);

    QKeySequence keys() const { return keys_; }
    void setKeys(const QKeySequence& keys);

Q_SIGNALS:
    /// By the person, not by setKeys().
    void keysEdited(const QKeySequence& keys);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QKeySequence keys_;
};

}  // namespace fresco::widgets
