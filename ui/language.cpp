// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLocale>

namespace fresco::ui {

namespace {

// Qt's own Chinese calls Return and Enter the same.
[[maybe_unused]] constexpr const char* kEnterKey = QT_TRANSLATE_NOOP("QShortcut", "Enter");

bool wantsChinese(LanguageChoice choice)
{
    if (choice == LanguageChoice::System)
        return QLocale::system().language() == QLocale::Chinese;
    return choice == LanguageChoice::Chinese;
}

}  // namespace

Language::~Language() { remove(); }

void Language::remove()
{
    if (!isInstalled_ || !QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&own_);
    QCoreApplication::removeTranslator(&qt_);
    isInstalled_ = false;
}

void Language::apply(LanguageChoice choice)
{
    remove();
    const bool isChinese = wantsChinese(choice);
    // English needs one as well: for "1 film" and "2 films".
    if (!own_.load(isChinese ? ":/i18n/fresco_zh_CN.qm" : ":/i18n/fresco_en.qm"))
        return;
    // Qt's own texts (buttons of dialogs) are only there when they were at build time; ours stand without them.
    if (isChinese && qt_.load(":/i18n/qtbase_zh_CN.qm"))
        QCoreApplication::installTranslator(&qt_);
    QCoreApplication::installTranslator(&own_);
    isInstalled_ = true;
}

}  // namespace fresco::ui
