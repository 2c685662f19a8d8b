// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_scout.h"

#include "document/output_name.h"
#include "export/export_plan.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

QString filmsFolder()
{
    const QString films = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return QFileInfo(films).isWritable() ? films : QDir::homePath();
}

}  // namespace

OutputScout::OutputScout(QObject* parent)
    : OutputScout([](const QString& folder) { return QFileInfo(folder).isWritable(); }, {}, parent)
{
}

OutputScout::OutputScout(IsWritable isWritable, QString otherFolder, QObject* parent)
    : QObject(parent), isWritable_(std::move(isWritable)), otherFolder_(std::move(otherFolder))
{
}

OutputScout::Look OutputScout::lookAt(const QString& wanted) const
{
    Look look{.wanted = wanted, .base = wanted, .taken = {}};
    const QFileInfo place(wanted);
    if (QFileInfo::exists(place.path()) && !isWritable_(place.path()))
        look.base = (otherFolder_.isEmpty() ? filmsFolder() : otherFolder_) + '/' + place.fileName();
    countedOn(look.base, [&](const QString& name) {
        const bool isThere = isTaken(name);
        if (isThere)
            look.taken << name;
        return isThere;
    });
    return look;
}

void OutputScout::look(const QString& wanted)
{
    wanted_ = wanted;
    if (wanted.isEmpty()) {
        giveUp();
        return;
    }
    looking_.start([this, wanted, told = told_]() -> widgets::LatestTask::Delivery {
        return [this, look = lookAt(wanted), told] { learn(look, told); };
    });
}

void OutputScout::learn(const Look& look, qsizetype told)
{
    if (look.wanted != wanted_)
        return;  // the look for the newer one is under way
    const QString before = place();
    last_ = look;
    takenSince_ = takenSince_.last(std::min(told_ - told, takenSince_.size()));  // the disk has told of the others
    if (place() != before)
        Q_EMIT found(place());
    if (const auto then = std::exchange(then_, nullptr))
        then(place());
}

QString OutputScout::place() const
{
    if (wanted_.isEmpty() || last_.wanted != wanted_)
        return {};
    return countedOn(last_.base,
                     [this](const QString& name) { return last_.taken.contains(name) || takenSince_.contains(name); });
}

void OutputScout::take(const QString& path)
{
    takenSince_ << path;
    ++told_;
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
