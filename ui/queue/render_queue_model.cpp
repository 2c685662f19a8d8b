// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/render_queue_model.h"

#include "bridge/text.h"
#include "queue/render_queue.h"

#include <QMimeData>

namespace fresco::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-fresco-queued-film");

}  // namespace

RenderQueueModel::RenderQueueModel(RenderQueue& queue, QObject* parent) : QAbstractListModel(parent), queue_(queue)
{
    connect(&queue_, &RenderQueue::aboutToInsert, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&queue_, &RenderQueue::inserted, this, [this] { endInsertRows(); });
    connect(&queue_, &RenderQueue::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&queue_, &RenderQueue::removed, this, [this] { endRemoveRows(); });
    connect(
        &queue_, &RenderQueue::aboutToMove, this, [this](int from, int to) { beginMoveRows({}, from, from, {}, to); });
    connect(&queue_, &RenderQueue::moved, this, [this] { endMoveRows(); });
    connect(&queue_, &RenderQueue::aboutToReset, this, [this] { beginResetModel(); });
    connect(&queue_, &RenderQueue::wasReset, this, [this] { endResetModel(); });
    connect(&queue_, &RenderQueue::changed, this, [this](int row) {
        // Title, id and range stay with a film.
        const QList<int> roles{
            StateRole, FractionRole, StageRole, TimeRole, OutputRole, Qt::AccessibleTextRole, Qt::ToolTipRole};
        Q_EMIT dataChanged(index(row), index(row), roles);
    });
}

int RenderQueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(queue_.jobs().size());
}

QVariant RenderQueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QueuedJob& job = queue_.jobs()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return job.title;
    case Qt::ToolTipRole: return toQt(job.request.output);
    case Qt::AccessibleTextRole:
        return QStringList{job.title, rangeWords(job.request), stageWords(job), timeWords(job)}.join(
            QStringLiteral(", "));
    case IdRole: return job.id;
    case StateRole: return static_cast<int>(job.state);
    case FractionRole: return job.fraction();
    case StageRole: return stageWords(job);
    case TimeRole: return timeWords(job);
    case RangeRole: return rangeWords(job.request);
    case OutputRole: return job.output;
    default: return {};
    }
}

Qt::ItemFlags RenderQueueModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList RenderQueueModel::mimeTypes() const { return {kMimeType}; }

QMimeData* RenderQueueModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(kMimeType, indexes.front().data(IdRole).toString().toUtf8());
    return data;
}

bool RenderQueueModel::canDropMimeData(
    const QMimeData* data, Qt::DropAction action, int, int, const QModelIndex& parent) const
{
    return action == Qt::MoveAction && !parent.isValid() && data->hasFormat(kMimeType);
}

bool RenderQueueModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString id = QString::fromUtf8(data->data(kMimeType));
    const int gap = row < 0 ? rowCount() : row;
    int from = 0;
    while (from < rowCount() && index(from).data(IdRole).toString() != id)
        ++from;
    queue_.move(id, gap > from ? gap - 1 : gap);
    return false;  // the row has moved already: the view must not take it away
}

void RenderQueueModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

}  // namespace fresco::ui
