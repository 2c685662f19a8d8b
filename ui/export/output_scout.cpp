// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_scout.h"

#include "document/output_name.h"
#include "export/export_plan.h"

#include <utility>

namespace fresco::ui {

void OutputScout::look(const QString& wanted)
{
    wanted_ = wanted;
    if (wanted.isEmpty()) {
        giveUp();
        return;
    }
    looking_.start([this, wanted, known = takenSince_.size()]() -> widgets::LatestTask::Delivery {
        QStringList taken;
        countedOn(wanted, [&](const QString& name) {
            const bool isThere = isTaken(name);
            if (isThere)
                taken << name;
            return isThere;
        });
        return [this, wanted, taken, known] { learn(wanted, taken, known); };
    });
}

void OutputScout::learn(const QString& wanted, const QStringList& taken, qsizetype known)
{
    if (wanted != wanted_)
        return;  // the look for the newer one is under way
    const QString before = place();
    lookedFor_ = wanted;
    takenOnDisk_ = taken;
    takenSince_.remove(0, known);  // the disk has told of these
    if (place() != before)
        Q_EMIT found(place());
    if (const auto then = std::exchange(then_, nullptr))
        then(place());
}

QString OutputScout::place() const
{
    if (wanted_.isEmpty() || lookedFor_ != wanted_)
        return {};
    return countedOn(wanted_,
                     [this](const QString& name) { return takenOnDisk_.contains(name) || takenSince_.contains(name); });
}

void OutputScout::take(const QString& path)
{
    takenSince_ << path;
    if (const QString now = place(); !now.isEmpty())
        Q_EMIT found(now);
}

void OutputScout::whenKnown(std::function<void(const QString& place)> then)
{
    if (const QString now = place(); !now.isEmpty())
        then(now);
    else
        then_ = std::move(then);
}

}  // namespace fresco::ui
