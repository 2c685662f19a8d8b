// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"

namespace fresco::ui {

/// The dialogs that people see.
class NativeDialogs final : public Dialogs {
public:
    QString openVideo(QWidget* parent, const QString& folder) override;
    QString saveResult(QWidget* parent, const QString& suggestion) override;
    QString chooseFolder(QWidget* parent, const QString& folder) override;
    bool mayStopToClose(QWidget* parent) override;
    void about(QWidget* parent) override;
};

}  // namespace fresco::ui
