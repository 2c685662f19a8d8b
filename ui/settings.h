// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/key_map.h"
#include "prompts/prompt_kind.h"
#include "work/work_ahead.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

namespace fresco::ui {

enum class ThemeChoice { System, Light, Dark };
enum class LanguageChoice { System, English, Chinese };

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

    /// How saved frames are called, see frameFileName().
    QString framePattern() const;
    void setFramePattern(const QString& pattern);

    /// Lanes of the timeline that are hidden, by name.
    QStringList hiddenLanes() const;
    void setHiddenLanes(const QStringList& lanes);

    /// How fast jobs went here, to tell how long the next will take.
    Speeds speeds() const;
    void setSpeeds(const Speeds& speeds);

    KeyMap keyMap() const;
    void setKeyMap(const KeyMap& map);
    /// Ids of actions, the latest first.
    QStringList recentCommands() const;
    void setRecentCommands(const QStringList& ids);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    LanguageChoice language() const;
    void setLanguage(LanguageChoice choice);

private:
    void migrate();

    QSettings store_;
};

}  // namespace fresco::ui
