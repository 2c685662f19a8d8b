// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include <QDragMoveEvent>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>

namespace fresco::widgets {

namespace {

/// A picture file that is being dragged, or an empty text.
QString draggedPicture(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return QImageReader::supportedImageFormats().contains(QFileInfo(path).suffix().toLower().toUtf8()) ? path
                                                                                                       : QString();
}

}  // namespace

std::optional<std::int64_t> TimelineView::keyForDrop(const QPoint& place) const
{
    // A picture may be let go anywhere over or under its key.
    return mouse_.keyAt({place.x(), lanes_.of(Lane::Keys).center().y()});
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedPicture(event->mimeData()).isEmpty() && !content_.keys.empty() && isLaneShown(Lane::Keys))
        event->acceptProposedAction();
    else
        event->ignore();  // the window takes films
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint place = event->position().toPoint();
    state_.dropKey = keyForDrop(place);
    state_.hovered = state_.dropKey.value_or(scale_.frameAt(place.x()));
    state_.dragText = state_.dropKey
                          ? tr("Drop to make this the picture of keyframe %L1, and lock it").arg(*state_.dropKey)
                          : tr("Drop on a keyframe to make this its picture");
    event->setAccepted(state_.dropKey.has_value());
    viewport()->update();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*) { endDrop(); }

void TimelineView::endDrop()
{
    state_.dropKey.reset();
    state_.hovered.reset();
    state_.dragText.clear();
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent* event)
{
    const auto key = keyForDrop(event->position().toPoint());
    const QString path = draggedPicture(event->mimeData());
    endDrop();
    if (!key || path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT pictureDropped(*key, path);
}

}  // namespace fresco::widgets
