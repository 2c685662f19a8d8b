// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/picture_title.h"

#include "document/recipe.h"

#include <QCoreApplication>

namespace fresco::ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("PictureTitle", text); }

QString withSeed(const QString& title, std::optional<std::int64_t> seed)
{
    // Digits as they are typed: a seed is a name rather than an amount.
    return seed ? words(QT_TRANSLATE_NOOP("PictureTitle", "%1 · seed %2")).arg(title).arg(*seed) : title;
}

QString qualityWord(PictureQuality quality)
{
    switch (quality) {
    case PictureQuality::Draft: return words(QT_TRANSLATE_NOOP("PictureTitle", "Draft"));
    case PictureQuality::Full: return words(QT_TRANSLATE_NOOP("PictureTitle", "Full"));
    case PictureQuality::Own: return words(QT_TRANSLATE_NOOP("PictureTitle", "Own picture"));
    }
    return {};
}

widgets::BadgeState stateOf(PictureQuality quality)
{
    switch (quality) {
    case PictureQuality::Draft: return widgets::BadgeState::Draft;
    case PictureQuality::Full: return widgets::BadgeState::Full;
    case PictureQuality::Own: return widgets::BadgeState::Own;
    }
    return widgets::BadgeState::Plain;
}

}  // namespace

QString sourceTitle(std::int64_t frame)
{
    return words(QT_TRANSLATE_NOOP("PictureTitle", "Source · frame %L1")).arg(frame);
}

QString resultTitle(std::int64_t frame, std::optional<std::int64_t> seed)
{
    return withSeed(words(QT_TRANSLATE_NOOP("PictureTitle", "Result · frame %L1")).arg(frame), seed);
}

QString keyTitle(std::int64_t frame, const QString& recipe)
{
    const auto made = Recipe::fromJson(recipe);
    return withSeed(words(QT_TRANSLATE_NOOP("PictureTitle", "Keyframe %L1")).arg(frame),
                    made ? std::optional(made->parameters.integer(key::seed)) : std::nullopt);
}

PictureBadge badgeOf(PictureQuality quality, bool isStale)
{
    if (!isStale)
        return {qualityWord(quality), stateOf(quality)};
    return {words(QT_TRANSLATE_NOOP("PictureTitle", "%1 · out of date")).arg(qualityWord(quality)),
            widgets::BadgeState::Stale};
}

}  // namespace fresco::ui
