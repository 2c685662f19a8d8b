// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/parameters.h"

#include <QWidget>

namespace fresco::ui {

/// Shows and edits the value of one row of the parameter table.
class ParameterEditor : public QWidget {
    Q_OBJECT
public:
    explicit ParameterEditor(QWidget* parent);

    /// Shows a value of the row's type; silent.
    virtual void showValue(const ParameterValue& value) = 0;
    virtual void retranslate() {}

Q_SIGNALS:
    void edited(const fresco::ParameterValue& value);
    /// The person wants to choose a folder for it.
    void browseWanted();

protected:
    void hold(QWidget* control);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// The editor that suits the row's type and range.
ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent);

}  // namespace fresco::ui
