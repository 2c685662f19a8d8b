// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/retouch.h"

#include "results/kept_pictures.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kSettling = 300ms;

}  // namespace

Retouch::Retouch(QObject* parent) : QObject(parent)
{
    settle_.setSingleShot(true);
    settle_.setInterval(kSettling);
    connect(&settle_, &QTimer::timeout, this, &Retouch::tell);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &Retouch::noteChange);
}

QString Retouch::begin(const QString& folder, qint64 frame, const QImage& picture)
{
    QDir().mkpath(folder + "/kept");
    QString path = newKeptPath(folder, frame, "retouch", "png");
    if (!picture.save(path, "png"))
        return {};
    frames_[path] = frame;
    watcher_.addPath(path);
    return path;
}

void Retouch::clear()
{
    if (!watcher_.files().isEmpty())
        watcher_.removePaths(watcher_.files());
    frames_.clear();
    changed_.clear();
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
