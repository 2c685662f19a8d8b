// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt_analysis.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace fresco::ui {

class PromptField;

/// The prompt of one keyframe: the film's, which is seen behind the empty field, or its own.
class KeyPromptEditor : public QWidget {
    Q_OBJECT
public:
    explicit KeyPromptEditor(QWidget* parent = nullptr);

    PromptField* field() const { return field_; }
    /// Silent.
    /// @param own  nothing or empty: it takes the film's
    void showPrompts(qint64 frame, const QString& ofTheFilm, const std::optional<QString>& own);

Q_SIGNALS:
    /// Its own words, never empty.
    void edited(qint64 frame, const QString& words);
    /// It is to take the film's prompt again.
    void cleared(qint64 frame);

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& words);
    void showState();

    qint64 frame_ = 0;
    QString ofTheFilm_;
    PromptField* field_;
    QLabel* state_;
    QPushButton* inherit_;
};

}  // namespace fresco::ui
