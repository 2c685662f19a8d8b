// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/lane_painters.h"
#include "timeline/timeline_view.h"

#include <QMouseEvent>
#include <QTest>

namespace fresco::test {

inline widgets::TimelineContent filmWithKeys(std::int64_t frames, const std::vector<std::int64_t>& keys)
{
    widgets::TimelineContent content;
    content.frames = frames;
    content.rate = {24, 1};
    for (const std::int64_t frame : keys)
        content.keys.push_back({.frame = frame});
    return content;
}

/// A timeline of 100 frames, about ten pixels each, with keys at 0, 20, 40 and 60, and a mouse for it.
struct TimelineBench {
    widgets::TimelineView view;

    TimelineBench()
    {
        view.resize(1130, 280);
        view.setContent(filmWithKeys(100, {0, 20, 40, 60}));
        view.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
    }
    QPoint in(widgets::Lane lane, std::int64_t frame) const
    {
        return {key(frame).x(), view.lanes().of(lane).center().y()};
    }
    QPoint key(std::int64_t frame) const
    {
        return widgets::keyRect(view.scale(), view.lanes(), frame).center().toPoint();
    }
    QPoint ruler(std::int64_t frame) const { return in(widgets::Lane::Ruler, frame); }
    void press(QPoint place, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, keys, place);
    }
    void release(QPoint place, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, place);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        press(from, keys);
        move((from + to) / 2, keys);
        move(to, keys);
    }
    void move(QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void doubleClick(QPoint place) { QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, place); }
};

}  // namespace fresco::test
