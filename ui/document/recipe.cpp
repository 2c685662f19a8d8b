// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe.h"

#include "bridge/text.h"
#include "fresco/error.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr qsizetype kLongestText = 1 << 20;
constexpr int kVersion = 1;

constexpr std::array kOfTheProject{key::from,
                                   key::to,
                                   key::keyframes,
                                   key::keyframePrompts,
                                   key::cuts,
                                   key::device,
                                   key::threads,
                                   key::overlap,
                                   key::ownFlow,
                                   key::saliencyMasks};

bool belongsToProject(const ParameterSpec& row)
{
    return row.stage == Stage::Encode ||
           std::find(kOfTheProject.begin(), kOfTheProject.end(), row.key) != kOfTheProject.end();
}

ParameterSet parametersFrom(const QJsonObject& json)
{
    ParameterSet set;
    for (auto entry = json.begin(); entry != json.end(); ++entry)
        try {
            set.setText(toEngine(entry.key()), toEngine(entry.value().toString()));
        } catch (const Error&) {
            continue;  // of another version
        }
    return set;
}

}  // namespace

QString Recipe::toJson() const
{
    QJsonObject values;
    for (const auto& [key, value] : parameters.values())
        values.insert(toQt(std::string_view(key)), toQt(std::string_view(toText(value))));
    const QJsonObject json{{"recipe", kVersion},
                           {"parameters", values},
                           {"modelHash", modelHash},
                           {"source", source},
                           {"frame", static_cast<qint64>(frame)},
                           {"draft", isDraft},
                           {"madeAt", madeAt.toUTC().toString(Qt::ISODateWithMs)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<Recipe> Recipe::fromJson(const QString& text)
{
    if (text.size() > kLongestText)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!json.value("recipe").isDouble() || !json.value("parameters").isObject())
        return std::nullopt;
    return Recipe{.parameters = parametersFrom(json.value("parameters").toObject()),
                  .modelHash = json.value("modelHash").toString(),
                  .source = json.value("source").toString(),
                  .frame = std::max<std::int64_t>(0, json.value("frame").toInteger()),
                  .isDraft = json.value("draft").toBool(),
                  .madeAt = QDateTime::fromString(json.value("madeAt").toString(), Qt::ISODateWithMs)};
}

Recipe recipeOf(const TranslateRequest& request, std::int64_t frame, const QString& modelHash, PictureQuality quality)
{
    return {.parameters = request.parameters,
            .modelHash = modelHash,
            .source = QFileInfo(toQt(request.input)).fileName(),
            .frame = frame,
            .isDraft = quality == PictureQuality::Draft,
            .madeAt = QDateTime::currentDateTimeUtc()};
}

ParameterSet settingsOf(const Recipe& recipe)
{
    ParameterSet set = recipe.parameters;
    for (const ParameterSpec& row : parameterTable())
        if (belongsToProject(row))
            set.reset(row.key);
    return set;
}

}  // namespace fresco::ui
