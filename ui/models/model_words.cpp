// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_words.h"

#include "bridge/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

struct Purpose {
    std::string_view part;
    const char* words;
};

constexpr std::array kPurposes{
    Purpose{"unet", QT_TRANSLATE_NOOP("Models", "draws the picture step by step")},
    Purpose{"vae", QT_TRANSLATE_NOOP("Models", "turns pictures into what the model works on, and back")},
    Purpose{"text_encoder", QT_TRANSLATE_NOOP("Models", "reads the prompt")},
    Purpose{"tokenizer", QT_TRANSLATE_NOOP("Models", "splits the prompt into tokens")},
    Purpose{"scheduler", QT_TRANSLATE_NOOP("Models", "says how much noise each step takes away")},
    Purpose{"controlnet", QT_TRANSLATE_NOOP("Models", "keeps to the outlines of the film")},
    Purpose{"fresco.json", QT_TRANSLATE_NOOP("Models", "name, styles and defaults")},
};

QString text(const char* english) { return QCoreApplication::translate("Models", english); }

bool hasPart(const ModelInfo& model, std::string_view name)
{
    return std::ranges::any_of(model.parts, [&](const ModelPart& part) { return part.name == name; });
}

}  // namespace

QString modelKind(const ModelInfo& model)
{
    if (model.isBundled)
        return text(QT_TRANSLATE_NOOP("Models", "Demo model (styles: %L1)")).arg(model.styles.size());
    if (!model.styles.empty())
        return text(QT_TRANSLATE_NOOP("Models", "Small model (styles: %L1)")).arg(model.styles.size());
    return hasPart(model, "controlnet") ? text(QT_TRANSLATE_NOOP("Models", "Stable Diffusion 1.5 with ControlNet"))
                                        : text(QT_TRANSLATE_NOOP("Models", "Stable Diffusion 1.5"));
}

std::uintmax_t modelBytes(const ModelInfo& model)
{
    std::uintmax_t bytes = 0;
    for (const ModelPart& part : model.parts)
        bytes += part.bytes;
    return bytes;
}

QString modelState(const ModelInfo& model)
{
    const auto broken =
        std::ranges::count_if(model.parts, [](const ModelPart& part) { return !part.problem.isEmpty(); });
    if (broken == 0)
        return text(QT_TRANSLATE_NOOP("Models", "Ready"));
    return broken == 1 ? text(QT_TRANSLATE_NOOP("Models", "One part cannot be used"))
                       : text(QT_TRANSLATE_NOOP("Models", "%L1 parts cannot be used")).arg(broken);
}

QString partPurpose(std::string_view part)
{
    const auto found = std::ranges::find(kPurposes, part, &Purpose::part);
    return found == kPurposes.end() ? QString() : text(found->words);
}

QString missingForRealModels(const std::vector<ModelChoice>& models)
{
    const ModelInfo* broken = nullptr;
    for (const ModelChoice& model : models) {
        if (model.info.isBundled)
            continue;
        if (model.info.isComplete())
            return {};
        broken = &model.info;
    }
    if (broken)
        return text(QT_TRANSLATE_NOOP("Models", "The model “%1” is not whole: the model manager tells what it lacks."))
            .arg(toQt(std::string_view(broken->name)));
    if (models.empty())
        return text(QT_TRANSLATE_NOOP("Models", "No model is installed; the model manager tells how to add one."));
    return text(QT_TRANSLATE_NOOP("Models",
                                  "Only the demo model is installed, which knows nine styles. For prompts of any kind, "
                                  "add a Stable Diffusion 1.5 model."));
}

}  // namespace fresco::ui
