// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/program_facts.h"

#include "bridge/text.h"
#include "fresco/version.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace fresco::ui {

namespace {

// The engine's list names libraries, and one thing that has a name in every language.
[[maybe_unused]] constexpr const char* kCompiler = QT_TRANSLATE_NOOP("About", "Compiler");

QString text(const char* english) { return QCoreApplication::translate("About", english); }

/// LibTorch's version ends with what it was built for: "2.11.0+cu130", "2.11.0+cpu".
QString cudaOf(const EngineInfo& engine)
{
    if (engine.torchVersion.empty())
        return text(QT_TRANSLATE_NOOP("About", "not loaded"));
    for (const DeviceInfo& device : engine.devices)
        if (std::string_view(device.name).starts_with("cuda"))
            return translated(device.description);
    return text(QT_TRANSLATE_NOOP("About", "no card in use"));
}

}  // namespace

std::vector<std::pair<QString, QString>> programFacts(const EngineInfo& engine)
{
    std::vector<std::pair<QString, QString>> facts{{"Fresco Studio", version()}, {"Qt", qVersion()}};
    facts.emplace_back("LibTorch",
                       engine.torchVersion.empty() ? text(QT_TRANSLATE_NOOP("About", "not loaded"))
                                                   : toQt(std::string_view(engine.torchVersion)));
    facts.emplace_back("CUDA", cudaOf(engine));
    for (const auto& [name, number] : componentVersions())
        facts.emplace_back(text(name.c_str()), toQt(std::string_view(number)));
    facts.emplace_back(text(QT_TRANSLATE_NOOP("About", "System")),
                       QSysInfo::prettyProductName() + ", " + QSysInfo::currentCpuArchitecture());
    return facts;
}

QString factsText(const EngineInfo& engine)
{
    QString lines;
    for (const auto& [name, value] : programFacts(engine))
        lines += name + ": " + value + '\n';
    return lines;
}

}  // namespace fresco::ui
