// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_weight.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace fresco::widgets {

namespace {

constexpr int kPlain = 10;      ///< tenths
constexpr int kBracketed = 11;  ///< of "(word)", which names no number
constexpr int kHeaviest = 100;  ///< the engine's own limit

/// Some words and, if they stand in round brackets, the whole group.
struct Group {
    int begin = 0;
    int end = 0;
    int wordsBegin = 0;
    int wordsEnd = 0;
    int tenths = kPlain;

    bool isEmpty() const { return wordsBegin >= wordsEnd; }
};

bool isEscaped(const QString& text, int at)
{
    int slashes = 0;
    while (slashes < at && text[at - slashes - 1] == '\\')
        ++slashes;
    return slashes % 2 == 1;
}

/// The bracket that holds `at` and leads in the given direction; -1: none.
int enclosing(const QString& text, int at, int direction)
{
    const QChar same = direction < 0 ? '(' : ')';
    const QChar other = direction < 0 ? ')' : '(';
    int depth = 0;
    for (int i = direction < 0 ? at - 1 : at; i >= 0 && i < text.size(); i += direction) {
        if (isEscaped(text, i))
            continue;
        if (text[i] == other)
            ++depth;
        else if (text[i] == same && depth-- == 0)
            return i;
    }
    return -1;
}

Group groupAround(const QString& text, int begin, int end)
{
    const int open = enclosing(text, begin, -1);
    const int close = enclosing(text, end, 1);
    if (open < 0 || close < 0)
        return {};
    Group group{open, close + 1, open + 1, close, kBracketed};
    static const QRegularExpression number(":\\s*([0-9]*\\.?[0-9]+)\\s*$");
    const auto match = number.match(text.mid(open + 1, close - open - 1));
    if (match.hasMatch()) {
        group.wordsEnd = open + 1 + static_cast<int>(match.capturedStart());
        group.tenths = static_cast<int>(std::lround(std::min(match.captured(1).toDouble(), 10.0) * 10.0));
    }
    return group;
}

bool belongsToWord(QChar letter)
{
    return !letter.isSpace() && !QStringLiteral(",.:;()[]|\\，。：；（）").contains(letter);
}

Group wordAt(const QString& text, int at)
{
    Group word{at, at, at, at, kPlain};
    while (word.begin > 0 && belongsToWord(text[word.begin - 1]))
        --word.begin;
    while (word.end < text.size() && belongsToWord(text[word.end]))
        ++word.end;
    word.wordsBegin = word.begin;
    word.wordsEnd = word.end;
    return word;
}

Group selected(const QString& text, int begin, int end)
{
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    const Group around = groupAround(text, begin, end);
    const bool isAllOfIt = !around.isEmpty() && around.wordsBegin == begin && around.wordsEnd == end;
    return isAllOfIt ? around : Group{begin, end, begin, end, kPlain};
}

Group meant(const PromptSelection& prompt)
{
    if (prompt.begin < prompt.end)
        return selected(prompt.text, prompt.begin, prompt.end);
    const Group around = groupAround(prompt.text, prompt.begin, prompt.begin);
    return around.isEmpty() ? wordAt(prompt.text, prompt.begin) : around;
}

}  // namespace

PromptSelection reweighted(const PromptSelection& prompt, int tenths)
{
    const Group group = meant(prompt);
    if (group.isEmpty())
        return prompt;
    const QString words = prompt.text.mid(group.wordsBegin, group.wordsEnd - group.wordsBegin);
    const int weight = std::clamp(group.tenths + tenths, 0, kHeaviest);
    const bool isPlain = weight == kPlain;
    const QString written = isPlain ? words : QString("(%1:%2)").arg(words, QString::number(weight / 10.0, 'f', 1));
    const int begin = group.begin + (isPlain ? 0 : 1);
    return {prompt.text.left(group.begin) + written + prompt.text.mid(group.end),
            begin,
            begin + static_cast<int>(words.size())};
}

}  // namespace fresco::widgets
