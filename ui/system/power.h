// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace fresco::ui {

/// Puts the computer to sleep, or turns it off.
class Power {
public:
    virtual ~Power() = default;

    /// Hears, in the UI thread, what the system says if it will not.
    using Refused = std::function<void(const QString& reason)>;
    virtual void suspend(Refused refused) = 0;
    virtual void shutDown(Refused refused) = 0;
};

/// Asks systemd-logind, without a question to the person: nobody may be there to answer it. Never waits for it.
std::unique_ptr<Power> makePower();

}  // namespace fresco::ui
