// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/name_pattern.h"

namespace fresco::ui {

namespace {

const QRegularExpression& placeholder()
{
    static const QRegularExpression expression(R"(\{(\w*)\})");
    return expression;
}

}  // namespace

const QRegularExpression& forbiddenInNames()
{
    static const QRegularExpression letters(R"([\x00-\x1f/\\:*?"<>|])");
    return letters;
}

QString filledIn(const QString& pattern, const NameFacts& facts)
{
    QString name;
    qsizetype end = 0;
    for (auto match = placeholder().globalMatch(pattern); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        name += pattern.mid(end, found.capturedStart() - end);
        name += facts.value(found.captured(1), found.captured());
        end = found.capturedEnd();
    }
    return name + pattern.mid(end);
}

PatternFlaw flawOf(const QString& pattern, const QStringList& placeholders)
{
    using Kind = PatternFlaw::Kind;
    static const QRegularExpression onlyDots(R"(^[.\s]*$)");
    if (pattern.contains(onlyDots))
        return {.kind = Kind::Empty};
    if (const auto found = forbiddenInNames().match(pattern); found.hasMatch())
        return {.kind = Kind::Forbidden, .what = found.captured()};
    for (auto match = placeholder().globalMatch(pattern); match.hasNext();)
        if (const QRegularExpressionMatch found = match.next(); !placeholders.contains(found.captured(1)))
            return {.kind = Kind::Unknown, .what = found.captured()};
    return {};
}

}  // namespace fresco::ui
