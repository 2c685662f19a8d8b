// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/model_check.h"

#include "core/stop.h"
#include "fresco/worded_error.h"
#include "models/model_folder.h"
#include "models/text/clip_tokenizer.h"
#include "schedulers/noise_schedule.h"

#include <functional>
#include <map>

namespace fresco::pipeline {

namespace {

namespace fs = std::filesystem;
using LoadPart = std::function<void(const fs::path& part, const models::LoadTarget& target)>;

const std::map<std::string, LoadPart, std::less<>>& partLoaders()
{
    using enum models::ModelPartKind;
    static const std::map<std::string, LoadPart, std::less<>> loaders{
        {"unet", [](const auto& part, const auto& target) { models::loadUNet(models::findPart(part, UNet), target); }},
        {"vae", [](const auto& part, const auto& target) { models::loadVae(models::findPart(part, Vae), target); }},
        {"text_encoder",
         [](const auto& part, const auto& target) {
             models::loadClipText(models::findPart(part, TextEncoder), target);
         }},
        {"controlnet",
         [](const auto& part, const auto& target) {
             models::loadControlNet(models::findPart(part, ControlNet), target);
         }},
        {"tokenizer", [](const auto& part, const auto&) { models::ClipTokenizer{part}; }},
        {"scheduler",
         [](const auto& part, const auto&) { schedulers::NoiseSchedule::read(part / "scheduler_config.json"); }},
    };
    return loaders;
}

void checkPart(ModelPart& part, const fs::path& folder, const models::LoadTarget& target)
{
    const auto loader = partLoaders().find(part.name);
    if (loader == partLoaders().end() || !part.problem.isEmpty())
        return;
    try {
        loader->second(folder / part.name, target);
    } catch (const Error& error) {
        part.problem = wordingOf(error);
    }
}

}  // namespace

ModelInfo checkModel(const fs::path& folder, const std::stop_token& stop)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "There is no model folder \"%1\"; check its name."), folder.string())};
    ModelInfo model = describeModel(folder);
    // Half precision halves what a check of a large model needs; reading the file is the same.
    const models::LoadTarget target{.device = at::kCPU, .dtype = at::kHalf, .stop = stop};
    for (ModelPart& part : model.parts) {
        core::throwIfStopped(stop);
        checkPart(part, folder, target);
    }
    return model;
}

}  // namespace fresco::pipeline
