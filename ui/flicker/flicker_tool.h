// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/path_mark.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QDockWidget;

namespace fresco::ui {

class FlickerDock;

/// "Why does it flicker here?" as a tool: it is in the hand for as long as its dock is there, in front or as a tab
/// behind others, however that came or went. What was clicked stays marked in the viewer until the tool is put away.
class FlickerTool : public QObject {
    Q_OBJECT
public:
    /// The keyframe that answers for a frame; absent: there is none.
    using KeyOf = std::function<std::optional<std::int64_t>(std::int64_t frame)>;

    /// @param action  checkable; checked while the dock is there
    FlickerTool(QAction* action, QDockWidget* dock, FlickerDock* answers, KeyOf keyOf, QObject* parent);

    bool isOn() const;
    /// Something was clicked, and the dock is told of it by the owner.
    void mark(const AskedPlace& asked);
    void raise();
    /// The frame that is on the screen.
    void setFrame(std::int64_t frame);

Q_SIGNALS:
    void toggled(bool on);
    /// By its action: whatever was in its place before may come back.
    void putAway();
    /// Lies over the picture of the frame; without paths and dots: nothing is marked there.
    void markChanged(const fresco::widgets::VectorOverlay& mark);

private:
    void follow();
    void tell();

    QPointer<QAction> action_;  ///< docks are hidden once more while a window goes, and it may be gone by then
    QDockWidget* dock_;
    FlickerDock* answers_;
    KeyOf keyOf_;
    std::optional<AskedPlace> asked_;
    bool isAnswered_ = false;  ///< an answer to an earlier click stands until the new one is there
    std::int64_t frame_ = 0;
};

}  // namespace fresco::ui
