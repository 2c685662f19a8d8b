// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/key_map.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fresco::widgets {
class ShortcutEdit;
}

namespace fresco::ui {

/// All keys of the editor by area, to be looked up and changed: a page of the preferences, or a window of its own. A
/// command may have several; those of the chosen one are listed below the tree.
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
    void showKeys(const QKeySequence& chosen = {});
    void filter(const QString& query);
    void showCurrent(const QKeySequence& chosen = {});
    void showChosenKey();
    void beginNewKey();
    void propose(const QKeySequence& keys);
    void take(const QKeySequence& keys);
    void publish(const QKeySequence& chosen = {});
    std::string currentId() const;
    /// The one of the current command's keys that is chosen; empty: a new one.
    QKeySequence chosenKey() const;

    KeyMap map_;
    QLineEdit* search_;
    QLabel* presetLabel_;
    QComboBox* preset_;
    QTreeWidget* tree_;
    QLabel* listLabel_;
    QListWidget* list_;
    QPushButton* add_;
    QPushButton* remove_;
    QLabel* keysLabel_;
    widgets::ShortcutEdit* keys_;
    QPushButton* assign_;
    QPushButton* reset_;
    QPushButton* resetAll_;
    QLabel* conflict_;
};

}  // namespace fresco::ui
