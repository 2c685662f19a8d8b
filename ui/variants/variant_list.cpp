// SPDX-License-Identifier: GPL-3.0-or-later
#include "variants/variant_list.h"

#include "bridge/text.h"

#include <QStringList>

#include <algorithm>

namespace fresco::ui {

VariantList::VariantList(QObject* parent) : QAbstractListModel(parent) {}

void VariantList::start(std::int64_t frame, const std::vector<ParameterSet>& changes)
{
    beginResetModel();
    frame_ = frame;
    variants_.clear();
    for (const ParameterSet& set : changes)
        variants_.push_back({.changes = set});
    endResetModel();
}

template <class Change> void VariantList::change(int row, const QList<int>& roles, const Change& change)
{
    if (row < 0 || row >= count())
        return;
    change(variants_[static_cast<std::size_t>(row)]);
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void VariantList::setRunning(int index)
{
    change(index, {StateRole}, [](Variant& variant) { variant.state = VariantState::Running; });
}

void VariantList::setPreview(int index, const QImage& picture)
{
    change(index, {StateRole, PictureRole}, [&](Variant& variant) {
        variant.state = VariantState::Running;
        variant.picture = picture;
    });
}

void VariantList::setDone(int index, const QImage& picture, const Recipe& recipe)
{
    change(index, {StateRole, PictureRole}, [&](Variant& variant) {
        variant.state = VariantState::Done;
        variant.picture = picture;
        variant.recipe = recipe;
    });
}

void VariantList::setFailed(int index, const QString& sentence)
{
    change(index, {StateRole, ProblemRole}, [&](Variant& variant) {
        variant.state = VariantState::Failed;
        variant.problem = sentence;
    });
}

void VariantList::stop()
{
    for (int row = count() - 1; row >= 0; --row) {
        const VariantState state = at(row).state;
        if (state == VariantState::Done || state == VariantState::Failed)
            continue;
        beginRemoveRows({}, row, row);
        variants_.erase(variants_.begin() + row);
        endRemoveRows();
    }
}

int VariantList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant VariantList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Variant& variant = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return titleOf(variant);
    case StateRole: return static_cast<int>(variant.state);
    case PictureRole: return variant.picture;
    case ProblemRole: return variant.problem;
    default: return {};
    }
}

QString titleOf(const Variant& variant)
{
    QStringList parts;
    for (const auto& [key, value] : variant.changes.values()) {
        const QString text = toQt(std::string_view(toText(value)));
        const QString label = translated("Parameters", findParameter(key)->label);
        parts << (key == key::prompt ? text : VariantList::tr("%1 %2", "name and value").arg(label, text));
    }
    return parts.join(" · ");
}

QString stateText(VariantState state)
{
    switch (state) {
    case VariantState::Waiting: return VariantList::tr("waiting");
    case VariantState::Running: return VariantList::tr("running");
    case VariantState::Failed: return VariantList::tr("failed");
    case VariantState::Done: break;
    }
    return {};
}

}  // namespace fresco::ui
