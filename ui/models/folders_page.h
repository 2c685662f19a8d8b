// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace fresco::ui {

/// Which folders are searched for models: the program's own, which stays, and further ones.
class FoldersPage : public QWidget {
    Q_OBJECT
public:
    /// @param own  the folder that is always searched
    FoldersPage(const QString& own, const QStringList& folders, QWidget* parent = nullptr);

    QStringList folders() const;
    /// One that is there already is not added again.
    void add(const QString& folder);

Q_SIGNALS:
    /// A folder is to be chosen for add().
    void addWanted();
    void openWanted(const QString& folder);
    void changed(const QStringList& folders);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void update();
    void removeCurrent();

    QString own_;
    QLabel* words_;
    QListWidget* list_;
    QPushButton* add_;
    QPushButton* remove_;
    QPushButton* open_;
};

}  // namespace fresco::ui
