// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/recent_menu.h"

#include "welcome/film_looks.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

namespace fresco::ui {

namespace {

QString nameOf(const QString& path) { return QFileInfo(path).fileName(); }

/// "~/films" for one of the person's own folders.
QString shortFolderOf(const QString& path)
{
    const QString folder = QFileInfo(path).path(), home = QDir::homePath();
    if (folder == home)
        return "~";
    return QDir::toNativeSeparators(folder.startsWith(home + '/') ? '~' + folder.mid(home.size()) : folder);
}

/// A name may have an ampersand, which is no mnemonic then.
QString literal(QString text) { return text.replace('&', "&&"); }

}  // namespace

QStringList recentTitles(const QStringList& paths)
{
    QHash<QString, int> bearers;
    for (const QString& path : paths)
        ++bearers[nameOf(path)];
    QStringList titles;
    for (const QString& path : paths)
        titles << (bearers[nameOf(path)] > 1 ? QString("%1 — %2").arg(nameOf(path), shortFolderOf(path))
                                             : nameOf(path));
    return titles;
}

RecentMenu::RecentMenu(QWidget* parent) : QMenu(parent), looks_(new FilmLooks({}, {}, this))
{
    setObjectName("recentMenu");
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, [this] { looks_->want(paths_); });
    connect(looks_, &FilmLooks::looked, this, &RecentMenu::showLook);
}

void RecentMenu::setFiles(const QStringList& paths)
{
    paths_ = paths;
    fill();
}

void RecentMenu::fill()
{
    clear();
    entries_.clear();
    const QStringList titles = recentTitles(paths_);
    for (qsizetype number = 0; number < paths_.size(); ++number) {
        const QString path = paths_[number];
        QAction* entry = addAction(literal(titles[number]));
        showPlace(entry, path, true);
        connect(entry, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
        entries_.insert(path, entry);
    }
}

void RecentMenu::showPlace(QAction* entry, const QString& path, bool isThere)
{
    const QString place = QDir::toNativeSeparators(path);
    entry->setEnabled(isThere);
    entry->setToolTip(isThere ? place : tr("%1 is not there any more").arg(place));
}

void RecentMenu::showLook(const FilmLook& look)
{
    if (QAction* entry = entries_.value(look.path))
        showPlace(entry, look.path, look.isThere);
}

void RecentMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QMenu::changeEvent(event);
}

}  // namespace fresco::ui
