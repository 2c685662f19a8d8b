// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "bridge/model_choice.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fresco::ui {

/// The installed models with their parts, and of each part what is wrong with it.
class ModelsPage : public QWidget {
    Q_OBJECT
public:
    explicit ModelsPage(QWidget* parent = nullptr);

    void setModels(const std::vector<ModelChoice>& models);
    /// As the parameter `model` has it: a folder; empty: the bundled one.
    void setCurrentModel(const QString& folder);
    void setBusy(bool on);

    void showChecking(const QString& folder);
    void showCheck(const ModelInfo& model);
    void showCheckFailure(const QString& folder, const Fault& fault);

Q_SIGNALS:
    void chosen(const QString& folder);
    void checkWanted(const QString& folder);
    void folderWanted(const QString& folder);
    void refreshWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void retranslate();
    void fill();
    void addModel(const ModelInfo& model);
    void addPart(QTreeWidgetItem* item, const ModelPart& part);
    void showSelected();
    const ModelInfo* selected() const;
    bool isCurrent(const ModelInfo& model) const;

    std::vector<ModelInfo> models_;
    QHash<QString, QString> checks_;  ///< what a check said, by folder
    QString current_;
    QTreeWidget* tree_;
    QLabel* facts_;
    QPushButton* use_;
    QPushButton* check_;
    QPushButton* open_;
    QPushButton* refresh_;
};

}  // namespace fresco::ui
