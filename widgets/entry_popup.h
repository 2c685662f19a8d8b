// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace fresco::widgets {

/// Something to choose from a list: a name, and what is seen of it when the pointer rests there.
struct PopupEntry {
    QString name;
    QString text;
    bool isOwn = true;  ///< the person may delete it
};

/// A list that opens below a button, with a line above it that searches and, where entries can be saved, names a new
/// one. Arrow keys move while typing, Enter chooses, Delete deletes, Esc closes.
class EntryPopup : public QFrame {
    Q_OBJECT
public:
    explicit EntryPopup(QWidget* parent);

    void setEntries(std::vector<PopupEntry> entries);
    /// Whether Save and Delete are there.
    void setEditable(bool on);
    /// Said where there is no entry.
    void setEmptyText(const QString& text);
    void openBelow(const QWidget* anchor);

Q_SIGNALS:
    /// @param index  in the entries as they were given
    void chosen(int index);
    void saveWanted(const QString& name);
    void deleteWanted(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void choose();
    void save();
    void remove();
    void updateButtons();
    int current() const;
    void retranslate();

    std::vector<PopupEntry> entries_;
    bool isEditable_ = false;
    QLineEdit* line_;
    QListWidget* list_;
    QLabel* empty_;
    QPushButton* save_;
    QPushButton* delete_;
};

}  // namespace fresco::widgets
