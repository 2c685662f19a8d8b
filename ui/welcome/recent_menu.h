// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMenu>
#include <QStringList>

namespace fresco::ui {

class FilmLooks;
struct FilmLook;

/// What recent films and projects are called in a list: by name, and with their folder where two have the same name.
QStringList recentTitles(const QStringList& paths);

/// Films and projects that were open before. Each time it opens it looks whether they are still there, off the UI
/// thread; those that are not turn grey.
class RecentMenu : public QMenu {
    Q_OBJECT
public:
    explicit RecentMenu(QWidget* parent);

    /// The latest first.
    void setFiles(const QStringList& paths);

Q_SIGNALS:
    void chosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showLook(const FilmLook& look);
    void showPlace(QAction* entry, const QString& path, bool isThere);

    QStringList paths_;
    QHash<QString, QAction*> entries_;
    FilmLooks* looks_;
};

}  // namespace fresco::ui
