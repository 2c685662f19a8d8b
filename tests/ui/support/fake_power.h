// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system/power.h"

#include <QStringList>

namespace fresco::test {

/// Writes down what was wanted of the computer; refuses where it has a reason.
class FakePower final : public ui::Power {
public:
    void suspend(Refused refused) override { act("suspend", refused); }
    void shutDown(Refused refused) override { act("shut down", refused); }

    QStringList acts;
    QString reason;  ///< why it refuses; empty: it does not

private:
    void act(const QString& what, const Refused& refused)
    {
        acts << what;
        if (!reason.isEmpty())
            refused(reason);
    }
};

}  // namespace fresco::test
