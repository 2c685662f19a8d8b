// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <string_view>

namespace fresco::widgets {
class CompareView;
}

namespace fresco::ui {

class ActionRegistry;
class Player;
class Settings;

/// Brings back how timeline, transport and viewer were set at the last start, and remembers what is changed since. They
/// are the person's, not a project's.
class ViewMemory : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Settings& settings;
        const ActionRegistry& actions;
        Player* player;
        widgets::CompareView* view;
    };
    ViewMemory(const Parts& parts, QObject* parent);

private:
    void restore();
    void connectParts();
    void restoreSwitch(std::string_view id, bool isOn);
    void restoreMode();

    Parts parts_;
};

}  // namespace fresco::ui
