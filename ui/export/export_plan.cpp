// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_plan.h"

#include "bridge/text.h"
#include "fresco/export_preset.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace fresco::ui {

namespace {

constexpr double kLongGifSeconds = 10.0;

/// Words of an export; for lupdate.
struct Export {
    Q_DECLARE_TR_FUNCTIONS(fresco::ui::Export)
};

QString endingOf(const ExportWishes& wishes)
{
    if (const ExportPreset* preset = findExportPreset(wishes.preset))
        return toQt(preset->extensions.front());
    static const std::map<std::string, QString, std::less<>> endings{
        {"prores", ".mov"}, {"ffv1", ".mkv"}, {"vp9", ".webm"}, {"gif", ".gif"}, {"png", ""}};
    const auto found = endings.find(wishes.codec);
    return found == endings.end() ? QStringLiteral(".mp4") : found->second;
}

bool isOddSized(const FilmMeasure& film) { return film.width % 2 != 0 || film.height % 2 != 0; }

QString hardwareWords(std::string_view codec)
{
    if (codec == "h264" || codec == "auto")
        return Export::tr("Encoded by the graphics card (NVENC) where there is one, else by the processor (x264).");
    if (codec == "hevc")
        return Export::tr("Encoded by the graphics card (NVENC) where there is one, else by the processor (x265).");
    return {};
}

}  // namespace

std::string codecOf(const ExportWishes& wishes)
{
    const ExportPreset* preset = findExportPreset(wishes.preset);
    return preset ? std::string(preset->codec) : wishes.codec;
}

bool hasQuality(std::string_view codec) { return codec != "ffv1" && codec != "gif" && codec != "png"; }

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
    const FrameRange range = rangeOf(wishes, film);
    QString name = wishes.pattern.trimmed();
    name.replace(QStringLiteral("{name}"), film.title)
        .replace(QStringLiteral("{preset}"), toQt(std::string_view(wishes.preset)))
        .replace(QStringLiteral("{date}"), date.toString(Qt::ISODate))
        .replace(QStringLiteral("{from}"), QString::number(range.first.value))
        .replace(QStringLiteral("{to}"), QString::number(range.last.value));
    static const QRegularExpression notInNames(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]"));
    name.replace(notInNames, QStringLiteral("_"));
    const QString ending = endingOf(wishes);
    if (!ending.isEmpty() && name.endsWith(ending, Qt::CaseInsensitive))
        name.chop(ending.size());
    return name.isEmpty() ? QString() : QDir(wishes.folder).filePath(name + ending);
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
    set.set(key::from, range.first.value);
    set.set(key::to, range.last.value);
    return set;
}

QStringList exportWarnings(const ExportWishes& wishes, const ExportFilm& film)
{
    const std::string codec = codecOf(wishes);
    const FilmMeasure measure = measureOf(wishes, film);
    const ExportPreset* preset = findExportPreset(wishes.preset);
    QStringList words;
    if (preset && preset->audience != Audience::Editors && isOddSized(measure))
        words << Export::tr("%1 × %2 is an odd size: the edge is repeated to make it even.").arg(measure.width).arg(measure.height);
    const bool isMute = codec == "gif" || codec == "png";
    if (isMute && film.hasSound && wishes.audio)
        words << Export::tr("GIF and pictures have no sound.");
    const double seconds = film.framesPerSecond > 0.0 ? static_cast<double>(measure.frames) / film.framesPerSecond : 0.0;
    if (codec == "gif" && seconds > kLongGifSeconds)
        words << Export::tr("A GIF of %L1 s grows large and loads slowly; a shorter range or the preset for the web does better.")
                     .arg(qRound(seconds));
    if (const QString hardware = hardwareWords(codec); !hardware.isEmpty())
        words << hardware;
    return words;
}

}  // namespace fresco::ui
