// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/machine.h"

#include "bridge/text.h"
#include "settings.h"

#include <QDesktopServices>
#include <QProcess>
#include <QUrl>

namespace fresco::ui {

namespace {

constexpr const char* kCacheVariable = "FRESCO_CACHE_DIR";

ParameterSet* parametersOf(EngineJob& job)
{
    if (auto* film = std::get_if<TranslateRequest>(&job.request))
        return &film->parameters;
    if (auto* attention = std::get_if<AttentionRequest>(&job.request))
        return &attention->job.parameters;
    if (auto* metrics = std::get_if<MetricsRequest>(&job.request); metrics && metrics->structure)
        return &*metrics->structure;
    return nullptr;
}

}  // namespace

void applyMachine(const Settings& settings, EngineJob& job)
{
    ParameterSet* parameters = parametersOf(job);
    if (!parameters)
        return;
    parameters->setDefault(key::device, toEngine(settings.device()));
    parameters->setDefault(key::threads, std::int64_t{settings.threads()});
}

void applyCacheFolder(const Settings& settings)
{
    if (!settings.cacheFolder().isEmpty() && qEnvironmentVariableIsEmpty(kCacheVariable))
        qputenv(kCacheVariable, toEngine(settings.cacheFolder()).c_str());
}

bool openForRetouch(const Settings& settings, const QString& picture)
{
    const QString program = settings.retouchProgram();
    return program.isEmpty() ? QDesktopServices::openUrl(QUrl::fromLocalFile(picture))
                             : QProcess::startDetached(program, {picture});
}

}  // namespace fresco::ui
