// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include "document/film_name.h"
#include "viewers/frame_name.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kRecentFiles = 10;
constexpr int kEarlierPrompts = 50;
constexpr int kMostThreads = 1024;  // as the parameter's row has it
constexpr int kAutosaveSeconds = 2;
constexpr int kLongestAutosaveSeconds = 600;

/// A number outside the list, from a newer program or a hand-edited file, counts as the first.
template <class Choice> Choice choiceFrom(const QVariant& stored, Choice last)
{
    const int number = stored.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Choice>(number) : Choice{};
}

QString placeOf(PromptKind kind) { return kind == PromptKind::Added ? "prompts/added" : "prompts/negative"; }

QString placeOf(Question question)
{
    return question == Question::StopToClose ? "questions/stopToClose" : "questions/saveChanges";
}

}  // namespace

Settings::Settings() : store_("Fresco Studio", "fresco-studio") { migrate(); }

Settings::Settings(const QString& iniFile) : store_(iniFile, QSettings::IniFormat) { migrate(); }

void Settings::migrate()
{
    // A newer version's file keeps its number: it is read as far as it is understood.
    if (store_.value("version", 0).toInt() < kVersion)
        store_.setValue("version", kVersion);
}

QByteArray Settings::geometry() const { return store_.value("window/geometry").toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { store_.setValue("window/geometry", geometry); }

QByteArray Settings::windowState() const { return store_.value("window/state").toByteArray(); }

void Settings::setWindowState(const QByteArray& state) { store_.setValue("window/state", state); }

QString Settings::lastFolder() const
{
    const QString folder = store_.value("files/lastFolder").toString();
    return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& folder) { store_.setValue("files/lastFolder", folder); }

QStringList Settings::recentFiles() const { return store_.value("files/recent").toStringList(); }

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    store_.setValue("files/recent", files.mid(0, kRecentFiles));
}

void Settings::removeRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    store_.setValue("files/recent", files);
}

void Settings::replaceRecentFile(const QString& path, const QString& found)
{
    if (path == found)
        return;
    QStringList files = recentFiles();
    files.removeAll(found);
    if (const qsizetype place = files.indexOf(path); place >= 0)
        files[place] = found;
    store_.setValue("files/recent", files);
}

QString Settings::overlays() const { return store_.value("view/overlays").toString(); }

void Settings::setOverlays(const QString& choices) { store_.setValue("view/overlays", choices); }

QStringList Settings::foldedSections() const
{
    return store_.value("inspector/folded", QStringList{"Advanced", "Words"}).toStringList();
}

void Settings::setFoldedSections(const QStringList& sections) { store_.setValue("inspector/folded", sections); }

QStringList Settings::promptHistory() const { return store_.value("prompts/history").toStringList(); }

void Settings::addToPromptHistory(const QString& prompt)
{
    QStringList prompts = promptHistory();
    prompts.removeAll(prompt);
    prompts.prepend(prompt);
    store_.setValue("prompts/history", prompts.mid(0, kEarlierPrompts));
}

bool Settings::snaps() const { return store_.value("timeline/snaps", true).toBool(); }

void Settings::setSnaps(bool on) { store_.setValue("timeline/snaps", on); }

bool Settings::showsFrameNumbers() const { return store_.value("timeline/frameNumbers", false).toBool(); }

void Settings::setShowsFrameNumbers(bool on) { store_.setValue("timeline/frameNumbers", on); }

double Settings::volume() const
{
    const double stored = store_.value("playback/volume", 1.0).toDouble();
    return stored >= 0.0 && stored <= 1.0 ? stored : 1.0;  // false for NaN
}

void Settings::setVolume(double volume) { store_.setValue("playback/volume", volume); }

bool Settings::isMuted() const { return store_.value("playback/muted", false).toBool(); }

void Settings::setMuted(bool on) { store_.setValue("playback/muted", on); }

bool Settings::loops() const { return store_.value("playback/loops", false).toBool(); }

void Settings::setLoops(bool on) { store_.setValue("playback/loops", on); }

widgets::CompareMode Settings::compareMode() const
{
    return choiceFrom(store_.value("view/compareMode"), widgets::CompareMode::Onion);
}

void Settings::setCompareMode(widgets::CompareMode mode)
{
    store_.setValue("view/compareMode", static_cast<int>(mode));
}

// As one value: names are free text, and a slash in a key would make a group.
Speeds Settings::speeds() const
{
    return {std::max(0.0, store_.value("speeds/perKeyStep").toDouble()),
            std::max(0.0, store_.value("speeds/perFrame").toDouble()),
            std::max(0.0, store_.value("speeds/peakBytes").toDouble()),
            std::max(0.0, store_.value("speeds/batchMegapixels").toDouble())};
}

void Settings::setSpeeds(const Speeds& speeds)
{
    store_.setValue("speeds/perKeyStep", speeds.perKeyStep);
    store_.setValue("speeds/perFrame", speeds.perFrame);
    store_.setValue("speeds/peakBytes", speeds.peakBytes);
    store_.setValue("speeds/batchMegapixels", speeds.batchMegapixels);
}

