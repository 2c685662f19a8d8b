// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QDockWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace fresco::widgets {
class MessageBar;
}

namespace fresco::ui {

class ActionRegistry;
class OutputRow;
class ParameterPanel;
class PresetButton;
class PresetShelf;
struct ParameterPreset;
class ProgressPanel;
class ProjectDocument;
class PromptPanel;

/// How the film should look: words, model, parameters, and the two acts. Shows the document and edits it.
class InspectorDock : public QDockWidget {
    Q_OBJECT
public:
    InspectorDock(ProjectDocument& document, const ActionRegistry& actions, QWidget* parent);

    PromptPanel* prompts() const { return prompts_; }
    ParameterPanel* parameters() const { return parameters_; }
    ProgressPanel* progress() const { return progress_; }
    /// Presets to choose from and to save to, beside the search.
    void setPresets(PresetShelf& shelf);
    PresetButton* presets() const { return presets_; }
    /// Sections that are folded away; the settings remember them.
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList& sections);
    widgets::MessageBar* messages() const { return messages_; }
    OutputRow* output() const { return output_; }

Q_SIGNALS:
    void foldsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeFoot(const ActionRegistry& actions);
    void showHelp(const QString& help);
    void fitHelp();
    void connectParts();
    void edit(std::string_view key, const ParameterValue& value);
    void reset(std::string_view key);
    void showDocument();
    void showSizes();
    void takeModel();
    void take(const ParameterPreset& preset);
    void retranslate();

    ProjectDocument& document_;
    PromptPanel* prompts_;
    ParameterPanel* parameters_;
    QLineEdit* filter_;
    PresetButton* presets_ = nullptr;
    QHBoxLayout* searchRow_ = nullptr;
    QLabel* sizes_;
    QLabel* help_;
    QString shownHelp_;
    OutputRow* output_;
    ProgressPanel* progress_;
    widgets::MessageBar* messages_;
};

}  // namespace fresco::ui
