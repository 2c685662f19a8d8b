// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <map>
#include <set>

namespace fresco::ui {

/// Keys' pictures that are open in a paint program: each lies as a PNG in the project, and is taken over whenever it
/// was saved there.
class Retouch : public QObject {
    Q_OBJECT
public:
    explicit Retouch(QObject* parent = nullptr);

    /// Writes the picture in the background and watches it; begun() or failed() follows. @param folder  of the project
    void begin(const QString& folder, qint64 frame, const QImage& picture);
    /// Another project: nothing is watched any more.
    void clear();

Q_SIGNALS:
    void begun(qint64 frame, const QString& path);
    /// It cannot be written.
    void failed(qint64 frame);
    void changed(qint64 frame, const QString& path);

private:
    void watch(qint64 frame, const QString& path);
    void noteChange(const QString& path);
    void tell();

    QFileSystemWatcher watcher_;
    QTimer settle_;  ///< paint programs write in several goes
    std::map<QString, qint64> frames_;
    std::set<QString> changed_;
    int project_ = 0;  ///< counts them: what was begun in an earlier one is not watched
};

}  // namespace fresco::ui
