// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kVersion = 1;
constexpr int kRecentFiles = 10;

/// A number outside the list, from a newer program or a hand-edited file, counts as the first.
template <class Choice> Choice choiceFrom(const QVariant& stored, Choice last)
{
    const int number = stored.toInt();
    return number >= 0 && number <= static_cast<int>(last) ? static_cast<Choice>(number) : Choice{};
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

QString Settings::overlays() const { return store_.value("view/overlays").toString(); }

void Settings::setOverlays(const QString& choices) { store_.setValue("view/overlays", choices); }

ThemeChoice Settings::theme() const { return choiceFrom(store_.value("view/theme"), ThemeChoice::Dark); }

void Settings::setTheme(ThemeChoice choice) { store_.setValue("view/theme", static_cast<int>(choice)); }

LanguageChoice Settings::language() const { return choiceFrom(store_.value("view/language"), LanguageChoice::Chinese); }

void Settings::setLanguage(LanguageChoice choice) { store_.setValue("view/language", static_cast<int>(choice)); }

}  // namespace fresco::ui
