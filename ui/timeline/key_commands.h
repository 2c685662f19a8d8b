// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/key_picture.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace fresco::ui {

class KeyGallery;
class ProjectDocument;

/// What can be done to keyframes, cuts, markers and range, each one step of the history. What names keys or cuts by
/// hand is refused while the film outside the range is not known: it would lose those that it has there.
class KeyCommands : public QObject {
    Q_OBJECT
public:
    KeyCommands(ProjectDocument& document, KeyGallery& gallery, QObject* parent = nullptr);

    void add(std::int64_t frame);
    void addAll(const std::vector<std::int64_t>& frames);
    void remove(const std::vector<std::int64_t>& frames);
    void move(const std::map<std::int64_t, std::int64_t>& moves);
    /// Locks all if one of them is open, else opens all. A locked key keeps its picture if it has a full one that is
    /// not out of date: the lock comes once that has been copied, and not at all where it cannot be.
    void toggleLocks(const std::set<std::int64_t>& frames);
    /// The same for all; empty: they inherit the prompt alone.
    void setWords(const std::set<std::int64_t>& frames, const QString& words);
    /// Copies the picture into the project and makes it the key's own.
    void usePicture(std::int64_t frame, const QString& path);
    void forgetPicture(const std::set<std::int64_t>& frames);

    void toggleCut(std::int64_t frame);
    void toggleMarker(std::int64_t frame);
    void setRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out);

Q_SIGNALS:
    void failed(const QString& sentence);
    /// An edit needs to know the whole film, see keysToName().
    void wholeFilmWanted();

private:
    /// Else they say that the person has to wait.
    bool canNameKeys();
    bool canNameCuts();
    bool canName(bool isKnown);
    std::vector<KeyPicture> picturesToKeep(const std::set<std::int64_t>& frames) const;
    void lock(const std::set<std::int64_t>& frames, const std::map<std::int64_t, QString>& pictures);
    void unlock(const std::set<std::int64_t>& frames);

    ProjectDocument& document_;
    KeyGallery& gallery_;
};

}  // namespace fresco::ui
