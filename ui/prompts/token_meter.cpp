// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/token_meter.h"

namespace fresco::ui {

TokenMeter::TokenMeter(QObject* parent) : QObject(parent) {}

void TokenMeter::setAnalysis(const PromptAnalysis& analysis)
{
    analysis_ = analysis;
    countersFolder_.clear();
    counter_ = {};
    start();
}

void TokenMeter::setModel(const QString& folder)
{
    if (folder == folder_)
        return;
    folder_ = folder;
    start();
}

void TokenMeter::count(const QString& prompt)
{
    prompt_ = prompt;
    start();
}

void TokenMeter::start()
{
    if (!analysis_.counterOf || folder_.isEmpty())
        return;
    const CountTokens known = countersFolder_ == folder_ ? counter_ : CountTokens();
    const bool isKnown = countersFolder_ == folder_;
    task_.start([this, known, isKnown, make = analysis_.counterOf, folder = folder_, prompt = prompt_] {
        Answer answer{isKnown ? known : make(folder), {}};
        if (answer.counter)
            answer.tokens = answer.counter(prompt);
        return [this, folder, answer] { take(folder, answer); };
    });
}

void TokenMeter::take(const QString& folder, const Answer& answer)
{
    countersFolder_ = folder;
    counter_ = answer.counter;
    if (folder == folder_)
        Q_EMIT counted(answer.tokens);
}

}  // namespace fresco::ui
