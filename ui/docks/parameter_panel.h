// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QWidget>

#include <map>
#include <string_view>

class QGridLayout;
class QLabel;
class QToolButton;

namespace fresco::ui {

class ParameterEditor;

/// The parameter table as rows to edit: the essential ones at once, the rest under "Advanced".
/// What has a field of its own elsewhere (prompts, model) has no row here, but its value is kept here too.
class ParameterPanel : public QWidget {
    Q_OBJECT
public:
    explicit ParameterPanel(QWidget* parent = nullptr);

    const ParameterSet& values() const { return values_; }
    void set(std::string_view key, const ParameterValue& value);
    /// Takes over another model's defaults; what the person set stays set.
    void setModelDefaults(const ParameterSet& defaults);

Q_SIGNALS:
    void valuesChanged();
    /// A folder is wanted for this parameter; answer with set().
    void browseWanted(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const ParameterSpec* spec = nullptr;
        QLabel* label = nullptr;
        ParameterEditor* editor = nullptr;
        QToolButton* reset = nullptr;
    };

    void addRow(const ParameterSpec& spec, QGridLayout* grid);
    void addAdvanced();
    void edit(std::string_view key, const ParameterValue& value);
    void reset(std::string_view key);
    void showAll();
    void showRow(const Row& row);
    bool isRelevant(const ParameterSpec& spec) const;
    void retranslate();

    ParameterSet values_;
    std::map<std::string_view, Row> rows_;
    std::map<QLabel*, std::string_view> headings_;
    QToolButton* advancedToggle_;
    QWidget* advanced_;
};

}  // namespace fresco::ui
