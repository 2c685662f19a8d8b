// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_words.h"

#include "bridge/text.h"
#include "fresco/export_preset.h"
#include "timecode.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr double kLongGifSeconds = 10.0;
constexpr int kLargeSide = 4096;  // of H.264 that phones and browsers still play

/// Words of an export; for lupdate.
struct Export {
    Q_DECLARE_TR_FUNCTIONS(fresco::ui::Export)
};

struct PresetWords {
    std::string_view key;
    const char* label;
    const char* aim;
};

constexpr std::array kPresets{
    PresetWords{"web",
                QT_TRANSLATE_NOOP("fresco::ui::Export", "For the web (H.264)"),
                QT_TRANSLATE_NOOP("fresco::ui::Export", "Plays in every browser and on every phone.")},
    PresetWords{"hevc",
                QT_TRANSLATE_NOOP("fresco::ui::Export", "For players (HEVC)"),
                QT_TRANSLATE_NOOP("fresco::ui::Export",
                                  "About half the size of H.264; for newer televisions, phones and players.")},
    PresetWords{
        "prores",
        QT_TRANSLATE_NOOP("fresco::ui::Export", "Master for editing (ProRes)"),
        QT_TRANSLATE_NOOP("fresco::ui::Export", "Large, and loses nothing that one can see; for cutting and grading.")},
    PresetWords{"av1",
                QT_TRANSLATE_NOOP("fresco::ui::Export", "Smallest file (AV1)"),
                QT_TRANSLATE_NOOP("fresco::ui::Export", "Slow to write; for newer browsers and players.")},
    PresetWords{"gif",
                QT_TRANSLATE_NOOP("fresco::ui::Export", "Animated GIF"),
                QT_TRANSLATE_NOOP("fresco::ui::Export", "For a few seconds; 256 colours and no sound.")},
    PresetWords{
        "png",
        QT_TRANSLATE_NOOP("fresco::ui::Export", "Pictures (PNG)"),
        QT_TRANSLATE_NOOP("fresco::ui::Export", "A folder with one picture a frame; nothing is lost, no sound.")},
    PresetWords{"custom",
                QT_TRANSLATE_NOOP("fresco::ui::Export", "Custom"),
                QT_TRANSLATE_NOOP("fresco::ui::Export",
                                  "Choose codec and quality yourself; the name may end in .mp4, .mov, .mkv or .webm.")},
};

const PresetWords* wordsOf(std::string_view preset)
{
    const auto found =
        std::find_if(kPresets.begin(), kPresets.end(), [&](const PresetWords& words) { return words.key == preset; });
    return found == kPresets.end() ? nullptr : &*found;
}

QString oddSizeWords(const ExportWishes& wishes, const FilmMeasure& film)
{
    const ExportPreset* preset = findExportPreset(wishes.preset);
    const bool isOdd = film.width % 2 != 0 || film.height % 2 != 0;
    if (!isOdd || !preset || preset->audience == Audience::Editors || preset->codec == "av1")
        return {};
    return Export::tr("%1 × %2 is an odd size: the edge is repeated to make it even.").arg(film.width).arg(film.height);
}

QString widthWords(std::string_view codec, const FilmMeasure& film)
{
    if (codec != "h264" || std::max(film.width, film.height) <= kLargeSide)
        return {};
    return Export::tr("%1 × %2 is more than many players show of H.264; HEVC or the layout “Wipe” does better.")
        .arg(film.width)
        .arg(film.height);
}

QString gifWords(std::string_view codec, const FilmMeasure& film)
{
    const double seconds = film.framesPerSecond > 0.0 ? static_cast<double>(film.frames) / film.framesPerSecond : 0.0;
    if (codec != "gif" || seconds <= kLongGifSeconds)
        return {};
    return Export::tr(
               "A GIF of %L1 s grows large and loads slowly; a shorter range or the preset for the web does better.")
        .arg(qRound(seconds));
}

QString placeWords(const ExportWishes& wishes, const ExportFilm& film, bool isThere)
{
    const QString output = outputOf(wishes, film, QDate::currentDate());
    if (film.taken.contains(output))
        return Export::tr("Another film in the queue is written to this file; the later one replaces it.");
    if (isThere)
        return Export::tr("This file exists already and will be replaced.");
    return {};
}

}  // namespace

QString presetLabel(std::string_view preset)
{
    const PresetWords* words = wordsOf(preset);
    return words ? Export::tr(words->label) : toQt(preset);
}

QString presetAim(std::string_view preset)
{
    const PresetWords* words = wordsOf(preset);
    return words ? Export::tr(words->aim) : QString();
}

QStringList exportWarnings(const ExportWishes& wishes, const ExportFilm& film, bool isThere)
{
    const std::string codec = codecOf(wishes);
    const FilmMeasure measure = measureOf(wishes, film);
    QStringList words{placeWords(wishes, film, isThere),
                      oddSizeWords(wishes, measure),
                      widthWords(codec, measure),
                      film.hasSound && !hasSound(codec) ? Export::tr("GIF and pictures have no sound.") : QString(),
                      gifWords(codec, measure)};
    words.removeAll(QString());
    return words;
}

QString encoderWords(std::string_view codec, std::optional<bool> hasCard)
{
    const bool mayBeHardware = hasCard.value_or(true) && (codec == "h264" || codec == "hevc" || codec == "av1");
    return mayBeHardware ? Export::tr("graphics card (NVENC) if it can, else the processor") : Export::tr("processor");
}

QString lengthWords(double seconds)
{
    constexpr double kFewSeconds = 10.0;  // of which tenths matter
    return seconds < kFewSeconds ? Export::tr("%L1 s", "length of a film").arg(seconds, 0, 'g', 2)
                                 : widgets::durationText(seconds);
}

QString sizeWords(std::int64_t bytes)
{
    return Export::tr("about %1")
        .arg(QLocale().formattedDataSize(bytes, bytes < (1LL << 30) ? 0 : 1, QLocale::DataSizeSIFormat));
}

}  // namespace fresco::ui
