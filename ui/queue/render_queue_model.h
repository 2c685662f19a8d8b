// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace fresco::ui {

class RenderQueue;

/// The render queue as rows, in the order in which they are rendered; rows can be dragged to another place.
class RenderQueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        StateRole,     ///< QueueState as int
        FractionRole,  ///< 0..1
        StageRole,     ///< what it does, in words; the sentence of a failure
        TimeRole,
        RangeRole,
        OutputRole,
    };

    explicit RenderQueueModel(RenderQueue& queue, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the title, AccessibleTextRole all of a row in one sentence.
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int column, const QModelIndex&) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction, int row, int column, const QModelIndex& parent) override;
    /// All words again, in another language.
    void retranslate();

private:
    RenderQueue& queue_;
};

}  // namespace fresco::ui
