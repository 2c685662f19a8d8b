// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_json.h"

#include "bridge/fault_json.h"
#include "bridge/request_json.h"
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

QJsonObject jobJson(const QueuedJob& job)
{
    QJsonObject json{{"id", job.id},
                     {"title", job.title},
                     {"projectFolder", job.projectFolder},
                     {"basis", job.basis},
                     {"request", toJson(job.request)},
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
