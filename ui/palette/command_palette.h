// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListView;

namespace fresco::ui {

class ActionRegistry;
class CommandList;

/// Every action of the editor by a few typed letters: arrows choose, Enter does it, Esc leaves.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    CommandPalette(const ActionRegistry& actions, QWidget* window);

    /// Opens under the top of the window that it was made for.
    void open();
    /// Ids of actions, the latest first; to be kept by the settings.
    void setRecent(const QStringList& ids);
    QStringList recent() const { return recent_; }

Q_SIGNALS:
    void recentChanged(const QStringList& ids);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void search(const QString& query);
    void move(int rows);
    void run(const QModelIndex& index);
    void showReason();

    CommandList* list_;
    QLineEdit* query_;
    QListView* view_;
    QLabel* hint_;
    QStringList recent_;
};

}  // namespace fresco::ui
