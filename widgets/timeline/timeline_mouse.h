// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/key_move.h"
#include "timeline/lane_layout.h"
#include "timeline/time_scale.h"
#include "timeline/timeline_state.h"

#include <QPoint>

#include <map>

namespace fresco::widgets {

/// What the mouse does on a timeline: one gesture at a time, told to its host at the end, or never if it was cancelled.
/// Only the playhead is told as it moves.
class TimelineMouse {
public:
    class Host {
    public:
        virtual ~Host() = default;
        virtual const TimelineContent& mouseContent() const = 0;
        virtual const TimeScale& mouseScale() const = 0;
        virtual const LaneLayout& mouseLanes() const = 0;
        virtual TimelineState& mouseState() = 0;
        virtual void scrolled(double pixels) = 0;
        /// The state is to be painted anew.
        virtual void stateChanged() = 0;
        virtual void movePlayhead(std::int64_t frame, bool isScrubbing) = 0;
        virtual void select(const std::set<std::int64_t>& keys) = 0;
        virtual void moveKeys(const std::map<std::int64_t, std::int64_t>& moves) = 0;
        virtual void editRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out) = 0;
    };

    explicit TimelineMouse(Host& host) : host_(host) {}

    struct Modifiers {
        bool adds = false;     ///< Ctrl: to the selection
        bool extends = false;  ///< Shift: from the last key to this one; in a drag: no snapping
        bool pans = false;     ///< middle button, or space held
    };
    void press(const QPoint& place, Modifiers modifiers);
    void move(const QPoint& place, Modifiers modifiers);
    void release(const QPoint& place, Modifiers modifiers);
    /// @return true if there was a gesture to give up
    bool cancel();
    bool isDragging() const { return gesture_ != Gesture::None; }
    /// A gesture under way wants more of the film to come into view at the ends.
    bool wantsEdgeScroll() const { return isDragging() && gesture_ != Gesture::Pan && gesture_ != Gesture::PressedKey; }

    void setSnapping(bool snaps) { snaps_ = snaps; }
    bool isSnapping() const { return snaps_; }

    /// The key that is drawn at a place.
    std::optional<std::int64_t> keyAt(const QPoint& place) const;
    /// The cut or marker within reach of a pixel.
    std::optional<std::int64_t> cutNear(int x) const;
    std::optional<std::int64_t> markerNear(int x) const;
    /// In or out could be taken here.
    bool isOnEdge(const QPoint& place) const;

private:
    enum class Gesture { None, Scrub, PressedKey, DragKeys, RubberBand, DragIn, DragOut, Pan };

    Gesture gestureAt(const QPoint& place, Modifiers modifiers) const;
    Gesture edgeAt(const QPoint& place) const;
    void pressKey(std::int64_t key, Modifiers modifiers);
    void scrub(const QPoint& place, Modifiers modifiers);
    void dragKeys(const QPoint& place, Modifiers modifiers);
    void dragEdge(const QPoint& place, Modifiers modifiers);
    void dragBand(const QPoint& place);
    void dropState();
    double position(const QPoint& place) const;
    double snapReach(Modifiers modifiers) const;

    Host& host_;
    Gesture gesture_ = Gesture::None;
    QPoint pressedAt_;
    QPoint lastPlace_;
    std::int64_t pressedKey_ = 0;
    std::int64_t playheadBefore_ = 0;
    std::int64_t lastKey_ = -1;  ///< from where Shift extends
    std::set<std::int64_t> selectedBefore_;
    KeyMove keyMove_;
    bool narrowsOnRelease_ = false;  ///< a click on one of several selected keys, unless it becomes a drag
    bool bandAdds_ = false;          ///< to what was selected before
    bool snaps_ = true;
};

}  // namespace fresco::widgets
