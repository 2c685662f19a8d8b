// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latest_task.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace fresco::ui {

/// Finds out in the background where the next result can go, so that no click and no edit waits for a slow disk.
class OutputScout : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks for a name that is free, counted on from this one ("film-2.mp4"). Empty: none is wanted.
    void look(const QString& wanted);
    /// The free name; empty while it is not known yet.
    QString place() const;
    /// A result lies there now: place() is another at once, before the disk has been looked at again.
    void take(const QString& path);

    /// Tells the place, at once if it is known. One can wait at a time.
    void whenKnown(std::function<void(const QString& place)> then);
    bool isAwaited() const { return then_ != nullptr; }
    /// Whoever waits is not told any more.
    void giveUp() { then_ = nullptr; }

Q_SIGNALS:
    void found(const QString& place);

private:
    void learn(const QString& wanted, const QStringList& taken, qsizetype known);

    QString wanted_;
    QString lookedFor_;        ///< what was wanted when the disk was looked at last
    QStringList takenOnDisk_;  ///< names that the last look met
    QStringList takenSince_;
    std::function<void(const QString&)> then_;
    widgets::LatestTask looking_;
};

}  // namespace fresco::ui
