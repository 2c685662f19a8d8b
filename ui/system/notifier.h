// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace fresco::ui {

/// Tells a person who looks elsewhere that something is done.
class Notifier {
public:
    virtual ~Notifier() = default;
    virtual void notify(const QString& title, const QString& text) = 0;
};

/// Shows a message of the desktop. Where there is no desktop that shows any, nothing happens; never waits for it.
std::unique_ptr<Notifier> makeNotifier();

}  // namespace fresco::ui
