// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/key_map.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fresco::widgets {
class ShortcutEdit;
}

namespace fresco::ui {

/// All keys of the editor by area, to be looked up and changed: a page of the preferences, or a window of its own.
/// Takes a KeyMap and gives back the edited one; applying and keeping it is for whoever asked.
class KeyEditor : public QWidget {
    Q_OBJECT
public:
    explicit KeyEditor(const KeyMap& map, QWidget* parent = nullptr);

    const KeyMap& keyMap() const { return map_; }

Q_SIGNALS:
    void changed(const fresco::ui::KeyMap& map);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void retranslate();
    void fillTree();
    void showKeys();
    void filter(const QString& query);
    void showCurrent();
    void propose(const QKeySequence& keys);
    void take(const QKeySequence& keys);
    void publish();
    std::string currentId() const;

    KeyMap map_;
    QLineEdit* search_;
    QLabel* presetLabel_;
    QComboBox* preset_;
    QTreeWidget* tree_;
    QLabel* keysLabel_;
    widgets::ShortcutEdit* keys_;
    QPushButton* assign_;
    QPushButton* reset_;
    QPushButton* resetAll_;
    QLabel* conflict_;
};

}  // namespace fresco::ui
