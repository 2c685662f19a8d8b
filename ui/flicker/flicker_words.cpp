// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_words.h"

#include "bridge/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <variant>

namespace fresco::ui {

namespace {

constexpr double kOnALine = 0.35;

QString words(const char* text) { return QCoreApplication::translate("Flicker", text); }

QString number(std::int64_t frame) { return QLocale().toString(static_cast<qlonglong>(frame)); }

/// @param isLater  the step lies after the keyframe that was clicked
QString reason(const PathStep& step, bool isLater)
{
    switch (step.cut) {
    case CutReason::None: return words(QT_TRANSLATE_NOOP("Flicker", "tied: both keyframes paint it together."));
    case CutReason::Hidden:
        return isLater ? words(QT_TRANSLATE_NOOP(
                             "Flicker",
                             "something covers it in the later keyframe, so nothing ties the two pictures here."))
                       : words(QT_TRANSLATE_NOOP(
                             "Flicker",
                             "the earlier keyframe does not show it yet, so nothing ties the two pictures here."));
    case CutReason::Outside:
        return isLater ? words(QT_TRANSLATE_NOOP("Flicker", "it moves out of the picture."))
                       : words(QT_TRANSLATE_NOOP("Flicker", "it comes into the picture from outside."));
    case CutReason::LostTie:
        return words(QT_TRANSLATE_NOOP(
            "Flicker", "another place claimed the spot it moves to, so nothing ties the two pictures here."));
    case CutReason::Unclaimed:
        return words(QT_TRANSLATE_NOOP(
            "Flicker", "its motion there and back do not agree, so nothing ties the two pictures here."));
    }
    return {};
}

/// The same in the middle of a summary.
QString briefReason(const PathStep& step, bool isLater)
{
    switch (step.cut) {
    case CutReason::None: return {};
    case CutReason::Hidden:
        return isLater ? words(QT_TRANSLATE_NOOP("Flicker", "it gets covered"))
                       : words(QT_TRANSLATE_NOOP("Flicker", "it was covered before"));
    case CutReason::Outside:
        return isLater ? words(QT_TRANSLATE_NOOP("Flicker", "it leaves the picture"))
                       : words(QT_TRANSLATE_NOOP("Flicker", "it was not in the picture before"));
    case CutReason::LostTie: return words(QT_TRANSLATE_NOOP("Flicker", "another place took its spot"));
    case CutReason::Unclaimed: return words(QT_TRANSLATE_NOOP("Flicker", "its motion is not clear"));
    }
    return {};
}

QString changeSentence(const StepError& error)
{
    if (!error.result)
        return {};
    const double times = changeExcess(error);
    if (times < kMuchChange)
        return words(QT_TRANSLATE_NOOP("Flicker", "The result is as steady as the source."));
    const QString text = times > 99.0 ? QStringLiteral("> 99") : QLocale().toString(times, 'f', times < 10.0 ? 1 : 0);
    return words(QT_TRANSLATE_NOOP("Flicker", "The result changes %1 times as much as the source.")).arg(text);
}

QString parameterLabel(std::string_view key)
{
    const ParameterSpec* const row = findParameter(key);
    return row ? translated("Parameters", row->label) : toQt(key);
}

}  // namespace

QString stepSentence(const FlickerFinding& finding, std::size_t step)
{
    const TokenPath& path = finding.path;
    QString sentence = words(QT_TRANSLATE_NOOP("Flicker", "From %1 to %2: %3"))
                           .arg(number(path.places[step].frame.value),
                                number(path.places[step + 1].frame.value),
                                reason(path.steps[step], step >= path.origin));
    const QString change = step < finding.errors.size() ? changeSentence(finding.errors[step]) : QString();
    return change.isEmpty() ? sentence : sentence + QLatin1Char(' ') + change;
}

QString flickerSummary(const FlickerFinding& finding)
{
    const TokenPath& path = finding.path;
    if (path.steps.empty())
        return words(QT_TRANSLATE_NOOP("Flicker", "There is only one keyframe in this batch: nothing to be tied to."));
    const auto worst = worstStep(finding);
    if (!worst)
        return finding.hasResults()
                   ? words(QT_TRANSLATE_NOOP("Flicker",
                                             "This place is tied through the whole batch, and the result is steady."))
                   : words(QT_TRANSLATE_NOOP("Flicker", "This place is tied through the whole batch."));
    const QString first = number(path.places[*worst].frame.value), second = number(path.places[*worst + 1].frame.value);
    const PathStep& step = path.steps[*worst];
    if (step.isLinked())
        return words(QT_TRANSLATE_NOOP("Flicker", "This place is tied, and yet the result changes between %1 and %2."))
            .arg(first, second);
    return words(QT_TRANSLATE_NOOP("Flicker", "Nothing ties this place between %1 and %2: %3."))
        .arg(first, second, briefReason(step, *worst >= path.origin));
}

QString placeSentence(const PathPlace& place)
{
    QStringList parts;
    if (place.background)
        parts << (*place.background > 0.5 ? words(QT_TRANSLATE_NOOP("Flicker", "background, which is smoothed"))
                                          : words(QT_TRANSLATE_NOOP("Flicker", "foreground, which is not smoothed")));
    if (place.control)
        parts << (*place.control > kOnALine
                      ? words(QT_TRANSLATE_NOOP("Flicker", "on a line of the control map"))
                      : words(QT_TRANSLATE_NOOP("Flicker", "no line of the control map to follow")));
    parts << (place.isShared ? words(QT_TRANSLATE_NOOP("Flicker", "looked at by all keyframes"))
                             : words(QT_TRANSLATE_NOOP("Flicker", "seen in an earlier keyframe already")));
    return words(QT_TRANSLATE_NOOP("Flicker", "This place in keyframe %1: %2."))
        .arg(number(place.frame.value), parts.join(QStringLiteral("; ")));
}

QString remedyText(const Remedy& remedy)
{
    if (remedy.kind == Remedy::Kind::AddKey)
        return words(QT_TRANSLATE_NOOP("Flicker", "Add a keyframe at %1")).arg(number(remedy.frame));
    if (std::holds_alternative<bool>(remedy.value))
        return words(QT_TRANSLATE_NOOP("Flicker", "Switch on: %1")).arg(parameterLabel(remedy.key));
    return words(QT_TRANSLATE_NOOP("Flicker", "%1: %2"))
        .arg(parameterLabel(remedy.key), toQt(std::string_view(toText(remedy.value))));
}

QString remedyHelp(const Remedy& remedy)
{
    if (remedy.kind == Remedy::Kind::AddKey)
        return words(QT_TRANSLATE_NOOP(
            "Flicker", "Less happens between two keyframes that are closer together, so more places stay tied."));
    const ParameterSpec* const row = findParameter(remedy.key);
    return row ? translated("Parameters", row->help) : QString();
}

}  // namespace fresco::ui
