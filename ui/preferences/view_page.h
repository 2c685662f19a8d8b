// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace fresco::ui {

/// How the window looks, speaks and plays.
class ViewPage : public QWidget {
    Q_OBJECT
public:
    explicit ViewPage(Settings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(fresco::ui::LanguageChoice choice);
    void themeChosen(fresco::ui::ThemeChoice choice);
    void dropsFramesChosen(bool on);
    void reducedMotionChosen(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Settings& settings_;
    QLabel* languageLabel_;
    QComboBox* language_;
    QLabel* themeLabel_;
    QComboBox* theme_;
    QCheckBox* reducesMotion_;
    QCheckBox* dropsFrames_;
    QLabel* dropsHint_;
};

}  // namespace fresco::ui
