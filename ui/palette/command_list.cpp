// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_list.h"

#include "actions/action_tables.h"
#include "actions/action_text.h"
#include "palette/fuzzy_match.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>

#include <algorithm>

namespace fresco::ui {

namespace {

/// By its name, or, worth less, by what its tip says of it.
std::optional<int> scoreOf(const QString& query, const ActionSpec& spec)
{
    constexpr int kTipIsWorth = 4;
    std::optional<int> best = std::max(fuzzyScore(query, actionText(spec)), fuzzyScore(query, englishText(spec)));
    if (!best && query.size() > 2)
        if (const std::optional<int> tip = fuzzyScore(query, actionTip(spec)))
            best = *tip / kTipIsWorth;
    return best;
}

}  // namespace

CommandList::CommandList(const ActionRegistry& actions, QObject* parent) : QAbstractListModel(parent), actions_(actions)
{
    rank();
}

void CommandList::setQuery(const QString& query)
{
    query_ = query.trimmed();
    rank();
}

void CommandList::setRecent(const QStringList& ids)
{
    recent_ = ids;
    rank();
}

void CommandList::rank()
{
    beginResetModel();
    rows_.clear();
    for (const ActionArea& area : actionAreas())
        for (const ActionSpec& spec : *area.actions)
            if (const std::optional<int> score = scoreOf(query_, spec))
                rows_.push_back({actions_[spec.id], area.title, *score});
    const auto age = [this](const Row& row) {
        const auto place = recent_.indexOf(row.action->objectName());
        return place < 0 ? recent_.size() : place;
    };
    std::ranges::stable_sort(
        rows_, [&](const Row& a, const Row& b) { return a.score != b.score ? a.score > b.score : age(a) < age(b); });
    endResetModel();
}

QAction* CommandList::actionAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;  // Return was pressed where nothing fits
    return checkIndex(index) ? rows_[static_cast<std::size_t>(index.row())].action : nullptr;
}

int CommandList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant CommandList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const QString keys = row.action->shortcut().toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole: return plainText(row.action->text());
    case Qt::DecorationRole: return row.action->icon();
    case Qt::ToolTipRole: return row.action->toolTip();
    case Qt::AccessibleTextRole:
        return keys.isEmpty() ? plainText(row.action->text())
                              : tr("%1, key %2").arg(plainText(row.action->text()), keys);
    case KeysRole: return keys;
    case AreaRole: return QCoreApplication::translate("Actions", row.area);
    case EnabledRole: return row.action->isEnabled();
    default: return {};
    }
}

Qt::ItemFlags CommandList::flags(const QModelIndex& index) const
{
    // What cannot be done now can be pointed at, so that its tool tip says why.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace fresco::ui
