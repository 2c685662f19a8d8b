// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/fuzzy_match.h"

#include <QStringList>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kWordStart = 8;
constexpr int kSideBySide = 5;
constexpr int kLetter = 1;
constexpr int kWholeRun = 10;  ///< a word of the text begins as was typed

bool beginsWord(const QString& text, qsizetype place) { return place == 0 || !text.at(place - 1).isLetterOrNumber(); }

/// The letters of one word, taken greedily from `start` on.
std::optional<int> scoreFrom(const QString& word, const QString& text, qsizetype start)
{
    int score = 0;
    qsizetype last = start - 1;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const qsizetype place = i == 0 ? start : text.indexOf(word.at(i), last + 1);
        if (place < 0)
            return std::nullopt;
        score += beginsWord(text, place) ? kWordStart : i > 0 && place == last + 1 ? kSideBySide : kLetter;
        last = place;
    }
    return score;
}

std::optional<int> scoreOfWord(const QString& word, const QString& text)
{
    std::optional<int> best;
    for (qsizetype start = text.indexOf(word.at(0)); start >= 0; start = text.indexOf(word.at(0), start + 1))
        best = std::max(best, scoreFrom(word, text, start));
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (beginsWord(text, at))
            return best.value_or(0) + kWholeRun;
    return best;
}

}  // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text)
{
    const QString folded = text.toCaseFolded();
    int score = 0;
    for (const QString& word : query.toCaseFolded().split(' ', Qt::SkipEmptyParts)) {
        const std::optional<int> part = scoreOfWord(word, folded);
        if (!part)
            return std::nullopt;
        score += *part;
    }
    return score;
}

}  // namespace fresco::ui
