// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompt_highlighter.h"

#include "colours.h"

#include <utility>

namespace fresco::widgets {

namespace {

constexpr double kSame = 1e-6;

}  // namespace

PromptHighlighter::PromptHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

void PromptHighlighter::setReader(Reader reader)
{
    reader_ = std::move(reader);
    rehighlight();
}

void PromptHighlighter::setPalette(const QPalette& palette)
{
    if (palette == palette_)
        return;
    palette_ = palette;
    rehighlight();
}

void PromptHighlighter::highlightBlock(const QString& text)
{
    if (!reader_)
        return;
    for (const PromptStretch& stretch : reader_(text))
        setFormat(stretch.begin, stretch.length, formatOf(stretch));
}

QTextCharFormat PromptHighlighter::formatOf(const PromptStretch& stretch) const
{
    QTextCharFormat format;
    if (stretch.isSyntax) {
        format.setForeground(colour(ColourRole::SubtleText, palette_));
    } else if (stretch.weight > 1.0 + kSame) {
        format.setForeground(colour(ColourRole::PromptStronger, palette_));
        format.setFontWeight(QFont::DemiBold);
    } else if (stretch.weight < 1.0 - kSame) {
        format.setForeground(colour(ColourRole::PromptWeaker, palette_));
        format.setFontItalic(true);
    }
    return format;
}

}  // namespace fresco::widgets
