// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace fresco::ui {

/// Keeps the computer from going to sleep while it renders.
class SleepInhibitor {
public:
    virtual ~SleepInhibitor() = default;

    /// @param why  for people who ask the system what keeps it awake
    virtual void inhibit(const QString& why) = 0;
    virtual void release() = 0;
};

/// Asks systemd-logind. Where there is none, nothing happens; never waits for it.
std::unique_ptr<SleepInhibitor> makeSleepInhibitor();

}  // namespace fresco::ui
