// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/film_name.h"
#include "export/size_estimate.h"
#include "fresco/parameters.h"
#include "fresco/time.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace fresco::ui {

/// The film that is to be exported, as far as an export cares.
struct ExportFilm {
    QString title;   ///< of the project; "{name}" in a pattern
    QString folder;  ///< where films go unless somebody says otherwise
    int width = 0;   ///< of the source
    int height = 0;
    std::int64_t frames = 0;
    double framesPerSecond = 25.0;
    bool hasSound = false;
    FrameRange range{};   ///< in to out
    QStringList taken{};  ///< files that films of the queue will be written to
    QString source{};     ///< the film's own name without its ending; "{film}"
    QString prompt{};
    std::int64_t seed = 0;
};

/// What a person wants of an export; a plain value.
struct ExportWishes {
    std::string preset = "web";
    std::string codec = "auto";  ///< of the preset "custom"
    std::int64_t quality = 75;
    std::string layout = "result";
    double wipePeriod = 4.0;
    bool wholeFilm = false;
    bool audio = true;
    QString folder{};
    QString pattern = kFilmPattern;  ///< of filmFileName()
};

/// What an export dialog ends with.
struct ExportChoice {
    ParameterSet overrides;  ///< to be laid over the project's parameters
    QString output;          ///< a file; a folder for pictures
    bool isQueued = false;   ///< at the end of the queue rather than at once
};

std::string codecOf(const ExportWishes& wishes);
/// Whether the codec has a quality to choose.
bool hasQuality(std::string_view codec);
/// Whether what the codec writes can have sound.
bool hasSound(std::string_view codec);
FrameRange rangeOf(const ExportWishes& wishes, const ExportFilm& film);
FilmMeasure measureOf(const ExportWishes& wishes, const ExportFilm& film);

/// The file that the pattern stands for, with the ending that the codec wants; empty where it gives no name.
QString outputOf(const ExportWishes& wishes, const ExportFilm& film, const QDate& date);
/// Where a film goes that is rendered as the project is, unless somebody says otherwise: beside its source.
QString renderOutput(const ExportFilm& film, const ParameterSet& parameters, const QString& pattern, const QDate& date);
/// Whether something lies there: a file, or a folder with something in it. Blocks on the disk; for any thread.
bool isTaken(const QString& output);
/// Counts on ("film-2.mp4") where a file lies or another film will be written: for those who do not ask. Blocks on the
/// disk; for any thread.
QString freeOutput(const QString& output, const QStringList& taken);
ParameterSet overridesOf(const ExportWishes& wishes, const ExportFilm& film);

}  // namespace fresco::ui