QMap<QString, QString> Settings::promptPresets(PromptKind kind) const
{
    QMap<QString, QString> presets;
    const QVariantMap stored = store_.value(placeOf(kind)).toMap();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry)
        presets.insert(entry.key(), entry.value().toString());
    return presets;
}

void Settings::setPromptPresets(PromptKind kind, const QMap<QString, QString>& presets)
{
    QVariantMap stored;
    for (auto entry = presets.begin(); entry != presets.end(); ++entry)
        stored.insert(entry.key(), entry.value());
    store_.setValue(placeOf(kind), stored);
}

QString Settings::filmPattern() const { return store_.value("files/filmPattern", kFilmPattern).toString(); }

void Settings::setFilmPattern(const QString& pattern) { store_.setValue("files/filmPattern", pattern); }

QString Settings::framePattern() const { return store_.value("files/framePattern", kFramePattern).toString(); }

void Settings::setFramePattern(const QString& pattern) { store_.setValue("files/framePattern", pattern); }

QStringList Settings::hiddenLanes() const { return store_.value("timeline/hiddenLanes").toStringList(); }

void Settings::setHiddenLanes(const QStringList& lanes) { store_.setValue("timeline/hiddenLanes", lanes); }

KeyMap Settings::keyMap() const
{
    KeyChanges changes;
    const QVariantMap stored = store_.value("keys/changes").toMap();
    for (auto entry = stored.begin(); entry != stored.end(); ++entry) {
        Keys& keys = changes[entry.key().toStdString()] = QKeySequence::listFromString(entry.value().toString());
        keys.removeAll(QKeySequence());  // Qt reads "no keys" as one that is empty
    }
    return KeyMap(choiceFrom(store_.value("keys/preset"), KeyPreset::Resolve), changes);
}

void Settings::setKeyMap(const KeyMap& map)
{
    QVariantMap changes;
    for (const auto& [id, keys] : map.changes())
        changes.insert(QString::fromStdString(id), QKeySequence::listToString(keys));
    store_.setValue("keys/preset", static_cast<int>(map.preset()));
    store_.setValue("keys/changes", changes);
}

QStringList Settings::recentCommands() const { return store_.value("keys/recentCommands").toStringList(); }

void Settings::setRecentCommands(const QStringList& ids) { store_.setValue("keys/recentCommands", ids); }

QStringList Settings::modelFolders() const { return store_.value("models/folders").toStringList(); }

void Settings::setModelFolders(const QStringList& folders) { store_.setValue("models/folders", folders); }

QString Settings::cacheFolder() const { return store_.value("cache/folder").toString(); }

void Settings::setCacheFolder(const QString& folder) { store_.setValue("cache/folder", folder); }

QString Settings::device() const { return store_.value("engine/device", "auto").toString(); }

void Settings::setDevice(const QString& name) { store_.setValue("engine/device", name); }

int Settings::threads() const { return std::clamp(store_.value("engine/threads", 0).toInt(), 0, kMostThreads); }

void Settings::setThreads(int count) { store_.setValue("engine/threads", count); }

std::chrono::seconds Settings::autosaveDelay() const
{
    const int stored = store_.value("files/autosaveSeconds", kAutosaveSeconds).toInt();
    return std::chrono::seconds(std::clamp(stored, 1, kLongestAutosaveSeconds));
}

void Settings::setAutosaveDelay(std::chrono::seconds delay)
{
    store_.setValue("files/autosaveSeconds", static_cast<int>(delay.count()));
}

bool Settings::dropsFrames() const { return store_.value("playback/dropsFrames", true).toBool(); }

void Settings::setDropsFrames(bool on) { store_.setValue("playback/dropsFrames", on); }

QString Settings::retouchProgram() const { return store_.value("files/retouchProgram").toString(); }

void Settings::setRetouchProgram(const QString& program) { store_.setValue("files/retouchProgram", program); }

bool Settings::asks(Question question) const { return store_.value(placeOf(question), true).toBool(); }

void Settings::setAsks(Question question, bool on) { store_.setValue(placeOf(question), on); }

bool Settings::reducesMotion() const { return store_.value("view/reducesMotion", false).toBool(); }

void Settings::setReducesMotion(bool on) { store_.setValue("view/reducesMotion", on); }

ThemeChoice Settings::theme() const { return choiceFrom(store_.value("view/theme"), ThemeChoice::Dark); }

void Settings::setTheme(ThemeChoice choice) { store_.setValue("view/theme", static_cast<int>(choice)); }

LanguageChoice Settings::language() const { return choiceFrom(store_.value("view/language"), LanguageChoice::Chinese); }

void Settings::setLanguage(LanguageChoice choice) { store_.setValue("view/language", static_cast<int>(choice)); }

}  // namespace fresco::ui
