// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_engine.h"

#include "fresco/error.h"
#include "support/wait_until_stopped.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace fresco::test {

namespace {

class FakeEngine final : public Engine {
public:
    explicit FakeEngine(std::shared_ptr<EngineScript> script) : script_(std::move(script)) {}

    EngineInfo info() const override { return {"2.11.0", "/torch", {{"cpu", "Test processor, 2 threads"}}}; }

    TranslateResult translate(const TranslateRequest& request, Observer& observer, std::stop_token stop) override
    {
        if (request.lastStage == Stage::Keyframes)
            return script_->choose(request);
        ++script_->jobs;
        try {
            return script_->translate(request, observer, stop);
        } catch (const Cancelled&) {
            ++script_->stopsSeen;
            throw;
        }
    }

    Metrics measure(const MetricsRequest&, Observer&, std::stop_token) override { return {}; }
    InspectResult inspect(const InspectRequest&, Observer&, std::stop_token) override { return {}; }
    AttentionHeat attend(const AttentionRequest& request, Observer&, std::stop_token stop) override
    {
        return script_->attend(request, stop);
    }
    ModelInfo checkModel(const std::filesystem::path& folder, std::stop_token) override
    {
        return script_->check(folder);
    }

private:
    std::shared_ptr<EngineScript> script_;
};

}  // namespace

ui::EngineFactory fakeEngine(std::shared_ptr<EngineScript> script)
{
    return [script = std::move(script)] { return std::make_unique<FakeEngine>(script); };
}

AttentionHeat twoTokens(const AttentionRequest& request, std::stop_token)
{
    return {.frame = request.frame, .columns = 2, .rows = 1, .frames = {request.frame}, .weights = {{0.25F, 0.75F}}};
}

TranslateResult threeKeys()
{
    TranslateResult plan;
    plan.keyframes = {0, 4, 7};
    plan.sceneStarts = {0};
    plan.batches = {{FrameIndex{0}, FrameIndex{7}}};
    plan.changes.resize(8);
    return plan;
}

ui::EngineFactory missingEngine()
{
    return []() -> std::unique_ptr<Engine> {
        throw Error{
            ErrorKind::EngineUnavailable, "LibTorch is not installed; run ./dev build.", "dlopen: no such file"};
    };
}

ImageView flatPicture(std::int64_t frame, int width, int height)
{
    const std::ptrdiff_t stride = static_cast<std::ptrdiff_t>(width) * 3;
    const auto size = static_cast<std::size_t>(stride) * static_cast<std::size_t>(height);
    std::shared_ptr<std::byte[]> bytes(new std::byte[size]);
    std::fill_n(bytes.get(), size, static_cast<std::byte>(frame & 0xff));
    return {width, height, stride, PixelFormat::Rgb8, std::move(bytes)};
}

Progress report(std::int64_t done, std::int64_t total)
{
    Progress progress;
    progress.stage = Stage::Denoise;
    progress.done = done;
    progress.total = total;
    progress.fraction = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0.0;
    return progress;
}

Progress pictureReport(std::int64_t frame, int shade)
{
    Progress progress = report(1, 4);
    progress.preview = Preview{FrameIndex{frame}, flatPicture(shade)};
    return progress;
}

TranslateResult
translateInSteps(int steps, const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    for (int step = 1; step <= steps; ++step) {
        if (stop.stop_requested())
            throw Cancelled{};
        Progress progress = pictureReport(step % 8, 200);
        progress.done = step;
        progress.total = steps;
        progress.fraction = static_cast<double>(step) / steps;
        progress.secondsLeft = static_cast<double>(steps - step);
        progress.isLast = step == steps;
        observer.progressed(progress);
    }
    TranslateResult result;
    if (request.writesOutput()) {
        std::ofstream(request.output) << "film";
        result.output = request.output;
        result.frames = 8;
    }
    result.seconds["denoise"] = 7.0;
    return result;
}

TranslateResult translateUntilStopped(const TranslateRequest&, Observer& observer, const std::stop_token& stop)
{
    observer.progressed(report(1, 40));
    waitUntilStopped(stop);
}

std::vector<ui::ModelChoice> fakeModels()
{
    ui::ModelChoice demo;
    demo.info.name = "Test model";
    demo.info.folder = "/models/test";
    demo.info.isBundled = true;
    demo.info.styles = {{"Winter", "in the winter, snow"}, {"Sepia", "an old sepia photograph"}};
    demo.defaults.setDefault(key::guidance, 2.5);
    demo.defaults.setDefault(key::resolution, std::int64_t{256});
    return {demo};
}

}  // namespace fresco::test
