// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_worker.h"

#include <atomic>
#include <functional>
#include <memory>

namespace fresco::test {

/// Keys 0, 4 and 7 of a film of eight frames, in one batch.
TranslateResult threeKeys();

/// The clicked frame alone, a quarter and three quarters.
AttentionHeat twoTokens(const AttentionRequest& request, std::stop_token stop);

/// What a stand-in for the engine does with a job, and what it saw. Shared with the engine, which lives elsewhere.
struct EngineScript {
    std::function<TranslateResult(const TranslateRequest&, Observer&, std::stop_token)> translate;
    std::function<AttentionHeat(const AttentionRequest&, std::stop_token)> attend = twoTokens;
    std::function<ModelInfo(const std::filesystem::path&)> check = [](const auto&) { return ModelInfo{}; };
    /// Answers jobs that end after choosing keys; they are not counted.
    std::function<TranslateResult(const TranslateRequest&)> choose = [](const auto&) { return threeKeys(); };
    std::atomic<int> jobs = 0;
    std::atomic<int> stopsSeen = 0;
};

/// Runs the script; the engine's contract about stops is kept for it.
ui::EngineFactory fakeEngine(std::shared_ptr<EngineScript> script);
/// What loadEngine() does where LibTorch is absent.
ui::EngineFactory missingEngine();

/// Reports every step of `steps`, with a small preview, then writes a file as the result.
TranslateResult
translateInSteps(int steps, const TranslateRequest& request, Observer& observer, const std::stop_token& stop);
/// Reports once, then works until it is stopped. Never sleeps: it wakes with the stop.
TranslateResult translateUntilStopped(const TranslateRequest& request, Observer& observer, const std::stop_token& stop);

/// A report of the denoiser.
Progress report(std::int64_t done, std::int64_t total = 0);
/// The same with a preview of one colour.
Progress pictureReport(std::int64_t frame, int shade);

/// A picture of one colour that tells its frame: grey of brightness `frame`.
ImageView flatPicture(std::int64_t frame, int width = 64, int height = 36);

/// A list of one bundled model with two styles and a default of its own.
std::vector<ui::ModelChoice> fakeModels();

}  // namespace fresco::test
