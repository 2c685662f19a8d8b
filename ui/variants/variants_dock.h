// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "variants/variant_list.h"

#include <QDockWidget>

class QLabel;
class QPushButton;

namespace fresco::ui {

class VariantForm;
class VariantGrid;

/// Tries at one keyframe side by side: what to try, the pictures at one zoom, and what to do with the best.
///
/// The owner shows the project's state (showProject), answers variantsWanted() by start() on the list and a job a
/// variant, and puts what comes into variants().
class VariantsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit VariantsDock(QWidget* parent = nullptr);

    VariantList& variants() { return variants_; }
    VariantGrid* grid() const { return grid_; }
    VariantForm* form() const { return form_; }

    void showProject(std::int64_t seed, const QString& prompt);
    /// While it works the form offers to stop.
    void setRunning(bool on);

Q_SIGNALS:
    /// @param changes  what each is to have other than the project
    void variantsWanted(const std::vector<fresco::ParameterSet>& changes);
    void stopWanted();
    /// This one is to be the keyframe's picture, and its settings the project's.
    void kept(int index);
    /// Its settings only.
    void settingsWanted(const fresco::ui::Recipe& recipe);
    /// Its picture is to be saved with its recipe, see writeRecipePicture().
    void saveWanted(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFoot();
    void openMenu(int index, QPoint position);
    void showCurrent();
    void retranslate();

    VariantList variants_;
    VariantForm* form_;
    VariantGrid* grid_;
    QLabel* about_;
    QPushButton* settings_;
    QPushButton* keep_;
};

}  // namespace fresco::ui
