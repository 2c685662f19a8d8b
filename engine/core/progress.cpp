// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/progress.h"

namespace fresco {

namespace {

class SilentObserver final : public Observer {
public:
    void progressed(const Progress&) override {}
    void warned(const Wording&) override {}
};

}  // namespace

Observer& silentObserver()
{
    static SilentObserver observer;  // has no state: sharing it is harmless
    return observer;
}

}  // namespace fresco
