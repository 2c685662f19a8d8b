// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "suggestions/key_suggester.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace fresco::ui {

/// Keyframes that the film would be better with, each with its reason, to be added or skipped one by one. Arrow keys or
/// a click go to the frame, Return adds it, Delete skips it.
class SuggestionPanel : public QWidget {
    Q_OBJECT
public:
    SuggestionPanel(ProjectDocument& document, KeyCommands& commands, QWidget* parent = nullptr);

    KeySuggester* suggester() const { return suggester_; }

Q_SIGNALS:
    void frameWanted(qint64 frame);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* button(const char* name);
    void layOut();
    void connectParts();
    void fill();
    void addRow(const KeySuggestion& suggestion);
    const KeySuggestion* selected() const;
    void goToSelected();
    void addSelected();
    void skipSelected();
    void retranslate();

    const ProjectDocument& document_;
    KeySuggester* suggester_;
    QListWidget* list_;
    QLabel* empty_;
    QPushButton* add_;
    QPushButton* skip_;
    QPushButton* addAll_;
};

}  // namespace fresco::ui
