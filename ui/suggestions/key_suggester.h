// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestions/key_suggestions.h"

#include <QObject>

#include <vector>

namespace fresco::ui {

class KeyCommands;
class ProjectDocument;

/// Keeps suggestions true to the document: every edit, undo and new plan makes them anew, while somebody watches.
class KeySuggester : public QObject {
    Q_OBJECT
public:
    /// What there is to suggest from.
    enum class Ground {
        NoFilm,
        NotLookedAt,      ///< the engine has not told yet how the film moves
        EveryFrameIsKey,  ///< nothing is left between keyframes
        Film,
    };

    KeySuggester(ProjectDocument& document, KeyCommands& commands, QObject* parent = nullptr);

    /// Nothing is reckoned while nobody looks.
    void setWatched(bool on);

    Ground ground() const { return ground_; }
    const std::vector<KeySuggestion>& suggestions() const { return suggestions_; }
    bool hasSkipped() const { return !skipped_.empty(); }

    /// As if the person had added the keyframe in the timeline.
    void add(std::int64_t frame);
    /// All of them, one step of the history.
    void addAll();
    /// Is suggested no more for this reason, there and close by; no edit of the project.
    void skip(const KeySuggestion& suggestion);
    void forgetSkipped();

Q_SIGNALS:
    /// Suggestions or what they stand on are others now.
    void changed();

private:
    void refresh();
    Ground groundNow() const;
    bool isSkipped(const KeySuggestion& suggestion, std::int64_t shortest) const;

    ProjectDocument& document_;
    KeyCommands& commands_;
    std::vector<KeySuggestion> suggestions_;
    std::vector<KeySuggestion> skipped_;
    Ground ground_ = Ground::NoFilm;
    bool isWatched_ = false;
};

}  // namespace fresco::ui
