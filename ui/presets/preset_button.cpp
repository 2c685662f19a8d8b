// SPDX-License-Identifier: GPL-3.0-or-later
#include "presets/preset_button.h"

#include "entry_popup.h"
#include "svg_icon_engine.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace fresco::ui {

PresetButton::PresetButton(PresetShelf& shelf, QWidget* parent)
    : QToolButton(parent), shelf_(shelf), popup_(new widgets::EntryPopup(this))
{
    setObjectName("presetButton");
    setIcon(widgets::paletteIcon(":/icons/preset.svg"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    popup_->setEditable(true);
    connect(&shelf, &PresetShelf::changed, this, &PresetButton::fill);
    connect(this, &QToolButton::clicked, this, [this] {
        fill();
        popup_->openBelow(this);
    });
    connect(popup_, &widgets::EntryPopup::chosen, this, [this](int index) {
        Q_EMIT chosen(ParameterPreset(shown_[static_cast<std::size_t>(index)]));
    });
    connect(popup_, &widgets::EntryPopup::saveWanted, this, [this](const QString& name) {
        shelf_.save(name, parameters_);
    });
    connect(popup_, &widgets::EntryPopup::deleteWanted, &shelf, &PresetShelf::remove);
    fill();
    retranslate();
}

void PresetButton::fill()
{
    shown_ = shelf_.presets();
    std::vector<widgets::PopupEntry> entries;
    entries.reserve(shown_.size());
    for (const ParameterPreset& preset : shown_)
        entries.push_back({preset.name, preset.about, preset.isOwn});
    popup_->setEntries(std::move(entries));
}

void PresetButton::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Import a Preset…"), this, &PresetButton::importWanted);
    menu->addAction(tr("Export These Settings…"), this, &PresetButton::exportWanted);
    menu->popup(event->globalPos());
}

void PresetButton::retranslate()
{
    setText(tr("Presets"));
    setToolTip(tr("Choose or save a set of settings; the right mouse button imports and exports"));
    fill();
}

void PresetButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

}  // namespace fresco::ui
