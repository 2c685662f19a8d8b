// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_worker.h"
#include "latest_task.h"

#include <QDateTime>
#include <QHash>
#include <QImage>
#include <QStringList>

namespace fresco::ui {

/// How a film, or a project by its folder, shows itself in a list.
struct FilmLook {
    QString path;
    bool isThere = true;
    QDateTime changedAt{};
    QImage picture{};  ///< null: not made yet, or there is none to be had
};

/// Looks at films and projects off the UI thread: first whether they are there, all of them, then picture by picture. A
/// project's picture is its thumbnail.png; else a frame of its film, kept among the timeline's thumbnails.
class FilmLooks : public QObject {
    Q_OBJECT
public:
    /// @param open  empty: nothing but whether they are there is looked for
    /// @param thumbnails  the ThumbnailStore's folder; empty: pictures are not kept
    FilmLooks(FrameSourceFactory open, QString thumbnails, QObject* parent = nullptr);
    ~FilmLooks() override;

    /// In place of what was wanted before. What has been looked at is looked at again; its picture is made but once.
    void want(const QStringList& paths);

Q_SIGNALS:
    void looked(const fresco::ui::FilmLook& look);

private:
    void lookForFacts();
    void makeNextPicture();

    FrameSourceFactory open_;
    QString thumbnails_;
    QStringList wanted_;
    QStringList pictureless_;
    QHash<QString, FilmLook> known_;
    std::stop_source stop_;
    widgets::LatestTask task_;  ///< last: its destructor waits for work that uses the rest
};

}  // namespace fresco::ui
