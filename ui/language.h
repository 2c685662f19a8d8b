// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <QTranslator>

namespace fresco::ui {

/// Puts the program's texts, and Qt's own, into a language. Windows hear of it as QEvent::LanguageChange.
class Language {
public:
    ~Language();
    void apply(LanguageChoice choice);

private:
    void remove();

    QTranslator own_;
    QTranslator qt_;
    bool isInstalled_ = false;
};

}  // namespace fresco::ui
