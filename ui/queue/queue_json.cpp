// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_json.h"

#include "bridge/fault_json.h"
#include "bridge/text.h"
#include "fresco/error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace fresco::ui {

namespace {

constexpr int kVersion = 1;
constexpr std::array kStateNames{"waiting", "running", "paused", "done", "failed", "cancelled"};

QJsonObject requestJson(const TranslateRequest& request)
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

/// @throws Error for parameters that this version does not take: a film made without them would be another
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

QJsonObject jobJson(const QueuedJob& job)
{
    QJsonObject json{{"id", job.id},
                     {"title", job.title},
                     {"projectFolder", job.projectFolder},
                     {"basis", job.basis},
                     {"request", requestJson(job.request)},
                     {"state", kStateNames[static_cast<std::size_t>(job.state)]},
                     {"fraction", job.fraction()},
                     {"resumed", job.isResumed},
                     {"elapsedMs", job.elapsedMs},
                     {"log", QJsonArray::fromStringList(job.log)},
                     {"output", job.output}};
    if (job.fault)
        json["fault"] = toJson(*job.fault);
    return json;
}

std::optional<QueueState> stateFrom(const QString& name)
{
    for (std::size_t i = 0; i < kStateNames.size(); ++i)
        if (name == QLatin1String(kStateNames[i]))
            return static_cast<QueueState>(i);
    return std::nullopt;
}

std::optional<QueuedJob> jobFrom(const QJsonObject& json)
try {
    const auto state = stateFrom(json["state"].toString());
    if (!state || json["id"].toString().isEmpty())
        return std::nullopt;
    QueuedJob job{.id = json["id"].toString(),
                  .title = json["title"].toString(),
                  .projectFolder = json["projectFolder"].toString(),
                  .request = requestFrom(json["request"].toObject()),
                  .basis = json["basis"].toString(),
                  .state = *state};
    const bool wasRunning = *state == QueueState::Running;
    if (wasRunning)
        job.state = QueueState::Waiting;
    job.isResumed = wasRunning || json["resumed"].toBool();
    job.progress = Progress{.fraction = json["fraction"].toDouble()};
    job.elapsedMs = json["elapsedMs"].toInteger();
    for (const QJsonValue line : json["log"].toArray())
        job.log << line.toString();
    job.output = json["output"].toString();
    if (const QJsonObject fault = json["fault"].toObject(); !fault.isEmpty())
        job.fault = faultFromJson(fault);
    return job;
} catch (const Error&) {
    return std::nullopt;
}

}  // namespace

QByteArray queueToJson(const std::vector<QueuedJob>& jobs)
{
    QJsonArray list;
    for (const QueuedJob& job : jobs)
        list.append(jobJson(job));
    return QJsonDocument(QJsonObject{{"version", kVersion}, {"jobs", list}}).toJson(QJsonDocument::Compact);
}

std::vector<QueuedJob> queueFromJson(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    std::vector<QueuedJob> jobs;
    if (root["version"].toInt() != kVersion)
        return jobs;
    for (const QJsonValue entry : root["jobs"].toArray())
        if (auto job = jobFrom(entry.toObject()))
            jobs.push_back(std::move(*job));
    return jobs;
}

}  // namespace fresco::ui
