// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/gesture_clock.h"
#include "document/key_plan.h"
#include "fresco/media_info.h"
#include "fresco/project.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>
#include <set>
#include <string>

namespace fresco::ui {

/// The project that the window works on. Owns the value and its history; nothing else changes it. What follows from the
/// film and the value (media facts, keys in force) is kept here beside it, outside the history.
class ProjectDocument : public QObject {
    Q_OBJECT
public:
    explicit ProjectDocument(QObject* parent = nullptr);
    ~ProjectDocument() override;

    /// Takes over a project that was read or made. The history begins anew.
    /// @param folder      where it lies    @param isUntitled  the program chose that place, nobody did
    void open(Project project, const QString& folder, bool isUntitled);
    void close();
    bool isOpen() const { return !folder_.isEmpty(); }

    const Project& project() const { return project_; }
    const ParameterSet& parameters() const { return project_.parameters; }
    /// The project's parameters with the model's own defaults below them.
    ParameterSet effectiveParameters() const;
    void setModelDefaults(const ParameterSet& defaults);

    const QString& folder() const { return folder_; }
    bool isUntitled() const { return isUntitled_; }
    /// "harbour", or the film's name for an untitled one.
    QString title() const;
    bool isDirty() const { return !history_.isClean(); }
    QUndoStack& history() { return history_; }

    /// One step of the history, unless `after` equals what is.
    void edit(const QString& text, Project after, int gesture = 0);
    /// A value in the inspector. @return the sentence if it is not taken
    std::optional<QString> editParameter(std::string_view key, const ParameterValue& value, int gesture = 0);

    /// The gesture of an edit of this thing now: those that follow each other closely are one.
    int gestureOf(const QString& thing) { return gestures_.of(thing); }
    void endGesture() { gestures_.end(); }

    /// It was written to its folder as it is, or moved there. @param written  what was written
    void saved(const Project& written, const QString& folder);

    const std::optional<MediaInfo>& media() const { return media_; }
    void setMedia(const MediaInfo& info);
    /// Frames in force as keys, cuts, batches: what the engine last said, or what is named by hand.
    const KeyPlan& plan() const { return plan_; }
    void setPlan(KeyPlan plan);
    /// Whether plan() is of the project as it is now.
    bool isPlanCurrent() const;
    /// What the engine last said of the whole film, whatever in and out say: where keys and cuts are named by hand,
    /// those outside the range are named with them.
    const KeyPlan& filmPlan() const { return filmPlan_; }
    void setFilmPlan(KeyPlan plan);
    bool isFilmPlanCurrent() const;

    /// First and last frame that preview and film respect.
    FrameRange range() const;

Q_SIGNALS:
    void opened();
    void closed();
    /// Keys of the parameter table whose values are others now; the model's defaults count.
    void parametersChanged(const std::set<std::string>& keys);
    void keysChanged();  ///< their frames, locks, pictures or words
    void cutsChanged();
    void rangeChanged();
    void markersChanged();
    void sourceChanged();
    void mediaChanged();
    void planChanged();
    void titleChanged();  ///< title, folder, or whether there is something to save

private:
    void apply(const Project& project);
    void tell(const Project& before);

    Project project_;
    QString folder_;
    bool isUntitled_ = false;
    QUndoStack history_;
    GestureClock gestures_;
    ParameterSet modelDefaults_;
    std::optional<MediaInfo> media_;
    KeyPlan plan_;
    KeyPlan filmPlan_;
};

}  // namespace fresco::ui
