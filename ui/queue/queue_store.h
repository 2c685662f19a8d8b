// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

namespace fresco::ui {

/// Keeps the render queue in a file, read and written in a thread of its own. While another program has the same file,
/// nothing is read or written: two windows must not render the same films.
class QueueStore : public QObject {
    Q_OBJECT
public:
    explicit QueueStore(const QString& file = defaultFile(), QObject* parent = nullptr);
    /// Ends what was begun.
    ~QueueStore() override;

    static QString defaultFile();

    /// Ends in loaded(), with nothing where there is no file or it belongs to another window.
    void load();
    /// Whole or not at all; the newest wins.
    void save(const QByteArray& json);

Q_SIGNALS:
    /// @param isOurs  this window has the file: what is saved now is kept
    void loaded(const QByteArray& json, bool isOurs);
    void saveFailed();

private:
    class Worker;

    QThread thread_;
    Worker* worker_;
};

}  // namespace fresco::ui
