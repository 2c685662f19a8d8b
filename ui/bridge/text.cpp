// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"

#include <QCoreApplication>
#include <QFile>

namespace fresco::ui {

QString toQt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString toQt(const std::filesystem::path& path) { return QFile::decodeName(path.string().c_str()); }

std::string toEngine(const QString& text) { return text.toStdString(); }

std::filesystem::path toEnginePath(const QString& path) { return QFile::encodeName(path).toStdString(); }

QString translated(const char* context, std::string_view text)
{
    if (text.empty())
        return {};
    return QCoreApplication::translate(context, std::string(text).c_str());
}

QString translated(const Wording& wording)
{
    const auto translate = [](const std::string& pattern) { return toEngine(translated("Errors", pattern)); };
    return toQt(std::string_view(wording.in(translate)));
}

}  // namespace fresco::ui
