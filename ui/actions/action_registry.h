// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <map>
#include <string_view>
#include <vector>

class QAction;
class QActionGroup;
class QWidget;

namespace fresco::ui {

/// One thing the editor can do. Texts are English, marked in the context "Actions".
struct ActionSpec {
    std::string_view id;
    const char* text;
    const char* tip = nullptr;
    const char* icon = nullptr;  ///< name in :/icons, without ".svg"
    QList<QKeySequence> keys = {};
    std::string_view choiceOf = {};  ///< name of a group of which exactly one is checked
    bool isCheckable = false;        ///< on or off by itself
};

const std::vector<ActionSpec>& actionTable();

class KeyMap;

/// All actions of a window by id: menus, tool bar and keys are views of it.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    /// Makes every row of the table an action of `window`, so that its keys work there.
    explicit ActionRegistry(QWidget* window);

    /// @throws Error{Internal} for an id that is not in the table
    QAction* operator[](std::string_view id) const;
    /// Gives every action the keys that the map has for it.
    void setKeys(const KeyMap& keys);
    void retranslate();
    /// What an action does, and its key: its tool tip unless somebody has more to say.
    QString tip(std::string_view id) const;

private:
    QAction* make(const ActionSpec& spec, QWidget* window);

    std::map<std::string_view, QAction*> actions_;
    std::map<std::string_view, QActionGroup*> groups_;
};

}  // namespace fresco::ui
