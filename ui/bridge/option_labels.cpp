// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/option_labels.h"

#include "bridge/text.h"
#include "fresco/parameters.h"

#include <QHash>
#include <QRegularExpression>

namespace fresco::ui {

namespace {

/// The English labels of the table, by option.
const QHash<QString, std::string_view>& labels()
{
    static const QHash<QString, std::string_view> found = [] {
        QHash<QString, std::string_view> map;
        for (const ParameterSpec& spec : parameterTable())
            map.insert(toQt(std::string_view(spec.option())), spec.label);
        return map;
    }();
    return found;
}

}  // namespace

QString withLabels(const QString& sentence)
{
    static const QRegularExpression option(
        QStringLiteral("(?<![A-Za-z0-9_/.-])--[a-z0-9]+(?:-[a-z0-9]+)*(?![A-Za-z0-9_/-]|\\.[A-Za-z0-9])"));
    QString said;
    qsizetype end = 0;
    for (auto found = option.globalMatch(sentence); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto label = labels().constFind(match.captured());
        if (label == labels().constEnd())
            continue;
        said += sentence.mid(end, match.capturedStart() - end);
        said += QStringLiteral("“%1”").arg(translated("Parameters", *label));
        end = match.capturedEnd();
    }
    return said + sentence.mid(end);
}

}  // namespace fresco::ui
