// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace fresco::widgets {

namespace {

QString said(const char* text) { return QCoreApplication::translate("TimelineView", text); }

QString stateText(KeyState state)
{
    switch (state) {
    case KeyState::Missing: return said(QT_TRANSLATE_NOOP("TimelineView", "not made yet"));
    case KeyState::Draft: return said(QT_TRANSLATE_NOOP("TimelineView", "draft"));
    case KeyState::Rendered: return said(QT_TRANSLATE_NOOP("TimelineView", "made"));
    case KeyState::Stale: return said(QT_TRANSLATE_NOOP("TimelineView", "out of date"));
    case KeyState::Running: return said(QT_TRANSLATE_NOOP("TimelineView", "being made"));
    case KeyState::Failed: return said(QT_TRANSLATE_NOOP("TimelineView", "failed"));
    }
    return {};
}

}  // namespace

QString keyText(const TimelineKey& key)
{
    QStringList facts{said(QT_TRANSLATE_NOOP("TimelineView", "Keyframe %L1")).arg(key.frame)};
    if (key.isLocked)
        facts << said(QT_TRANSLATE_NOOP("TimelineView", "locked"));
    if (key.isOwn)
        facts << said(QT_TRANSLATE_NOOP("TimelineView", "own picture"));
    facts << stateText(key.state);
    if (key.hasWords)
        facts << said(QT_TRANSLATE_NOOP("TimelineView", "own prompt"));
    return facts.join(said(QT_TRANSLATE_NOOP("TimelineView", ", ")));
}

}  // namespace fresco::widgets
