// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_memory.h"

#include "actions/action_registry.h"
#include "image_viewer/compare_view.h"
#include "playback/player.h"
#include "settings.h"

#include <QAction>

#include <array>
#include <string_view>
#include <utility>

namespace fresco::ui {

namespace {

using widgets::CompareMode;

constexpr std::array<std::pair<std::string_view, CompareMode>, 7> kModes{{{"sideBySide", CompareMode::SideBySide},
                                                                          {"sourceOnly", CompareMode::First},
                                                                          {"resultOnly", CompareMode::Second},
                                                                          {"wipe", CompareMode::Wipe},
                                                                          {"difference", CompareMode::Difference},
                                                                          {"blink", CompareMode::Blink},
                                                                          {"onion", CompareMode::Onion}}};

}  // namespace

ViewMemory::ViewMemory(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts)
{
    restore();
    connectParts();
}

void ViewMemory::restore()
{
    const Settings& settings = parts_.settings;
    restoreSwitch("snapping", settings.snaps());
    restoreSwitch("frameNumbers", settings.showsFrameNumbers());
    restoreSwitch("loop", settings.loops());
    restoreMode();
    const bool isMuted = settings.isMuted();  // a volume that is set would end it
    parts_.player->setVolume(settings.volume());
    parts_.player->setMuted(isMuted);
}

/// As if the person did it: whoever acts on the action hears of it.
void ViewMemory::restoreSwitch(std::string_view id, bool isOn)
{
    if (QAction* action = parts_.actions[id]; action->isChecked() != isOn)
        action->trigger();
}

/// Not through its action, which is disabled until there is a film.
void ViewMemory::restoreMode()
{
    const CompareMode mode = parts_.settings.compareMode();
    parts_.view->setMode(mode);
    for (const auto& [id, each] : kModes)
        if (each == mode)
            parts_.actions[id]->setChecked(true);
}

void ViewMemory::connectParts()
{
    const auto remember = [this](std::string_view id, void (Settings::*keep)(bool)) {
        connect(
            parts_.actions[id], &QAction::toggled, this, [this, keep](bool isOn) { (parts_.settings.*keep)(isOn); });
    };
    remember("snapping", &Settings::setSnaps);
    remember("frameNumbers", &Settings::setShowsFrameNumbers);
    remember("loop", &Settings::setLoops);
    connect(parts_.view, &widgets::CompareView::modeChanged, this, [this](CompareMode mode) {
        parts_.settings.setCompareMode(mode);
    });
    connect(parts_.player, &Player::soundChanged, this, [this] {
        parts_.settings.setVolume(parts_.player->volume());
        parts_.settings.setMuted(parts_.player->isMuted());
    });
}

}  // namespace fresco::ui
