// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QDockWidget>

namespace fresco::widgets {
class MessageBar;
}

namespace fresco::ui {

class ActionRegistry;
class OutputRow;
class ParameterPanel;
class ProgressPanel;
class PromptPanel;

/// Everything that makes a translation: words, parameters, where it goes, the button, and how far it is.
class TranslateDock : public QDockWidget {
    Q_OBJECT
public:
    TranslateDock(const ActionRegistry& actions, QWidget* parent);

    PromptPanel* prompts() const { return prompts_; }
    ParameterPanel* parameters() const { return parameters_; }
    ProgressPanel* progress() const { return progress_; }
    widgets::MessageBar* messages() const { return messages_; }
    OutputRow* output() const { return output_; }

    /// Parameters, prompts and model as they stand.
    ParameterSet request() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeFoot(const ActionRegistry& actions);
    void modelChanged();

    PromptPanel* prompts_;
    ParameterPanel* parameters_;
    OutputRow* output_;
    ProgressPanel* progress_;
    widgets::MessageBar* messages_;
};

}  // namespace fresco::ui
