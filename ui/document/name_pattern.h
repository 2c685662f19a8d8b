// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace fresco::ui {

/// Letters that no file name may have, here or where the file may be taken.
const QRegularExpression& forbiddenInNames();

/// What stands for a placeholder, by its name without braces.
using NameFacts = QHash<QString, QString>;

/// A pattern with its placeholders filled in, in one pass: a film may be called "{date}". Braces around other words
/// stay.
QString filledIn(const QString& pattern, const NameFacts& facts);

/// Why a pattern is none that names can be made of.
struct PatternFlaw {
    enum class Kind { None, Empty, Forbidden, Unknown };
    Kind kind = Kind::None;
    QString what{};  ///< the letter that no file name may have; the placeholder that there is not, with its braces

    bool operator==(const PatternFlaw&) const = default;
};

/// @param placeholders  those that there are, without braces
PatternFlaw flawOf(const QString& pattern, const QStringList& placeholders);

}  // namespace fresco::ui
