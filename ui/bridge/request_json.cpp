// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/request_json.h"

#include "bridge/text.h"

namespace fresco::ui {

QJsonObject toJson(const TranslateRequest& request)
{
    QJsonObject parameters;
    for (const auto& [key, value] : request.parameters.values())
        parameters.insert(toQt(std::string_view(key)), toQt(std::string_view(toText(value))));
    QJsonObject pictures;
    for (const auto& [frame, picture] : request.keyPictures)
        pictures.insert(QString::number(frame), toQt(picture));
    return {{"input", toQt(request.input)},
            {"output", toQt(request.output)},
            {"project", toQt(request.project)},
            {"parameters", parameters},
            {"keyPictures", pictures},
            {"keyframesOnly", request.keyframesOnly},
            {"measuresResult", request.measuresResult}};
}

TranslateRequest requestFrom(const QJsonObject& json)
{
    TranslateRequest request;
    request.input = toEnginePath(json["input"].toString());
    request.output = toEnginePath(json["output"].toString());
    request.project = toEnginePath(json["project"].toString());
    const QJsonObject parameters = json["parameters"].toObject();
    for (auto entry = parameters.begin(); entry != parameters.end(); ++entry)
        request.parameters.setText(toEngine(entry.key()), toEngine(entry.value().toString()));
    const QJsonObject pictures = json["keyPictures"].toObject();
    for (auto entry = pictures.begin(); entry != pictures.end(); ++entry)
        request.keyPictures.emplace(entry.key().toLongLong(), toEnginePath(entry.value().toString()));
    request.keyframesOnly = json["keyframesOnly"].toBool();
    request.measuresResult = json["measuresResult"].toBool();
    return request;
}

}  // namespace fresco::ui
