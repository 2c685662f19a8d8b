// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/film_name.h"

#include "document/name_pattern.h"

namespace fresco::ui {

namespace {

constexpr qsizetype kPromptLetters = 40;  // file systems take 255 bytes, and a Chinese letter has three

/// Whole words as far as they go; a language without spaces is cut between two letters.
QString firstWords(const QString& prompt)
{
    const QString words = prompt.simplified();
    if (words.size() <= kPromptLetters)
        return words;
    const qsizetype end = words.lastIndexOf(' ', kPromptLetters);
    return words.left(end > 0 ? end : kPromptLetters);
}

}  // namespace

const QStringList& filmPlaceholders()
{
    static const QStringList names{"film", "name", "prompt", "preset", "date", "seed", "from", "to"};
    return names;
}

QString filmFileName(const QString& pattern, const FilmFacts& facts)
{
    static const QRegularExpression onlyDots(QStringLiteral("^\\.*$"));
    QString name = filledIn(pattern.trimmed(),
                            {{"film", facts.film},
                             {"name", facts.name},
                             {"prompt", firstWords(facts.prompt)},
                             {"preset", facts.preset == "custom" ? QStringLiteral("fresco") : facts.preset},
                             {"date", facts.date.toString(Qt::ISODate)},
                             {"seed", QString::number(facts.seed)},
                             {"from", QString::number(facts.from)},
                             {"to", QString::number(facts.to)}});
    name.replace(forbiddenInNames(), QStringLiteral("_"));
    return name.contains(onlyDots) ? QString() : name;
}

}  // namespace fresco::ui
