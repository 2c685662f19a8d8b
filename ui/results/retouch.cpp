// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/retouch.h"

#include "results/kept_pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <chrono>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kSettling = 300ms;

/// The path of the picture as a new file; empty: it cannot be written.
QString written(const QString& folder, qint64 frame, const QImage& picture)
{
    QDir().mkpath(folder + "/kept");
    const QString path = newKeptPath(folder, frame, "retouch", "png");
    return picture.save(path, "png") ? path : QString();
}

}  // namespace

Retouch::Retouch(QObject* parent) : QObject(parent)
{
    settle_.setSingleShot(true);
    settle_.setInterval(kSettling);
    connect(&settle_, &QTimer::timeout, this, &Retouch::tell);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &Retouch::noteChange);
}

void Retouch::begin(const QString& folder, qint64 frame, const QImage& picture)
{
    QThreadPool::globalInstance()->start([=, self = QPointer<Retouch>(this), project = project_] {
        const QString path = written(folder, frame, picture);
        const auto tell = [=] {
            if (!self || self->project_ != project)
                return;
            if (path.isEmpty())
                Q_EMIT self->failed(frame);
            else
                self->watch(frame, path);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
    });
}

void Retouch::watch(qint64 frame, const QString& path)
{
    frames_[path] = frame;
    watcher_.addPath(path);
    Q_EMIT begun(frame, path);
}

void Retouch::clear()
{
    if (!watcher_.files().isEmpty())
        watcher_.removePaths(watcher_.files());
    frames_.clear();
    changed_.clear();
    ++project_;
}

void Retouch::noteChange(const QString& path)
{
    changed_.insert(path);
    settle_.start();
}

void Retouch::tell()
{
    const auto changed = std::exchange(changed_, {});
    for (const QString& path : changed) {
        if (!QFileInfo::exists(path) || !frames_.contains(path))
            continue;
        watcher_.addPath(path);  // a program that writes a new file in its place ends the watch
        Q_EMIT this->changed(frames_.at(path), path);
    }
}

}  // namespace fresco::ui
