// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace fresco::ui {

class Settings;

/// What the model runs on, for projects that do not say it themselves.
class EnginePage : public QWidget {
    Q_OBJECT
public:
    explicit EnginePage(Settings& settings, QWidget* parent = nullptr);

    /// Once the engine is there: its devices can be chosen.
    void setEngine(const EngineInfo& info);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillDevices();

    Settings& settings_;
    EngineInfo info_;
    QLabel* deviceLabel_;
    QComboBox* device_;
    QLabel* threadsLabel_;
    QSpinBox* threads_;
    QLabel* hint_;
};

}  // namespace fresco::ui
