// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_text.h"

#include "actions/action_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace fresco::ui {

QString plainText(QString text)
{
    static const QRegularExpression appended("\\(&.\\)");
    return text.remove(appended).remove('&');
}

QString actionText(const ActionSpec& spec) { return plainText(QCoreApplication::translate("Actions", spec.text)); }

QString englishText(const ActionSpec& spec) { return plainText(QString::fromUtf8(spec.text)); }

QString actionTip(const ActionSpec& spec)
{
    return plainText(QCoreApplication::translate("Actions", spec.tip ? spec.tip : spec.text));
}

}  // namespace fresco::ui
