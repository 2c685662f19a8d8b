// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/overlay_kind.h"

#include <QCoreApplication>

namespace fresco::ui {

namespace {

struct Words {
    const char* id;
    const char* title;
    const char* help;
};

Words wordsOf(OverlayKind kind)
{
    switch (kind) {
    case OverlayKind::Motion:
        return {
            "motion",
            QT_TRANSLATE_NOOP("Overlays", "Optical flow"),
            QT_TRANSLATE_NOOP("Overlays", "Where each pixel goes in the next keyframe: the colour is the direction.")};
    case OverlayKind::Arrows:
        return {"arrows",
                QT_TRANSLATE_NOOP("Overlays", "Flow arrows"),
                QT_TRANSLATE_NOOP("Overlays", "The same motion as arrows of its true length.")};
    case OverlayKind::Hidden:
        return {"hidden",
                QT_TRANSLATE_NOOP("Overlays", "Hidden next"),
                QT_TRANSLATE_NOOP("Overlays", "Forward occlusion: what the next keyframe no longer shows.")};
    case OverlayKind::Uncovered:
        return {"uncovered",
                QT_TRANSLATE_NOOP("Overlays", "Newly uncovered"),
                QT_TRANSLATE_NOOP("Overlays", "Backward occlusion: what the keyframe before does not show yet.")};
    case OverlayKind::Background:
        return {
            "background",
            QT_TRANSLATE_NOOP("Overlays", "Saliency"),
            QT_TRANSLATE_NOOP("Overlays", "What is smoothed as background, and what stands out and is left alone.")};
    case OverlayKind::Control:
        return {"control",
                QT_TRANSLATE_NOOP("Overlays", "Control map"),
                QT_TRANSLATE_NOOP("Overlays", "The lines that the translation has to follow.")};
    case OverlayKind::Tracks:
        return {"tracks",
                QT_TRANSLATE_NOOP("Overlays", "Correspondence tracks"),
                QT_TRANSLATE_NOOP("Overlays", "Ways of small squares through the batch; a gap is where a way is cut.")};
    case OverlayKind::SharedTokens:
        return {"sharedTokens",
                QT_TRANSLATE_NOOP("Overlays", "Cross-frame tokens"),
                QT_TRANSLATE_NOOP("Overlays", "Squares that all keyframes of the batch look at, for one style.")};
    case OverlayKind::Attention:
        return {"attention",
                QT_TRANSLATE_NOOP("Overlays", "Attention of a point"),
                QT_TRANSLATE_NOOP("Overlays", "Where the clicked point looks for what it paints.")};
    }
    return {"", "", ""};
}

}  // namespace

QString overlayId(OverlayKind kind) { return QString::fromLatin1(wordsOf(kind).id); }

QString overlayTitle(OverlayKind kind) { return QCoreApplication::translate("Overlays", wordsOf(kind).title); }

QString overlayHelp(OverlayKind kind) { return QCoreApplication::translate("Overlays", wordsOf(kind).help); }

}  // namespace fresco::ui
