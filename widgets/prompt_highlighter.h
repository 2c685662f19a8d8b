// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>
#include <QSyntaxHighlighter>

#include <functional>
#include <vector>

namespace fresco::widgets {

/// Letters of a prompt that have one weight.
struct PromptStretch {
    int begin = 0;
    int length = 0;
    double weight = 1.0;
    bool isSyntax = false;  ///< brackets and numbers, no words
};

/// Shows what weighs more or less in a prompt, by colour and by thickness or slant. How a prompt is read is the
/// owner's.
class PromptHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    using Reader = std::function<std::vector<PromptStretch>(const QString& line)>;

    explicit PromptHighlighter(QTextDocument* document);

    void setReader(Reader reader);
    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextCharFormat formatOf(const PromptStretch& stretch) const;

    Reader reader_;
    QPalette palette_;
};

}  // namespace fresco::widgets
