// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <string_view>
#include <vector>

class QAction;

namespace fresco::ui {

class ActionRegistry;

/// The editor's actions that answer what is typed, best first; without a query the recent ones lead.
/// Found by the words of the language in use and by the English ones.
class CommandList : public QAbstractListModel {
    Q_OBJECT
public:
    enum DataRole { KeysRole = Qt::UserRole, AreaRole, EnabledRole };

    explicit CommandList(const ActionRegistry& actions, QObject* parent = nullptr);

    void setQuery(const QString& query);
    /// Ids, the latest first.
    void setRecent(const QStringList& ids);
    QAction* actionAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QAction* action;
        const char* area;
        int score;
    };
    void rank();

    const ActionRegistry& actions_;
    QString query_;
    QStringList recent_;
    std::vector<Row> rows_;
};

}  // namespace fresco::ui
