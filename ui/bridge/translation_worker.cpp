// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/translation_worker.h"

#include "bridge/progress_throttle.h"
#include "bridge/text.h"

#include <utility>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kShortestInterval = 33ms;  // 30 reports a second are all that an eye can follow

/// Passes the engine's reports on as signals, from the engine's own thread.
class SignalObserver final : public Observer {
public:
    SignalObserver(TranslationWorker& worker, JobId job) : worker_(worker), job_(job) {}

    void progressed(const Progress& progress) override
    {
        if (const auto admitted = throttle_.admit(progress))
            Q_EMIT worker_.progressed(job_, *admitted);
    }
    void warned(const std::string& sentence) override { Q_EMIT worker_.warned(job_, toQt(std::string_view(sentence))); }
    bool wantsPreviews() const override { return true; }

private:
    TranslationWorker& worker_;
    JobId job_;
    ProgressThrottle throttle_{kShortestInterval};
};

}  // namespace

TranslationWorker::TranslationWorker(EngineFactory makeEngine, ModelLister listModels)
    : makeEngine_(std::move(makeEngine)), listModels_(std::move(listModels))
{
}

void TranslationWorker::listModels() { Q_EMIT modelsListed(listModels_()); }

void TranslationWorker::loadEngine()
{
    try {
        Q_EMIT engineReady(engine().info());
    } catch (...) {
        Q_EMIT engineUnavailable(Fault::current());
    }
}

Engine& TranslationWorker::engine()
{
    if (!engine_)
        engine_ = makeEngine_();
    return *engine_;
}

void TranslationWorker::run(const TranslateRequest& request, JobId job, const std::stop_token& stop)
{
    try {
        SignalObserver observer(*this, job);
        if (stop.stop_requested())
            throw Cancelled{};
        Q_EMIT finished(job, engine().translate(request, observer, stop));
    } catch (const Cancelled&) {
        Q_EMIT cancelled(job);
    } catch (...) {
        Q_EMIT failed(job, Fault::current());
    }
}

}  // namespace fresco::ui
