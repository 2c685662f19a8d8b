// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/key_suggester.h"

#include "document/keys_in_force.h"
#include "document/project_document.h"
#include "timeline/key_commands.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace fresco::ui {

namespace {

SuggestionTerms termsOf(const ProjectDocument& document)
{
    const ParameterSet parameters = document.effectiveParameters();
    return {.keys = keysInForce(document),
            .cuts = cutsInForce(document),
            .range = document.range(),
            .shortest = parameters.integer(key::minInterval),
            .longest = parameters.integer(key::maxInterval)};
}

}  // namespace

KeySuggester::KeySuggester(ProjectDocument& document, KeyCommands& commands, QObject* parent)
    : QObject(parent), document_(document), commands_(commands)
{
    for (const auto signal : {&ProjectDocument::keysChanged,
                              &ProjectDocument::cutsChanged,
                              &ProjectDocument::rangeChanged,
                              &ProjectDocument::mediaChanged,
                              &ProjectDocument::sourceChanged,
                              &ProjectDocument::planChanged})
        connect(&document, signal, this, &KeySuggester::refresh);
    for (const auto signal : {&ProjectDocument::opened, &ProjectDocument::closed})
        connect(&document, signal, this, &KeySuggester::forgetSkipped);
    connect(&document, &ProjectDocument::parametersChanged, this, [this](const std::set<std::string>& keys) {
        for (const std::string_view key : {key::minInterval, key::maxInterval, key::propagation})
            if (keys.contains(std::string{key}))
                return refresh();
    });
}

void KeySuggester::setWatched(bool on)
{
    isWatched_ = on;
    refresh();
}

KeySuggester::Ground KeySuggester::groundNow() const
{
    if (!document_.media())
        return Ground::NoFilm;
    if (document_.effectiveParameters().text(key::propagation) == "every-frame")
        return Ground::EveryFrameIsKey;
    return document_.plan().changes.empty() ? Ground::NotLookedAt : Ground::Film;
}

void KeySuggester::add(std::int64_t frame) { commands_.add(frame); }

void KeySuggester::addAll()
{
    std::vector<std::int64_t> frames;
    frames.reserve(suggestions_.size());
    for (const KeySuggestion& suggestion : suggestions_)
        frames.push_back(suggestion.frame);
    commands_.addAll(frames);
}

void KeySuggester::skip(const KeySuggestion& suggestion)
{
    skipped_.push_back(suggestion);
    refresh();
}

void KeySuggester::forgetSkipped()
{
    skipped_.clear();
    refresh();
}

void KeySuggester::refresh()
{
    if (!isWatched_)
        return;
    const Ground ground = groundNow();
    std::vector<KeySuggestion> suggestions;
    if (ground == Ground::Film) {
        const SuggestionTerms terms = termsOf(document_);
        suggestions = suggestKeys(document_.plan(), terms);
        std::erase_if(suggestions, [&](const KeySuggestion& each) { return isSkipped(each, terms.shortest); });
    }
    if (ground == ground_ && suggestions == suggestions_)
        return;
    ground_ = ground;
    suggestions_ = std::move(suggestions);
    Q_EMIT changed();
}

bool KeySuggester::isSkipped(const KeySuggestion& suggestion, std::int64_t shortest) const
{
    return std::ranges::any_of(skipped_, [&](const KeySuggestion& skipped) {
        return skipped.reason == suggestion.reason && std::abs(skipped.frame - suggestion.frame) < shortest;
    });
}

}  // namespace fresco::ui
