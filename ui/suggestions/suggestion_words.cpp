// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestion_words.h"

#include "timecode.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kWhole = 100.0;
constexpr double kHalf = 0.505;  ///< beyond, a share is too rough to be told as a number

QString words(const char* text) { return QCoreApplication::translate("Suggestions", text); }

QString number(double value) { return QLocale().toString(static_cast<qlonglong>(std::llround(value))); }

}  // namespace

QString placeWords(std::int64_t frame, const std::optional<MediaInfo>& media)
{
    QString place =
        words(QT_TRANSLATE_NOOP("Suggestions", "Frame %1")).arg(QLocale().toString(static_cast<qlonglong>(frame)));
    if (!media || media->variableFrameRate || !media->frameRate.isKnown())
        return place;
    return place + QStringLiteral("  ·  ") + widgets::timecodeText(frame, {media->frameRate.num, media->frameRate.den});
}

QString reasonWords(const KeySuggestion& suggestion)
{
    switch (suggestion.reason) {
    case SuggestionReason::SceneWithoutKey:
        return words(QT_TRANSLATE_NOOP("Suggestions", "No keyframe is set in the scene that begins here."));
    case SuggestionReason::Jump:
        return words(QT_TRANSLATE_NOOP("Suggestions",
                                       "The light or the picture changes at once: by %1 % from the frame before."))
            .arg(number(suggestion.amount * kWhole));
    case SuggestionReason::Arrival:
        return suggestion.amount > kHalf
                   ? words(QT_TRANSLATE_NOOP("Suggestions",
                                             "More than half of the picture came into view, or moved too fast to be "
                                             "followed, since the keyframe before."))
                   : words(QT_TRANSLATE_NOOP("Suggestions",
                                             "About %1 % of the picture came into view, or moved too fast to be "
                                             "followed, since the keyframe before."))
                         .arg(number(suggestion.amount * kWhole));
    case SuggestionReason::LongMotion:
        return words(QT_TRANSLATE_NOOP("Suggestions", "The film moves, and the keyframes here are %1 frames apart."))
            .arg(number(suggestion.amount));
    }
    return {};
}

QString emptyWords(KeySuggester::Ground ground, bool hasSkipped)
{
    switch (ground) {
    case KeySuggester::Ground::NoFilm: return words(QT_TRANSLATE_NOOP("Suggestions", "Open a video first."));
    case KeySuggester::Ground::NotLookedAt:
        return words(QT_TRANSLATE_NOOP("Suggestions", "Suggestions come once the engine has looked at the film."));
    case KeySuggester::Ground::EveryFrameIsKey:
        return words(QT_TRANSLATE_NOOP("Suggestions", "Every frame is a keyframe: none is missing."));
    case KeySuggester::Ground::Film: break;
    }
    return hasSkipped ? words(QT_TRANSLATE_NOOP("Suggestions",
                                                "Nothing else is suggested. “Suggest Keyframes…” in the menu brings "
                                                "back what was skipped."))
                      : words(QT_TRANSLATE_NOOP("Suggestions", "No keyframe is missing: there is nothing to suggest."));
}

}  // namespace fresco::ui
