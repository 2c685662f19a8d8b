// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/engine.h"

#include <QDialog>

namespace fresco::ui {

/// Version, licences, thanks, and the versions of everything in use.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// @param engine  as far as it is known
    explicit AboutDialog(const EngineInfo& engine = {}, QWidget* parent = nullptr);
};

}  // namespace fresco::ui
