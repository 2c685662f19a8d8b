// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/key_map.h"
#include "image_viewer/compare_mode.h"
#include "prompts/prompt_kind.h"
#include "work/speeds.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

#include <chrono>

namespace fresco::ui {

enum class ThemeChoice { System, Light, Dark };
enum class LanguageChoice { System, English, Chinese };

/// What the program asks before it does it, unless the person would rather not be asked.
enum class Question {
    StopToClose,  ///< closing the window ends what is running
    SaveChanges,  ///< closing a project with unsaved edits; not asked: they are saved
};

/// What is remembered from one start to the next, by name and type. Projects never go in here.
class Settings {
public:
    Settings();
    /// A file of its own, for tests.
    explicit Settings(const QString& iniFile);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray& state);

    /// Where dialogs open; the home folder at first or where it has gone.
    QString lastFolder() const;
    void setLastFolder(const QString& folder);

    /// Newest first, at most ten.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void removeRecentFile(const QString& path);
    /// It lies elsewhere now; its place in the list stays.
    void replaceRecentFile(const QString& path, const QString& found);

    /// Which overlays are on, as toText(OverlayChoices) has it.
    QString overlays() const;
    void setOverlays(const QString& choices);

    /// Sections of the inspector that are folded up; "Advanced" at first.
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList& sections);

    /// Newest first, at most fifty.
    QStringList promptHistory() const;
    void addToPromptHistory(const QString& prompt);
    /// Words by the name that they were saved under.
    QMap<QString, QString> promptPresets(PromptKind kind) const;
    void setPromptPresets(PromptKind kind, const QMap<QString, QString>& presets);

    /// How films are called unless somebody says otherwise, see filmFileName().
    QString filmPattern() const;
    void setFilmPattern(const QString& pattern);
    /// How saved frames are called, see frameFileName().
    QString framePattern() const;
    void setFramePattern(const QString& pattern);

    /// Lanes of the timeline that are hidden, by name.
    QStringList hiddenLanes() const;
    void setHiddenLanes(const QStringList& lanes);

    /// How the timeline was set: whether things snap, and whether it counts frames in place of timecode.
    bool snaps() const;
    void setSnaps(bool on);
    bool showsFrameNumbers() const;
    void setShowsFrameNumbers(bool on);

    /// How films are played. @param volume  0..1
    double volume() const;
    void setVolume(double volume);
    bool isMuted() const;
    void setMuted(bool on);
    bool loops() const;
    void setLoops(bool on);

    /// How source and result are shown together.
    widgets::CompareMode compareMode() const;
    void setCompareMode(widgets::CompareMode mode);

    /// How fast jobs went here, to tell how long the next will take.
    Speeds speeds() const;
    void setSpeeds(const Speeds& speeds);

    KeyMap keyMap() const;
    void setKeyMap(const KeyMap& map);
    /// Ids of actions, the latest first.
    QStringList recentCommands() const;
    void setRecentCommands(const QStringList& ids);

    /// Folders that are searched for models besides the engine's own.
    QStringList modelFolders() const;
    void setModelFolders(const QStringList& folders);

    /// Where results of stages are kept; empty: where the engine has it by itself. Read at the next start.
    QString cacheFolder() const;
    void setCacheFolder(const QString& folder);

    /// As the parameters `device` and `threads` have them, for projects that say nothing of their own.
    QString device() const;
    void setDevice(const QString& name);
    int threads() const;
    void setThreads(int count);

    /// How long after an edit it is kept safe, 1 s to 10 min.
    std::chrono::seconds autosaveDelay() const;
    void setAutosaveDelay(std::chrono::seconds delay);

    /// Playback leaves pictures out to keep time with the sound; otherwise it shows them all.
    bool dropsFrames() const;
    void setDropsFrames(bool on);

    /// The paint program for keys' pictures; empty: the desktop's own.
    QString retouchProgram() const;
    void setRetouchProgram(const QString& program);

    bool asks(Question question) const;
    void setAsks(Question question, bool on);

    /// Nothing on the window moves but what is played.
    bool reducesMotion() const;
    void setReducesMotion(bool on);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    LanguageChoice language() const;
    void setLanguage(LanguageChoice choice);

private:
    void migrate();

    QSettings store_;
};

}  // namespace fresco::ui
