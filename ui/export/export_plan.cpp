// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_plan.h"

#include "bridge/text.h"
#include "document/output_name.h"
#include "fresco/export_preset.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace fresco::ui {

namespace {

/// What the name may end in, the usual ending first; "" stands for a folder.
std::vector<std::string_view> endingsOf(const ExportWishes& wishes)
{
    if (const ExportPreset* preset = findExportPreset(wishes.preset))
        return preset->extensions;
    static const std::map<std::string, std::vector<std::string_view>, std::less<>> endings{
        {"auto", {".mp4", ".mov", ".mkv", ".webm", ".gif"}},
        {"h264", {".mp4", ".mov", ".mkv"}},
        {"hevc", {".mp4", ".mov", ".mkv"}},
        {"vp9", {".webm", ".mp4", ".mkv"}},
        {"av1", {".mp4", ".mkv", ".webm"}},
        {"prores", {".mov", ".mkv"}},
        {"ffv1", {".mkv"}},
        {"gif", {".gif"}}};
    const auto found = endings.find(wishes.codec);
    return found == endings.end() ? std::vector<std::string_view>{""} : found->second;
}

QString withEnding(const QString& name, const ExportWishes& wishes)
{
    const auto fitting = endingsOf(wishes);
    const auto isThere = [&](std::string_view ending) {
        return !ending.empty() && ending != ".png" && name.endsWith(toQt(ending), Qt::CaseInsensitive);
    };
    return std::any_of(fitting.begin(), fitting.end(), isThere) ? name : name + toQt(fitting.front());
}

FilmFacts factsOf(const ExportFilm& film, std::string_view preset, FrameRange range, const QDate& date)
{
    return {.film = film.source,
            .name = film.title,
            .prompt = film.prompt,
            .preset = toQt(preset),
            .seed = film.seed,
            .from = range.first.value,
            .to = range.last.value,
            .date = date};
}

}  // namespace

std::string codecOf(const ExportWishes& wishes)
{
    const ExportPreset* preset = findExportPreset(wishes.preset);
    return preset ? std::string(preset->codec) : wishes.codec;
}

bool hasQuality(std::string_view codec) { return codec != "ffv1" && codec != "gif" && codec != "png"; }

bool hasSound(std::string_view codec) { return codec != "gif" && codec != "png"; }

FrameRange rangeOf(const ExportWishes& wishes, const ExportFilm& film)
{
    if (wishes.wholeFilm)
        return {FrameIndex{0}, FrameIndex{std::max<std::int64_t>(0, film.frames - 1)}};
    return film.range;
}

FilmMeasure measureOf(const ExportWishes& wishes, const ExportFilm& film)
{
    return {.width = wishes.layout == "side-by-side" ? 2 * film.width : film.width,
            .height = film.height,
            .frames = rangeOf(wishes, film).count(),
            .framesPerSecond = film.framesPerSecond,
            .hasSound = film.hasSound && wishes.audio};
}

QString outputOf(const ExportWishes& wishes, const ExportFilm& film, const QDate& date)
{
    const QString name = filmFileName(wishes.pattern, factsOf(film, wishes.preset, rangeOf(wishes, film), date));
    if (name.isEmpty())
        return {};
    const QString folder = wishes.folder.isEmpty() ? film.folder : wishes.folder;
    return QDir(folder).filePath(withEnding(name, wishes));
}

QString renderOutput(const ExportFilm& film, const ParameterSet& parameters, const QString& pattern, const QDate& date)
{
    const FilmFacts facts = factsOf(film, parameters.text(key::preset), film.range, date);
    const QString name = filmFileName(pattern, facts);
    return QDir(film.folder)
        .filePath((name.isEmpty() ? filmFileName(kFilmPattern, facts) : name) + resultExtension(parameters));
}

bool isTaken(const QString& output)
{
    const QFileInfo info(output);
    return info.isDir() ? !QDir(output).isEmpty() : info.exists();
}

QString freeOutput(const QString& output, const QStringList& taken)
{
    return countedOn(output, [&](const QString& name) { return taken.contains(name) || isTaken(name); });
}

ParameterSet overridesOf(const ExportWishes& wishes, const ExportFilm& film)
{
    const FrameRange range = rangeOf(wishes, film);
    ParameterSet set;
    set.set(key::preset, wishes.preset);
    set.set(key::codec, codecOf(wishes));  // in full: a codec that the project has by hand would win over the preset
    if (hasQuality(codecOf(wishes)))
        set.set(key::quality, wishes.quality);
    set.set(key::layout, wishes.layout);
    if (wishes.layout == "wipe")
        set.set(key::wipePeriod, wishes.wipePeriod);
    set.set(key::audio, wishes.audio);
    set.set(key::from, wishes.wholeFilm ? std::int64_t{0} : range.first.value);
    set.set(key::to, wishes.wholeFilm ? findParameter(key::to)->defaultValue : ParameterValue{range.last.value});
    return set;
}

}  // namespace fresco::ui
