// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/signal_observer.h"

#include "bridge/option_labels.h"
#include "bridge/text.h"

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kShortestInterval = 33ms;  // 30 reports a second are all that an eye can follow

}  // namespace

SignalObserver::SignalObserver(EngineWorker& worker, JobId job, JobWishes wishes)
    : worker_(worker), job_(job), wishes_(wishes), throttle_(kShortestInterval)
{
}

void SignalObserver::progressed(const Progress& progress)
{
    if (const auto admitted = throttle_.admit(progress))
        Q_EMIT worker_.progressed(job_, *admitted);
}

void SignalObserver::warned(const Wording& sentence) { Q_EMIT worker_.warned(job_, withLabels(translated(sentence))); }

void SignalObserver::keyframeMade(const KeyframePicture& picture) { Q_EMIT worker_.keyframeMade(job_, picture); }

void SignalObserver::lossesMeasured(const LossCurves& curves) { Q_EMIT worker_.lossesMeasured(job_, curves); }

void SignalObserver::guidanceMade(const GuidanceReport& guidance)
{
    Q_EMIT worker_.guidanceMade(job_, std::make_shared<const GuidanceReport>(guidance));
}

}  // namespace fresco::ui
