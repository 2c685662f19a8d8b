// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QStringList>
#include <QWidget>

#include <map>
#include <string_view>

class QGridLayout;
class QLabel;
class QToolButton;

namespace fresco::ui {

class ParameterEditor;

/// The parameter table as rows to edit: the essential ones at once, the rest under "Advanced". It shows values and
/// tells of edits; the owner answers with other values. What has a field of its own elsewhere (prompts, model) has no
/// row here.
class ParameterPanel : public QWidget {
    Q_OBJECT
public:
    explicit ParameterPanel(QWidget* parent = nullptr);

    /// @param values  with the model's defaults: what is set counts as the person's own
    void showValues(const ParameterSet& values);
    const ParameterSet& values() const { return values_; }
    /// Rows whose label, help or option holds this text; empty: all.
    void setFilter(const QString& text);
    /// Sections that are folded up: "Advanced" and groups of the table. Owner and settings remember them.
    QStringList foldedSections() const;
    void setFoldedSections(const QStringList& sections);

Q_SIGNALS:
    void edited(std::string_view key, const fresco::ParameterValue& value);
    void resetWanted(std::string_view key);
    void foldsChanged();
    /// Of the row under the pointer or with the keyboard; empty: of none.
    void helpChanged(const QString& help);
    /// A folder is wanted for this parameter; answer with set().
    void browseWanted(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        const ParameterSpec* spec = nullptr;
        QLabel* label = nullptr;
        ParameterEditor* editor = nullptr;
        QToolButton* reset = nullptr;
    };

    void addRow(const ParameterSpec& spec, QGridLayout* grid);
    void addAdvanced();
    QToolButton* makeHeading(std::string_view group);
    void showFolds();
    void showHelp(const Row* row);
    const Row* rowAt(const QObject* widget) const;
    void showRow(const Row& row);
    void filterRows();
    bool matches(const ParameterSpec& spec) const;
    void retranslate();

    ParameterSet values_;
    std::map<std::string_view, Row> rows_;
    std::map<QToolButton*, std::string_view> headings_;
    QString filter_;
    QToolButton* advancedToggle_;
    QWidget* advanced_;
};

}  // namespace fresco::ui
