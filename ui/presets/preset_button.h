// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presets/preset_shelf.h"

#include <QPointer>
#include <QToolButton>

namespace fresco::widgets {
class EntryPopup;
}

namespace fresco::ui {

/// Opens the list of presets: choose, save, delete; a menu on the right mouse button shares them as files.
class PresetButton : public QToolButton {
    Q_OBJECT
public:
    explicit PresetButton(PresetShelf& shelf, QWidget* parent);

    /// What would be saved.
    void showParameters(const ParameterSet& parameters) { parameters_ = parameters; }

Q_SIGNALS:
    /// The owner applies it with withPreset(), as one step of the history.
    void chosen(const fresco::ui::ParameterPreset& preset);
    /// The owner asks for a file and calls the shelf.
    void importWanted();
    void exportWanted();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fill();
    void retranslate();

    PresetShelf& shelf_;
    ParameterSet parameters_;
    std::vector<ParameterPreset> shown_;
    widgets::EntryPopup* popup_;
};

}  // namespace fresco::ui
