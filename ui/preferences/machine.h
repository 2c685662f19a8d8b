// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_job.h"

#include <QString>

namespace fresco::ui {

class Settings;

/// Gives a job the person's device and threads, where its project says nothing of its own.
void applyMachine(const Settings& settings, EngineJob& job);

/// Puts the cache where the person wants it; call it before anything of the engine runs. $FRESCO_CACHE_DIR, set from
/// outside, wins.
void applyCacheFolder(const Settings& settings);

/// The paint program of the person's choice, or the desktop's. @return false if it cannot be started
bool openForRetouch(const Settings& settings, const QString& picture);

}  // namespace fresco::ui
