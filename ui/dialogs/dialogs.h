// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace fresco::ui {

/// Everything modal behind one border: a test that met a real dialog would hang.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// @return the chosen file, or an empty text
    virtual QString openVideo(QWidget* parent, const QString& folder) = 0;
    virtual QString saveResult(QWidget* parent, const QString& suggestion) = 0;
    virtual QString chooseFolder(QWidget* parent, const QString& folder) = 0;
    /// @return true to stop the running translation and close
    virtual bool mayStopToClose(QWidget* parent) = 0;
    virtual void about(QWidget* parent) = 0;
};

}  // namespace fresco::ui
