// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latest_task.h"
#include "prompts/prompt_analysis.h"

#include <QObject>

#include <optional>

namespace fresco::ui {

/// Counts the tokens of the newest prompt with the tokenizer of the model in use, all off the UI thread.
class TokenMeter : public QObject {
    Q_OBJECT
public:
    explicit TokenMeter(QObject* parent = nullptr);

    void setAnalysis(const PromptAnalysis& analysis);
    /// Its files are read when something is to be counted.
    void setModel(const QString& folder);
    void count(const QString& prompt);

Q_SIGNALS:
    /// @param tokens  nothing: this model cannot say
    void counted(std::optional<int> tokens);

private:
    struct Answer {
        CountTokens counter;
        std::optional<int> tokens;
    };
    void start();
    void take(const QString& folder, const Answer& answer);

    PromptAnalysis analysis_;
    QString folder_;
    QString prompt_;
    QString countersFolder_;  ///< whose counter_ it is
    CountTokens counter_;
    widgets::LatestTask task_;
};

}  // namespace fresco::ui
