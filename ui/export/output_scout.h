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
    /// Whether a folder can be written to; asked in the background.
    using IsWritable = std::function<bool(const QString& folder)>;
    explicit OutputScout(QObject* parent = nullptr);
    OutputScout(IsWritable isWritable, QString otherFolder, QObject* parent = nullptr);

    /// Looks for a name that is free, counted on from this one ("film-2.mp4"). Beside a film that cannot be written
    /// there, as the sample of an installation, it is one in the person's folder of films. Empty: none is wanted.
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
    /// What a look at the disk found out.
    struct Look {
        QString wanted;
        QString base;       ///< of the names that are tried
        QStringList taken;  ///< of these
    };
    Look lookAt(const QString& wanted) const;
    void learn(const Look& look, qsizetype told);

    IsWritable isWritable_;
    QString otherFolder_;
    QString wanted_;
    Look last_;
    QStringList takenSince_;
    qsizetype told_ = 0;  ///< by take(), with those that are in takenSince_ no more
    std::function<void(const QString&)> then_;
    widgets::LatestTask looking_;
};

}  // namespace fresco::ui
