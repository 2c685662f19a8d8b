// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace fresco::ui {

/// What the name of a film that is written may tell.
struct FilmFacts {
    QString film;    ///< the source's name without its ending
    QString name;    ///< the project's
    QString prompt;  ///< in full; a name has its first words
    QString preset;  ///< its key; "custom" reads "fresco" in a name
    std::int64_t seed = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;
    QDate date;
};

inline constexpr const char* kFilmPattern = "{film}-{preset}";

/// {film}, {name}, {prompt}, {preset}, {date}, {seed}, {from} and {to}, without braces.
const QStringList& filmPlaceholders();

/// A name without its ending. Characters that no file name may have become "_"; empty where nothing is left but dots.
QString filmFileName(const QString& pattern, const FilmFacts& facts);

}  // namespace fresco::ui
